import { expect, it } from "vitest";
import { read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY } from "./person.ts";

const TITLE = "清河县2026年度法治建设考核表";

/** A county's table: two headings, a target that is stated nowhere, a total that is wrong. */
const TABLE = `${TITLE},,,,,
序号,考核项目,考核内容,分值,评分标准,责任单位
1,组织领导,制定年度法治建设计划,5,未制定的扣5分,办公室
2,组织领导,召开专题会议,10,少一次扣2分,县办公室
3,规范执法,重大执法决定法制审核率达到100%,10,每低1个百分点扣0.5分,法规科
4,规范执法,执法人员培训,5,未组织的扣5分,法规科
合计,,,31,,
`;

const file = (text: string) => ({ name: "考核表.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

interface Listing {
  readonly id: string;
  readonly title: string;
  readonly isImported: boolean;
}

inBrowser("a document becomes a framework, in a browser", (here) => {
  const field = ({ page }: Person, name: RegExp) => page.getByRole("button", { name });

  /** Types into a field that is mended in place. */
  async function mend(person: Person, name: string, value: string): Promise<void> {
    await field(person, new RegExp(`^${name}：`, "u")).click();
    const box = person.page.getByRole("textbox", { name, exact: true });
    await box.fill(value);
    await box.press("Enter");
    await field(person, new RegExp(`^${name}：${value}`, "u")).waitFor();
  }

  it("is handed in, worked off, mended and submitted", async () => {
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = clerk;
    await clerk.goTo("/frameworks");
    await page.getByRole("link", { name: "导入文件" }).click();
    await page.getByText("还没有导入过文件").waitFor();
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("import-empty");

    // A file that is none is refused with what to do about it, and nothing is left.
    await page.locator('input[type="file"]').setInputFiles({ ...file("x"), name: "考核表.docx" });
    await page.getByRole("alert").waitFor();
    await clerk.picture("import-refused");
    await page.locator('input[type="file"]').setInputFiles(file(TABLE));
    await page.getByRole("heading", { name: TITLE }).waitFor();
    await page.getByText(/^还有 \d+ 处存疑/u).waitFor();
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("import-bench");

    // A cell of the file shows its item, and a field shows its cell.
    await page.getByRole("gridcell", { name: "少一次扣2分" }).click();
    await page.getByRole("heading", { name: "计分规则" }).waitFor();
    await field(clerk, /^牵头单位：县办公室/u).focus();
    await expect
      .poll(() => page.getByRole("gridcell", { name: "县办公室" }).getAttribute("aria-selected"), SLOWLY)
      .toBe("true");
    await clerk.picture("import-item");
    await page.getByText("试一试：编几个数，看得几分").click();
    await page.locator(".fw-import-chosen").getByText("召开专题会议", { exact: false }).first().waitFor();

    // Mended, taken back by keyboard, laid on again.
    await mend(clerk, "分值", "11");
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await field(clerk, /^分值：10$/u).waitFor();
    await page.keyboard.press("Control+y");
    await field(clerk, /^分值：11$/u).waitFor();

    // Spellings of one department become one.
    await page.getByRole("tab", { name: "单位" }).click();
    await page.getByRole("checkbox", { name: "选择“办公室”" }).check();
    await page.getByRole("checkbox", { name: "选择“县办公室”" }).check();
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("import-departments");
    await page.getByRole("button", { name: "把这 2 个合成一个" }).click();
    await page.getByRole("checkbox", { name: "选择“县办公室”" }).waitFor({ state: "detached" });

    // What the file does not say.
    await page.getByRole("tab", { name: "文件信息" }).click();
    await mend(clerk, "发文机关", "清河县司法局");
    await mend(clerk, "体系编号", "qinghe-2026");
    await mend(clerk, "版本", "1.0.0");
    await page.getByRole("tab", { name: "通用分类" }).click();
    expect(await page.getByText("我们拟的").count()).toBeGreaterThan(3);
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("import-taxonomies");

    // Doubt by doubt, by keyboard alone.
    await page.getByRole("tab", { name: "指标和规则" }).click();
    await page.locator("h1").click();
    for (let step = 0; step < 20 && (await page.getByText(/处存疑都已核对/u).count()) === 0; step += 1) {
      const left = await page.locator(".fw-import-desk-head strong").innerText();
      await page.keyboard.press("Alt+ArrowDown");
      await page.getByRole("button", { name: /确认$/u }).waitFor();
      await page.keyboard.press("Alt+Enter");
      await expect.poll(() => page.locator(".fw-import-desk-head strong").innerText(), SLOWLY).not.toBe(left);
    }
    await page.getByText("都核对过了，可以提交审定。").waitFor();
    await clerk.picture("import-done");

    await page.getByRole("button", { name: "提交审定" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "提交审定" }).click();
    await page.getByText("待审定").waitFor();
    // One's own work is not one's own to approve.
    expect(await page.getByRole("button", { name: "审定通过" }).count()).toBe(0);
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  }, 180_000);

  it("approved by the office, it is a framework that a cycle is opened with", async () => {
    const office = await signIn(here.browser, here.app.url, "municipal");
    await office.goTo("/frameworks/import");
    await office.page.getByRole("link", { name: TITLE }).click();
    await office.page.getByRole("button", { name: "审定通过" }).waitFor();
    expect(await office.barriers()).toEqual([]);
    await office.picture("import-approve");
    await office.page.getByRole("button", { name: "审定通过" }).click();
    await office.page.getByRole("alertdialog").getByRole("button", { name: "审定通过" }).click();
    await office.page.getByText("已审定", { exact: true }).waitFor();

    await office.leave();
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = clerk;
    await clerk.goTo("/frameworks");
    await page.getByRole("link", { name: TITLE }).click();
    await page.getByText("执法人员培训").first().waitFor();
    const listed = await read<Listing[]>(clerk, "framework.list");
    expect(listed.find(({ title }) => title === TITLE)).toMatchObject({ id: "qinghe-2026", isImported: true });
    await clerk.goTo("/frameworks/import");
    await page.getByRole("link", { name: TITLE }).click();
    await page.getByRole("button", { name: "在本机关启用" }).click();
    await page.getByText("已启用，开启考评周期时可以选用").waitFor();
    expect(await clerk.barriers()).toEqual([]);
    await clerk.picture("import-approved");
    await clerk.goTo("/cycles/own");
    await expect.poll(() => page.locator("main").getByText(TITLE).count(), SLOWLY).toBeGreaterThan(0);
    await clerk.picture("import-cycle");
    await clerk.leave();
  }, 180_000);

  it("two people do not write over each other, and neither loses what they did", async () => {
    const [first, second] = [
      await signIn(here.browser, here.app.url, "coordinator"),
      await signIn(here.browser, here.app.url, "coordinator"),
    ];
    await first.goTo("/frameworks/import");
    await first.page.getByRole("textbox").first().focus();
    await first.page.evaluate((text) => {
      const rows = text
        .trim()
        .split("\n")
        .map((line) => `<tr>${line.replaceAll(/[^,]+|(?<=,)(?=,|$)/gu, "<td>$&</td>").replaceAll(",", "")}</tr>`);
      const data = new DataTransfer();
      data.setData("text/html", `<table>${rows.join("")}</table>`);
      const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, TABLE);
    await first.page.getByText(/^还有 \d+ 处存疑/u).waitFor();
    await second.goTo(new URL(first.page.url()).pathname);
    for (const { page } of [first, second]) await page.getByRole("gridcell", { name: "执法人员培训" }).click();
    await mend(first, "分值", "6");
    // The second still sees what was there before.
    await field(second, /^指标名称：/u).click();
    const title = second.page.getByRole("textbox", { name: "指标名称" });
    await title.fill("组织执法人员培训");
    await title.press("Control+Enter");
    await second.page.getByText("您刚才的改动还没有写入", { exact: false }).waitFor();
    await field(second, /^分值：6$/u).waitFor();
    expect(await second.barriers()).toEqual([]);
    await second.picture("import-conflict");
    await second.page.getByRole("button", { name: "在最新内容上重做我的改动" }).click();
    await field(second, /^指标名称：组织执法人员培训$/u).waitFor();
    await field(second, /^分值：6$/u).waitFor();
    expect([...first.faults, ...second.faults]).toEqual([]);
    await first.leave();
    await second.leave();
  }, 180_000);

  it("is read in English, and on a narrow screen", async () => {
    const clerk = await signIn(here.browser, here.app.url, "coordinator");
    await clerk.goTo("/frameworks/import");
    await clerk.page.getByRole("link", { name: TITLE }).first().click();
    await clerk.page.getByRole("gridcell", { name: "执法人员培训" }).click();
    await clerk.page.getByRole("button", { name: "English" }).click();
    await clerk.page.getByRole("heading", { name: "Scoring rules" }).waitFor();
    expect(await clerk.tooWide(390, 800)).toBe(0);
    await clerk.picture("import-english-390");
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });
});
