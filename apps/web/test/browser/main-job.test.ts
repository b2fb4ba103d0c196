import { readFile } from "node:fs/promises";
import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
const CYCLE = "2017年度商务法治考评";
const MEETINGS = "党组专题研究法治工作的次数";
const ROW = "党组专题研究法治工作不少于2次";

/** The main job, end to end: enable the pack, open the cycle, state facts, see why they cost what they cost, take the papers. */
describe.skipIf(!requireInCi(chromium, "chromium"))("the main job in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let clerk: Person;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const openRow = async (person: Person): Promise<void> => {
    await person.goTo("/");
    await person.page.locator("article", { hasText: CYCLE }).getByRole("link", { name: /填报/ }).click();
    await person.page.getByRole("row", { name: ROW }).click();
    await person.page.getByRole("heading", { name: ROW }).waitFor();
  };
  const count = (person: Person) => person.page.getByRole("textbox", { name: MEETINGS });

  it("lets the system administrator enable the pack for the bureau", async () => {
    const administrator = await signIn(browser, app.url, "system-admin");
    await administrator.goTo("/plugins");
    const pack = administrator.page.locator("section", { hasText: "通商发〔2017〕81号" });
    const bureau = pack.getByRole("checkbox", { name: "市商务局" });
    await bureau.uncheck();
    await expect.poll(() => bureau.isEnabled(), SLOWLY).toBe(true);
    await bureau.check();
    await expect.poll(() => bureau.isChecked(), SLOWLY).toBe(true);
    await administrator.page.reload();
    await bureau.waitFor();
    expect(await bureau.isChecked()).toBe(true);
    expect(administrator.faults).toEqual([]);
    await administrator.leave();
  });

  it("lets the municipal office open the 2017 cycle on the Nantong framework", async () => {
    const office = await signIn(browser, app.url, "municipal");
    const { page } = office;
    await office.goTo("/cycles/new");
    await page.getByLabel("名称").fill(CYCLE);
    await page.getByLabel("开始日期").fill("2017-01-01");
    await page.getByLabel("结束日期").fill("2017-12-31");
    // By its own name: titles of frameworks hold it, too.
    const bureau = page.locator("li", { has: page.getByText("市商务局", { exact: true }) });
    await bureau
      .getByLabel(/南通市商务局2017年度法治建设任务分解表/)
      .first()
      .check();
    expect(await bureau.getByRole("combobox").inputValue()).toBe("/nantong-commerce-2017-standard@0.1.0");
    await bureau.getByText("官方评分：文件本身规定了分值和扣分办法，按文件计分。").waitFor();
    const other = page.locator("li", { hasText: "市知识产权局" });
    await other.getByRole("checkbox").first().check();
    // The only profile of its pack, though it is this platform's reading.
    await other.getByText("本平台读法：", { exact: false }).waitFor();
    await other.getByRole("combobox").selectOption("");
    await other.getByText("不计分：", { exact: false }).waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("open-cycle");
    await other.getByRole("checkbox").first().uncheck();
    await page.getByRole("button", { name: "开启周期" }).click();
    await page.getByRole("heading", { name: "市级汇总" }).waitFor();
    const row = page.getByRole("row", { name: /市商务局/ }).first();
    await expect.poll(() => row.textContent(), SLOWLY).toMatch(/尚未填报.*0 \/ 22/);
    expect(office.faults).toEqual([]);
    await office.leave();
  });

  it("changes score, span and trace as the department types", async () => {
    clerk = await signIn(browser, app.url, "department");
    const { page } = clerk;
    await openRow(clerk);
    const score = page.getByRole("complementary", { name: "得分与历史" });
    expect(await score.textContent()).toContain("−2～0");
    await count(clerk).fill("两次");
    await page.getByText("请填整数，不小于 0").waitFor();
    await count(clerk).fill("1");
    await score.getByText("随填随算，未保存").waitFor();
    await expect.poll(() => score.textContent(), SLOWLY).toMatch(/应不少于2次，实1次，少1次×1分.*第2行/);
    expect(await score.textContent()).not.toContain("−2～0");
    await page.getByText(/^已保存/).waitFor();
    await clerk.picture("answer");
    await count(clerk).fill("2");
    await expect.poll(() => score.textContent(), SLOWLY).not.toContain("−1");
    await count(clerk).fill("1");
    await page.getByText(/^已保存/).waitFor();
    expect(clerk.faults).toEqual([]);
  });

  it("tells 未填 from zero", async () => {
    const { page } = clerk;
    const question = page.locator(".fh-question", { hasText: MEETINGS });
    await count(clerk).fill("0");
    await expect.poll(() => question.getByText("未填", { exact: true }).count(), SLOWLY).toBe(0);
    await question.getByRole("button", { name: "清除，恢复为未填" }).click();
    await question.getByText("未填", { exact: true }).waitFor();
    await count(clerk).fill("1");
    await page.keyboard.press("Control+s");
    await page.getByText(/^已保存/).waitFor();
  });

  it("keeps the last key when one goes on while an answer is still under way", async () => {
    const { page } = clerk;
    const following = "落实法治工作机构和人员";
    await page.route("**/response.save**", async (route) => {
      await new Promise((later) => setTimeout(later, 600));
      await route.continue();
    });
    await count(clerk).fill("2");
    await page.getByText("正在保存…").waitFor();
    await count(clerk).fill("1");
    await page.getByRole("button", { name: "下一项" }).click();
    await page.getByRole("heading", { name: following }).waitFor();
    await page.unrouteAll({ behavior: "wait" });
    await page.getByRole("button", { name: "上一项" }).click();
    await page.getByRole("heading", { name: ROW }).waitFor();
    expect(await count(clerk).inputValue()).toBe("1");
  });

  it("asks before an unfinished answer is left", async () => {
    const { page } = clerk;
    const question = page.getByRole("alertdialog");
    await count(clerk).fill("一次");
    await page.getByRole("button", { name: "下一项" }).click();
    await question.waitFor();
    expect(await question.textContent()).toContain("有填写未完成的数据");
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("leave");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await count(clerk).inputValue()).toBe("一次");
    await count(clerk).fill("1");
  });

  it("keeps the answer over a reload and a restart of the server", async () => {
    await clerk.page.reload();
    await expect.poll(() => count(clerk).inputValue(), SLOWLY).toBe("1");
    await clerk.leave();
    app = await app.restart();
    clerk = await signIn(browser, app.url, "department");
    await openRow(clerk);
    expect(await count(clerk).inputValue()).toBe("1");
  });

  it("names what two people changed and lets one apply one's own on top", async () => {
    const other = await signIn(browser, app.url, "department");
    await openRow(other);
    await other.page.getByLabel("进展情况").fill("三月研究一次。");
    await other.page.getByText(/^已保存/).waitFor();
    await count(clerk).fill("2");
    const notice = clerk.page.getByRole("alertdialog");
    await notice.waitFor();
    expect(await notice.textContent()).toContain("进展情况");
    expect(await notice.textContent()).toContain(MEETINGS);
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("conflict");
    await notice.getByRole("button", { name: "在对方基础上重新应用我的改动" }).click();
    await clerk.page.getByText(/^已保存/).waitFor();
    expect(await count(clerk).inputValue()).toBe("2");
    expect(await clerk.page.getByLabel("进展情况").inputValue()).toBe("三月研究一次。");
    await other.leave();
  });

  it("brings an earlier version back", async () => {
    const { page } = clerk;
    await page.getByRole("button", { name: "恢复到这一版" }).first().click();
    await expect.poll(() => count(clerk).inputValue(), SLOWLY).toBe("1");
    await page.getByText(/^已保存/).waitFor();
  });

  it("lets the coordinator approve several 不涉及 at once", async () => {
    const { page } = clerk;
    for (const title of ["落实法治工作机构和人员", "党组中心组集中学法不少于2次"]) {
      await page.getByRole("row", { name: title }).click();
      await page.getByRole("heading", { name: title }).waitFor();
      await page.getByRole("radio", { name: "不涉及" }).check();
      await page.getByLabel("不涉及的理由").fill("本机关没有这项职能。");
      await page.getByText(/^已保存/).waitFor();
      await page.getByRole("button", { name: "报送", exact: true }).click();
      await page.getByText("只读：已报送，待审定").waitFor();
    }
    const coordinator = await signIn(browser, app.url, "coordinator");
    await coordinator.page.locator("article", { hasText: CYCLE }).getByRole("link", { name: "进度" }).click();
    await coordinator.page.getByRole("heading", { name: "已报送，待审定（2）" }).waitFor();
    await coordinator.picture("approve");
    await coordinator.page.getByRole("button", { name: "核对所选 2 项能否审定" }).click();
    await coordinator.page.getByRole("button", { name: "审定这 2 项" }).click();
    await coordinator.page.getByText("已审定 2 项。").waitFor();
    await coordinator.page.getByRole("heading", { name: /待审定/ }).waitFor({ state: "detached" });
    expect(coordinator.faults).toEqual([]);
    await coordinator.leave();
  });

  it("attaches nothing from a document of another edition, and lists what did not match", async () => {
    const coordinator = await signIn(browser, app.url, "coordinator");
    const { page } = coordinator;
    await page.getByRole("link", { name: "进度" }).first().click();
    await page.getByText("已附原文 0 项").waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "another.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("另一份文件\n没有任务分解表。"),
    });
    const notice = page.getByRole("alert");
    await expect.poll(() => notice.textContent(), SLOWLY).toContain("FAHENG_DOCUMENT_");
    expect(await page.getByText("已附原文 0 项").count()).toBe(1);
    await coordinator.leave();
  });

  it.each(["xlsx", "docx"])("hands out the table as .%s", async (format) => {
    const { page } = clerk;
    await page.getByRole("link", { name: "成绩" }).click();
    await page.getByRole("heading", { name: "得分从何而来" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", { name: new RegExp(`\\.${format}：`) })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(3000);
  });

  it("is walked by keyboard alone", async () => {
    const { page } = clerk;
    await openRow(clerk);
    await page.getByRole("row", { name: ROW }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("heading", { name: "落实法治工作机构和人员" }).waitFor();
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.count()).toBe(1);
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  });
});
