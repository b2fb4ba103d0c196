import { findChromium, requireInCi } from "@faheng/services";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { openBrowser, signIn, SLOWLY, tabTo, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

const chromium = findChromium();
const PASSWORD = "Heng-zhou-6-ff";
const FRAMEWORK = "南通市商务局2017年度法治建设任务分解表";

describe.skipIf(!requireInCi(chromium, "chromium"))("reviews, in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let office: Person;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    const security = await signIn(browser, app.url, "security-admin");
    const reviewer = { role: "reviewer", agencyId: null, departmentId: null, password: PASSWORD };
    await act(security, "people.add", { ...reviewer, name: "评审甲", login: "pingshenjia" });
    await act(security, "people.add", { ...reviewer, name: "评审乙", login: "pingshenyi" });
    // Somebody of an agency who reviews others.
    const agencies = await read<Named[]>(security, "agency.list");
    const agencyId = agencies.find(({ name }) => name === "市商务局")?.id ?? "";
    const leader = { ...reviewer, role: "leader", agencyId, name: "评审丙", login: "pingshenbing" };
    await act(security, "people.add", leader);
    const people = await read<(Named & { readonly version: string })[]>(security, "people.list");
    const { id: personId, version: expected } = people.find(({ name }) => name === "评审丙") ?? { id: "", version: "" };
    await act(security, "people.giveRole", {
      personId,
      role: "reviewer",
      agencyId: null,
      departmentId: null,
      expected,
    });
    await security.leave();
    office = await signIn(browser, app.url, "municipal");
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const form = (): Locator => office.page.locator(".fw-review-form");
  const list = (legend: string): Locator => form().getByRole("group", { name: legend });
  const rows = (): Locator => office.page.locator(".fw-reviews tbody tr");

  it("are assigned chapter by chapter, for several people at once, by the keyboard too", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "评审安排" }).click();
    await page.getByRole("heading", { level: 1, name: "评审安排" }).waitFor();
    await expect.poll(() => rows().count(), SLOWLY).toBe(1);
    const button = page.getByRole("button", { name: "安排评审" });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    await page.getByLabel("指标体系").selectOption({ label: FRAMEWORK });
    await list("被评审的机关").getByLabel("市商务局").check();
    await list("评审人").getByText("本人在“市商务局”任职，应当回避").waitFor();
    expect(
      await list("评审人")
        .getByLabel(/评审丙/u)
        .isDisabled(),
    ).toBe(true);
    await list("评审人").getByLabel("评审甲").check();
    await list("评审人").getByLabel("评审乙").check();
    await list("评审范围")
      .getByLabel(/^部分章节或指标/u)
      .check();
    const assign = form().getByRole("button", { name: "安排（1 个机关 × 2 名评审人员）" });
    expect(await assign.isDisabled()).toBe(true);
    await list("评审范围").getByRole("checkbox").first().check();
    expect(await office.barriers()).toEqual([]);
    await office.picture("reviews-form");
    await tabTo(page, assign);
    await page.keyboard.press("Enter");
    await form().getByText("新安排 2 项").waitFor();
    await expect.poll(() => rows().count(), SLOWLY).toBe(3);
  });

  it("the same once more stands, and more of it widens", async () => {
    await list("被评审的机关").getByLabel("市商务局").check();
    await list("评审人").getByLabel("评审甲").check();
    await form().getByRole("button", { name: "安排（1 个机关 × 1 名评审人员）" }).click();
    await form().getByText("原已安排、未作改动 1 项").waitFor();
    await list("被评审的机关").getByLabel("市商务局").check();
    await list("评审人").getByLabel("评审甲").check();
    await list("评审范围").getByLabel("全部指标").check();
    await form().getByRole("button", { name: "安排（1 个机关 × 1 名评审人员）" }).click();
    await form().getByText("扩大范围 1 项").waitFor();
    expect(await rows().count()).toBe(3);
  });

  it("are the reviewer's own list on the desk", async () => {
    const reviewer = await signIn(browser, app.url, "");
    await act(reviewer, "session.signIn", { login: "pingshenyi", password: PASSWORD });
    await reviewer.goTo("/");
    const mine = reviewer.page.locator("section.fw-panel", {
      has: reviewer.page.getByRole("heading", { name: "我的评审" }),
    });
    await mine.getByText("市商务局", { exact: false }).first().waitFor();
    await mine.getByText(/^\d+ \/ \d+ 项指标$/u).waitFor();
    await reviewer.page.getByText("只评审部分指标，不显示总分。").waitFor();
    expect(await reviewer.barriers()).toEqual([]);
    await reviewer.picture("desk-reviewer-list");
    await mine.getByRole("link", { name: /查看填报$/u }).click();
    await reviewer.page.getByRole("heading", { level: 1 }).waitFor();
    expect(reviewer.faults).toEqual([]);
    await reviewer.leave();
  });

  it("are found by agency and reviewer, and nothing found says so", async () => {
    const { page } = office;
    await page.getByRole("search").getByLabel("评审人").selectOption({ label: "评审甲" });
    await expect.poll(() => rows().count(), SLOWLY).toBe(1);
    const cycles = page.getByRole("search").getByLabel("周期");
    await cycles.selectOption({ index: 2 });
    await page.getByText("没有符合条件的安排").waitFor();
    await office.picture("reviews-none");
    await cycles.selectOption({ index: 0 });
    await expect.poll(() => rows().count(), SLOWLY).toBe(1);
  });

  it("are withdrawn with a reason and a confirmation; Escape leaves them", async () => {
    const { page } = office;
    await rows().first().getByRole("checkbox").check();
    const withdraw = page.getByRole("button", { name: "撤回所选" });
    expect(await withdraw.isDisabled()).toBe(true);
    await page.getByLabel("撤回的理由").fill("应当回避");
    await withdraw.click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("“评审甲”评审“市商务局”", { exact: false }).waitFor();
    await office.picture("reviews-withdraw");
    await page.keyboard.press("Escape");
    expect(await rows().count()).toBe(1);
    await withdraw.click();
    await dialog.getByRole("button", { name: "撤回所选" }).click();
    await page.getByText("没有符合条件的安排").waitFor();
    await page.getByRole("search").getByLabel("评审人").selectOption({ index: 0 });
    await expect.poll(() => rows().count(), SLOWLY).toBe(2);
    expect(office.faults).toEqual([]);
  });

  it("one that somebody else has withdrawn meanwhile is said to be gone", async () => {
    const { page } = office;
    const other = await signIn(browser, app.url, "municipal");
    const [row] = (await read<{ id: string; version: number; reviewer: Named }[]>(other, "review.list", {})).filter(
      ({ reviewer }) => reviewer.name === "评审乙",
    );
    await page.getByLabel("选择：市商务局，评审乙").check();
    await page.getByLabel("撤回的理由").fill("应当回避");
    const taken = { reviews: [{ id: row?.id ?? "", expectedVersion: row?.version ?? 0 }], reason: "另行安排" };
    await act(other, "review.withdraw", taken);
    await other.leave();
    await page.getByRole("button", { name: "撤回所选" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "撤回所选" }).click();
    await page.getByText("没有这项评审安排，或已被撤回").waitFor();
    await expect.poll(() => rows().count(), SLOWLY).toBe(1);
  });

  it("speak English", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Reviews" }).waitFor();
    expect(await page.getByRole("button", { name: "Withdraw what is chosen" }).count()).toBe(1);
    await office.picture("reviews-english");
  });
});
