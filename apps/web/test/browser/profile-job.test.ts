import { findChromium, requireInCi } from "@faheng/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, signIn, SLOWLY, type Person } from "./person.ts";
import { buildApp, startApp, type RunningApp } from "./start-app.ts";

const chromium = findChromium();
const TITLE = "市依法治市办2017年方案";
const ROW = "党组专题研究法治工作不少于2次";

/** The office lays its own points over a framework: edits, checks, tries, signs, compares. */
describe.skipIf(!requireInCi(chromium, "chromium"))("a profile of the office's own in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let office: Person;

  beforeAll(async () => {
    await buildApp();
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? "")]);
    office = await signIn(browser, app.url, "municipal");
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it("starts as a draft on the document's own points", async () => {
    const { page } = office;
    await office.goTo("/profiles");
    const panel = page.locator("section", {
      has: page.getByRole("heading", { name: "南通市商务局2017年度法治建设任务分解表" }),
    });
    await panel.getByText("新建方案").click();
    await panel.getByLabel("方案名称").fill(TITLE);
    await panel.getByLabel(/方案编号/).fill("office-nantong-2017");
    await panel.getByLabel("以哪个方案为基础").selectOption({ index: 1 });
    await panel.getByRole("button", { name: "新建草案" }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await expect.poll(() => page.getByText("依法治市办自拟分值，非文件规定").count(), SLOWLY).toBe(1);
  });

  it("checks the sum as one types", async () => {
    const { page } = office;
    const check = page.locator("section", { has: page.getByRole("heading", { name: "核对", exact: true }) });
    await expect.poll(() => check.textContent(), SLOWLY).toContain("100 / 应为 100 相符");
    await page.getByLabel("基础分").fill("90");
    await expect.poll(() => check.textContent(), SLOWLY).toContain("90 / 应为 100 不符");
    await page.getByLabel("基础分").fill("100");
    await expect.poll(() => check.textContent(), SLOWLY).toContain("没有发现问题。");
  });

  it("tries a changed rule on made-up facts", async () => {
    const { page } = office;
    await page.getByRole("row", { name: ROW }).click();
    await page.getByRole("heading", { name: ROW }).waitFor();
    await page.getByLabel("每缺一步的分值").fill("0.5");
    const trial = page.locator("section", { has: page.getByRole("heading", { name: /^试算/ }) });
    await trial.getByRole("textbox", { name: "党组专题研究法治工作的次数" }).fill("0");
    await expect.poll(() => trial.textContent(), SLOWLY).toMatch(/少2次×0\.5分/);
    await office.picture("profile-editor");
    expect(await office.barriers()).toEqual([]);
  });

  it("warns beside the field of what can never come about, and lets it be kept", async () => {
    const { page } = office;
    await page.getByLabel(/^下限/).selectOption("points");
    const note = page.getByRole("note", { name: "需注意" });
    await expect.poll(() => note.textContent(), SLOWLY).toContain("从0分起，又不低于0分：扣分不起作用");
    const check = page.locator("section", { has: page.getByRole("heading", { name: "核对", exact: true }) });
    expect(await check.textContent()).toContain("1 处提醒，不影响保存和签署");
    await office.picture("profile-warning");
    expect(await page.getByRole("button", { name: "保存草案" }).isEnabled()).toBe(true);
    await page.getByLabel(/^下限/).selectOption("none");
    await expect.poll(() => note.count(), SLOWLY).toBe(0);
  });

  it("takes back a removal, and asks before unsaved changes are left", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "不计分" }).click();
    await page.getByText("本方案不对这一项计分。").waitFor();
    await page.getByRole("button", { name: "撤销上一步" }).click();
    expect(await page.getByLabel("每缺一步的分值").inputValue()).toBe("0.5");
    await page.getByRole("navigation").getByRole("link", { name: "工作台" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: "留在本页" }).click();
    await question.waitFor({ state: "detached" });
    expect(await page.getByRole("heading", { name: TITLE }).count()).toBe(1);
  });

  it("lays a condition on scores, reads it back as a sentence, and is led from a fault to its field", async () => {
    const { page } = office;
    await page.getByText("按得分设的条件").click();
    await page.getByRole("button", { name: "增加条件" }).click();
    const lists = page.locator("[data-place='conditions.0']");
    await lists.getByLabel("看什么").selectOption({ label: "基础分（不含加分）" });
    await lists.getByLabel("分数", { exact: true }).fill("80");
    await lists.getByLabel("后果").selectOption({ label: "降低等次" });
    await lists.getByLabel("降低几个等次").fill("1");
    await lists.getByText("基础分低于80分的，降低1个等次").first().waitFor();
    expect(await lists.getByLabel("规则的话").inputValue()).toBe("基础分低于80分的，降低1个等次");
    await lists.getByLabel("出处").fill("第12条");
    // The profile has no grades: the fault stands at the condition, and the check leads there.
    const note = lists.getByRole("note", { name: "问题" });
    await expect.poll(() => note.textContent(), SLOWLY).toContain("方案没有设等次");
    await office.picture("profile-condition");
    expect(await office.barriers()).toEqual([]);
    const check = page.locator("section", { has: page.getByRole("heading", { name: "核对", exact: true }) });
    await check.getByRole("button", { name: /计分条件/ }).press("Enter");
    await expect.poll(() => lists.evaluate((it) => it.contains(document.activeElement)), SLOWLY).toBe(true);
    await lists.getByRole("button", { name: "删除这一处" }).click();
    await lists.waitFor({ state: "detached" });
  });

  it("is signed, and frozen from then on", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "保存草案" }).click();
    await expect.poll(() => page.getByRole("button", { name: "保存草案" }).isDisabled(), SLOWLY).toBe(true);
    await page.getByRole("button", { name: "签署" }).click();
    const dialog = page.getByRole("alertdialog");
    await office.picture("profile-sign");
    expect(await office.barriers()).toEqual([]);
    await dialog.getByRole("button", { name: "签署" }).click();
    await page.getByRole("button", { name: "另存为新版草案" }).waitFor();
  });

  it("may be pinned by a cycle once it is signed", async () => {
    const { page } = office;
    await office.goTo("/cycles/new");
    const bureau = page.locator("li", { has: page.getByText("市商务局", { exact: true }) });
    await bureau
      .getByLabel(/南通市商务局2017年度法治建设任务分解表/)
      .first()
      .check();
    await bureau.getByRole("combobox").selectOption({ label: `${TITLE} 0.1.0` });
    await page.getByLabel("名称").fill("自拟方案考评");
    await page.getByRole("button", { name: "开启周期" }).click();
    const overview = page.getByRole("grid", { name: "各机关得分与完成情况" });
    await expect.poll(() => overview.textContent(), SLOWLY).toContain("依法治市办自拟分值，非文件规定");
  });

  it("is tried on all agencies of a cycle, with what changes for each, as a table to take away", async () => {
    const { page } = office;
    await office.goTo("/profiles/office-nantong-2017/0.1.0");
    await page.getByRole("link", { name: "在全部机关试算" }).click();
    await page.getByRole("heading", { name: `试算：${TITLE}` }).waitFor();
    await page.getByLabel("周期").selectOption({ label: "自拟方案考评" });
    await page.getByText("还没有在这个周期试算过").waitFor();
    await page.getByRole("button", { name: "开始试算" }).press("Enter");
    const table = page.getByRole("table", { name: "各机关的变化" });
    await expect.poll(() => table.textContent(), { timeout: 120_000 }).toContain("市商务局");
    // The cycle was opened by this very profile: nothing changes.
    await page.getByText("1 个机关：0 个得分提高，0 个降低；0 个等次变化，0 个名次变化。").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 .csv" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^方案试算 office-nantong-2017 0\.1\.0 .*\.csv$/u);
    await office.picture("profile-trial-result");
    expect(await office.barriers()).toEqual([]);
  });

  it("is compared with the document's points on the same facts", async () => {
    const { page } = office;
    await office.goTo("/compare");
    await page.getByLabel("甲方案").selectOption({ label: "市考评标准（南通市商务局2017年度） 0.1.0" });
    await page.getByLabel("乙方案（同一指标体系）").selectOption({ label: `${TITLE} 0.1.0` });
    await page.getByLabel("用哪个机关的数据").selectOption({ index: 1 });
    const row = page.getByRole("row", { name: new RegExp(ROW) });
    await expect.poll(() => row.textContent(), SLOWLY).toMatch(/−1−0\.5\+0\.5/);
    await office.picture("profile-compare");
    expect(await office.barriers()).toEqual([]);
    expect(office.faults).toEqual([]);
  });

  it("says which facts to change to reach a target", async () => {
    const clerk = await signIn(browser, app.url, "department");
    await clerk.page.getByRole("link", { name: "成绩" }).first().click();
    await clerk.page.getByRole("button", { name: "算一算" }).click();
    await clerk.page.getByText(/可以达到|仅靠改这些还达不到/).waitFor();
    await clerk.page.getByText("改哪些能达到目标分").scrollIntoViewIfNeeded();
    await clerk.picture("what-if");
    expect(await clerk.barriers()).toEqual([]);
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });
});
