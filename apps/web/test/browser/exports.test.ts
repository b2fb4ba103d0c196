import { readWorkbook } from "@faheng/documents";
import { findChromium, requireInCi } from "@faheng/services";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Person, signIn } from "./person.ts";
import { buildApp, type RunningApp, startApp } from "./start-app.ts";

const chromium = findChromium();
const ROWS = 10_400;

describe.skipIf(!requireInCi(chromium, "chromium"))("导出文件, in a browser", () => {
  const data = mkdtempSync(join(tmpdir(), "faheng-exports-"));
  let app: RunningApp;
  let browser: Browser;
  let auditor: Person;
  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp("demonstration", { FAHENG_DATA: data }), openBrowser(chromium ?? "")]);
    fillAudit();
    auditor = await signIn(browser, app.url, "audit-admin");
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** More acts of one kind than one answer holds, behind those that are there. */
  function fillAudit(): void {
    const database = new DatabaseSync(join(data, "faheng.sqlite"));
    database.exec("pragma busy_timeout = 5000; begin immediate");
    const head = database.prepare("select seq, hash from audit_head where chain = 'office'").get();
    const insert = database.prepare(
      `insert into audit (chain, seq, at, actor_id, actor_name, action, object, result, algorithm, previous_hash, hash)
        values ('office', ?, ?, 'p', '演示人员', 'job.retry', 'job:x', 'done', 'sha256', ?, ?)`,
    );
    for (let index = 1; index <= ROWS; index += 1) {
      const at = new Date(Date.UTC(2016, 0, 1) + index * 1000).toISOString();
      const before = index === 1 ? String(head?.["hash"]) : `row ${index - 1}`;
      insert.run(Number(head?.["seq"]) + index, at, before, `row ${index}`);
    }
    database.exec("commit");
    database.close();
  }

  it("offers a file of all rows where there are more than one answer holds, and makes it while one looks on", async () => {
    const { page } = auditor;
    await auditor.goTo("/audit?action=job.retry");
    const first = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 .csv" }).click();
    await first;
    await page.getByText(/最新 10,?000 条已下载/u).waitFor();
    await auditor.picture("exports-offer");
    await page.getByRole("button", { name: "生成文件" }).click();
    const take = page.getByRole("link", { name: /^下载 审计记录/u });
    await page.getByRole("heading", { name: "我的导出文件" }).waitFor();
    await auditor.picture("exports-waiting");
    await take.waitFor({ timeout: 30_000 });
    await auditor.picture("exports-made");
    expect(await auditor.barriers()).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent("download"), take.click()]);
    expect(file.suggestedFilename()).toMatch(/^审计记录 .*\.csv$/u);
    const text = readFileSync(await file.path(), "utf8");
    expect(text.split("\r\n").slice(1, -1)).toHaveLength(ROWS);
    // Ten thousand rows twice, and a page of a hundred looked through by axe: on a busy machine that takes its time.
  }, 120_000);

  it("makes a workbook of them where one was taken as a workbook", async () => {
    const { page } = auditor;
    await auditor.goTo("/audit?action=job.retry");
    const first = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 .xlsx" }).click();
    await first;
    await page.getByText(/可由系统生成一个 \.xlsx 文件/u).waitFor();
    await page.getByRole("button", { name: "生成文件" }).click();
    const take = page.getByRole("link", { name: /^下载 审计记录.*\.xlsx/u });
    await take.waitFor({ timeout: 30_000 });
    const [file] = await Promise.all([page.waitForEvent("download"), take.click()]);
    expect(file.suggestedFilename()).toMatch(/^审计记录 .*\.xlsx$/u);
    const [sheet] = await readWorkbook(readFileSync(await file.path()), "audit.xlsx");
    expect(sheet?.rows).toHaveLength(ROWS + 1);
  }, 120_000);

  it("keeps it on the page of jobs too, until when it says; who did not ask is told that there is one", async () => {
    const { page } = auditor;
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "后台任务" }).click();
    const row = page.getByRole("row", { name: /生成导出文件.*\.csv/u });
    await row.getByRole("link", { name: /^下载/u }).waitFor();
    expect(await row.textContent()).toMatch(/10,?400 条.*保留到/u);
    await auditor.picture("exports-jobs");
    expect(auditor.faults).toEqual([]);
    const keeper = await signIn(browser, app.url, "system-admin");
    await keeper.goTo("/jobs");
    await keeper.page
      .getByRole("row", { name: /生成导出文件/u })
      .first()
      .waitFor();
    expect(await keeper.page.getByText("文件只有提出者可以下载").count()).toBe(2);
    expect(await keeper.page.getByRole("link", { name: /^下载/u }).count()).toBe(0);
    await keeper.leave();
  });

  it("tells of both in the audit", async () => {
    const told = { "audit.ask-export": "申请生成审计文件", "export.download": "下载导出文件" };
    for (const [action, words] of Object.entries(told)) {
      await auditor.goTo(`/audit?action=${action}`);
      await auditor.page.getByRole("cell", { name: words }).first().waitFor();
      expect(await auditor.page.getByRole("cell", { name: words }).count()).toBe(2);
    }
    await auditor.picture("exports-audit");
  });
});
