import { findChromium, requireInCi } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Person, signIn, SLOWLY, tabTo } from "./person.ts";
import { buildApp, type RunningApp, startApp } from "./start-app.ts";

const chromium = findChromium();
const REPORT = {
  code: "FAHENG_JOB_BROKE",
  status: 500,
  message: { zh: "任务执行时出现意外错误", en: "Something unexpected went wrong while the job ran" },
  mend: { zh: "可再次重试；仍不行，请按失败时间查看服务器日志。", en: "Try again." },
  place: "job:x",
  details: {},
};

describe.skipIf(!requireInCi(chromium, "chromium"))("后台任务, in a browser", () => {
  const data = mkdtempSync(join(tmpdir(), "faheng-jobs-"));
  let app: RunningApp;
  let browser: Browser;
  let keeper: Person;
  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp("demonstration", { FAHENG_DATA: data }), openBrowser(chromium ?? "")]);
    leave("dead", { key: "2026-01-01", kind: "audit.verify", input: '{"day":"2026-01-01"}', failure: REPORT });
    leave("dead", { key: "2026-01-02", kind: "audit.verify", input: '{"day":"2026-01-02"}', failure: REPORT });
    leave("queued", { key: "2026-01-03", kind: "audit.verify", input: '{"day":"2026-01-03"}' });
    leave("leased", { key: "2026-01-04", kind: "audit.verify", input: '{"day":"2026-01-04"}' });
    keeper = await signIn(browser, app.url, "system-admin");
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** A job as the machine would have left it. */
  function leave(
    state: "dead" | "queued" | "leased",
    job: { readonly key: string; readonly kind: string; readonly input: string; readonly failure?: object },
  ): void {
    const database = new DatabaseSync(join(data, "faheng.sqlite"));
    database.exec("pragma busy_timeout = 5000");
    const isHeld = state === "leased";
    database
      .prepare(
        `insert into job (id, kind, key, input, state, attempts, run_at, lease, lease_until, progress, failure, created_at, finished_at)
         values (?, ?, ?, ?, ?, ?, '2999-01-01T00:00:00.000Z', ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        `job ${job.key}`,
        job.kind,
        job.key,
        job.input,
        state,
        state === "dead" ? 5 : 1,
        isHeld ? "somebody" : null,
        isHeld ? "2999-01-01T00:00:00.000Z" : null,
        isHeld ? 250 : 0,
        job.failure ? JSON.stringify(job.failure) : null,
        new Date().toISOString(),
        state === "dead" ? new Date().toISOString() : null,
      );
    database.close();
  }

  const table = (name: string): Locator => keeper.page.getByRole("table", { name, exact: true });
  /** The row of the job of a day of January. */
  const row = (name: string, date: number): Locator =>
    table(name).getByRole("row", { name: new RegExp(`2026年1月${date}日`, "u") });

  it("shows what waits for somebody, what runs and how far, and what is over", async () => {
    const { page } = keeper;
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "后台任务" }).click();
    await page.getByRole("heading", { name: "后台任务", level: 1 }).waitFor();
    await row("等待处理", 1).waitFor();
    expect(await row("等待处理", 1).textContent()).toContain("多次失败");
    await row("等待处理", 1).getByText("上次失败的原因").click();
    expect(await row("等待处理", 1).textContent()).toContain("任务执行时出现意外错误");
    expect(await row("排队和执行", 4).textContent()).toContain("25%");
    await page.getByText("2 个任务排队或执行中，自动刷新。").waitFor();
    await keeper.picture("jobs-waiting");
    expect(await keeper.barriers()).toEqual([]);
    expect(await page.locator("main").textContent()).not.toMatch(/audit\.verify|leased|dead|select/u);
  });

  it("tries one again: it is done while one looks on, without loading anew", async () => {
    await row("等待处理", 1).getByRole("button", { name: /^重试/u }).click();
    await row("最近一周结束的", 1).waitFor({ timeout: 30_000 });
    expect(await row("最近一周结束的", 1).textContent()).toContain("完成");
    expect(await row("等待处理", 1).count()).toBe(0);
  });

  it("discards one with its reason, by keyboard; without a reason it does not, and Escape leaves it", async () => {
    const { page } = keeper;
    const discard = row("等待处理", 2).getByRole("button", { name: /^放弃/u });
    await tabTo(page, discard);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.getByRole("button", { name: "放弃" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await discard.press("Enter");
    await dialog.getByLabel("放弃的理由").fill("已另行校验");
    await keeper.picture("jobs-discard");
    await dialog.getByRole("button", { name: "放弃" }).press("Enter");
    await row("最近一周结束的", 2).waitFor();
    expect(await row("最近一周结束的", 2).textContent()).toContain("已放弃");
    await expect.poll(() => table("等待处理").count(), SLOWLY).toBe(0);
  });

  it("cancels one that waits and one that runs, after asking", async () => {
    const { page } = keeper;
    for (const day of [3, 4]) {
      await row("排队和执行", day)
        .getByRole("button", { name: /^取消任务/u })
        .click();
      await page.getByRole("alertdialog").getByRole("button", { name: "取消任务" }).click();
      await row("最近一周结束的", day).waitFor();
      expect(await row("最近一周结束的", day).textContent()).toContain("已取消");
    }
    // In the small hours what the machine does in the morning waits there too.
    for (const day of [3, 4]) await row("排队和执行", day).waitFor({ state: "detached" });
    await keeper.picture("jobs-over");
    expect(keeper.faults).toEqual([]);
  });

  it("tells it in English too", async () => {
    await keeper.page.getByRole("button", { name: "English" }).click();
    await keeper.page.getByRole("heading", { name: "Background jobs", level: 1 }).waitFor();
    expect(await keeper.page.getByRole("table").last().textContent()).toContain("cancelled");
    await keeper.picture("jobs-english");
  });

  it("shows a coordinator those of their own cycles alone, and an auditor the acts in words", async () => {
    const coordinator = await signIn(browser, app.url, "coordinator");
    await coordinator.goTo("/jobs");
    await coordinator.page.getByText("最近一周没有结束的任务").waitFor();
    expect(await coordinator.page.getByRole("table").count()).toBe(0);
    await coordinator.leave();
    const auditor = await signIn(browser, app.url, "audit-admin");
    await auditor.goTo("/audit?action=job.discard");
    await auditor.page.getByRole("cell", { name: /放弃后台任务/u }).waitFor();
    await auditor.leave();
  });
});
