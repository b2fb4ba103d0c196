import { type FillCell, readWorkbook, renderFillBook } from "@faheng/documents";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { act, read } from "./call-api.ts";
import { inBrowser } from "./in-browser.ts";
import { type Person, signIn, SLOWLY, tabTo } from "./person.ts";

interface Sheet {
  readonly name: string;
  readonly rows: string[][];
}

const OPEN = new Set(["", "草稿", "已退回"]);

inBrowser("filling in by table, in a browser", (here) => {
  async function download({ page }: Person): Promise<Sheet[]> {
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载填报表（.xlsx）" }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(/ 填报表\.xlsx$/);
    const sheets = await readWorkbook(await readFile(await taken.path()), "a.xlsx");
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  }
  /** Saved by a program that knows nothing of locks and hidden sheets. */
  async function handIn({ page }: Person, sheets: readonly Sheet[]): Promise<void> {
    const open = (text: string): FillCell => ({ text, isOpen: true });
    const bytes = await renderFillBook({
      sheets: sheets.map(({ name, rows: [head = [], ...rows] }) => ({
        name,
        columns: head.map((title) => ({ title, width: 12 })),
        rows: rows.map((row) => row.map(open)),
      })),
      notes: { name: "备注", lines: [] },
    });
    const file = { name: "填报表（改）.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("heading", { name: "二、核对试算结果" }).waitFor();
  }

  it("goes out, comes back, is looked at, written and undone", async () => {
    const person = await signIn(here.browser, here.app.url, "coordinator");
    const { page } = person;
    const link = page.locator('main a[href^="/assessments/"]').first();
    await link.waitFor();
    const assessmentId = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
    await person.goTo(`/assessments/${assessmentId}/fill`);
    await page.getByRole("link", { name: "用表格填报（.xlsx）" }).click();
    await page.getByRole("heading", { name: "表格填报", level: 1 }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("table-begin");

    const sheets = await download(person);
    const [head = [], ...lines] = sheets[0]?.rows ?? [];
    const columnOf = (title: string): number => head.indexOf(title);
    const [own, overtaken, wrong] = lines.filter((row) => OPEN.has(row[columnOf("办理")] ?? "-"));
    if (!own || !overtaken || !wrong) throw new TypeError("too few open indicators");
    const codeOf = (row: readonly string[]): string => row[columnOf("识别码（勿改）")] ?? "";
    await handIn(person, sheets);
    await page.getByText("与现在的内容完全一致，不需要写入。").waitFor();

    own[columnOf("进展情况")] = "由表格填写。\n第二行。";
    overtaken[columnOf("进展情况")] = "表中写的";
    wrong[columnOf("完成状态")] = "差不多";
    // A duty of a period stands on a sheet of its own, and is stated with the answers.
    const [dutyHead = [], ...periods] = sheets.find(({ name }) => name === "周期任务")?.rows ?? [];
    const duty = periods.find((row) => row.includes("党组专题研究法治工作"));
    if (!duty) throw new TypeError("no period of the party group's meetings");
    const stating = {
      完成日期: `${duty[dutyHead.indexOf("期次")] ?? ""}-01-01`,
      完成数量: "2",
      完成说明: "两次党组会",
    };
    for (const [title, text] of Object.entries(stating)) duty[dutyHead.indexOf(title)] = text;
    const contents = async (code: string) => {
      const { responses } = await read<{ responses: Record<string, { version: number; progress: string }> }>(
        person,
        "assessment.get",
        { id: assessmentId },
      );
      return responses[code];
    };
    const now = await contents(codeOf(overtaken));
    const others = { status: "in-progress", facts: {}, progress: "别人先写的", notApplicable: null };
    const place = { assessmentId, indicator: codeOf(overtaken), expectedVersion: now?.version ?? 0 };
    await act(person, "response.save", { ...place, ...others });

    await handIn(person, sheets);
    await page.getByText("有 1 处不能写入。").waitFor();
    await page.getByText("“完成状态”填了“差不多”，不合要求").waitFor();
    await page.getByText("现在是：别人先写的").waitFor();
    const period = page.getByRole("row", { name: /党组专题研究法治工作/ }).filter({ hasText: "两次党组会" });
    await period.waitFor();
    const confirm = page.getByRole("button", { name: /^确认写入/ });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await person.barriers()).toEqual([]);
    await person.picture("table-check");
    await period.scrollIntoViewIfNeeded();
    await person.picture("table-check-period");
    expect(await person.tooWide(390, 800)).toBe(0);
    await person.picture("table-check-390");
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "English" }).click();
    await person.picture("table-check-english");
    await page.getByRole("button", { name: "中文" }).click();

    // By keyboard alone: the sieve, the choice, the rest of them, and the confirmation.
    await tabTo(page, page.getByRole("button", { name: "有冲突 1", exact: true }));
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("show")).toBe("conflict");
    await page.getByRole("radio", { name: "用表中的（只改上面列出的单元格）" }).press("Space");
    await page.getByRole("checkbox", { name: "不能写入的先不管，只写入其余的" }).press("Space");
    expect(await confirm.isDisabled()).toBe(false);
    await tabTo(page, page.getByRole("button", { name: "确认写入 3 项" }));
    await page.keyboard.press("Enter");
    await page.getByText("已写入 3 项，还没有报送；请核对后报送。").waitFor();
    await page.getByText("其中周期任务 1 期，要撤回的在填报页逐期撤回。").waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture("table-result");
    expect((await contents(codeOf(own)))?.progress).toBe("由表格填写。\n第二行。");
    expect((await contents(codeOf(overtaken)))?.progress).toBe("表中写的");

    await page.getByRole("button", { name: "撤销这次写入" }).click();
    await page.getByText("2 项恢复为写入之前的内容。").waitFor();
    expect((await contents(codeOf(overtaken)))?.progress).toBe("别人先写的");
    await person.picture("table-undone");
    // What was stated of the period stays, and is taken back where it stands.
    await page.getByRole("link", { name: /：\d{4}年 党组专题研究法治工作$/ }).click();
    const stated = page.getByRole("region", { name: "党组专题研究法治工作（不少于2次）" });
    await stated.getByText("两次党组会").waitFor();
    await page.getByRole("button", { name: /^撤回本期：/ }).waitFor();
    const isInSight = () => stated.evaluate((it) => it.getBoundingClientRect().top < innerHeight);
    await expect.poll(isInSight, SLOWLY).toBe(true);
    await person.picture("table-period");
    await person.goTo(`/assessments/${assessmentId}/table`);

    // What is no table of this cycle is refused with its mend.
    const other = { name: "a.xlsx", mimeType: "x/y", buffer: Buffer.from("x") };
    await page.locator('input[type="file"]').setInputFiles(other);
    await page.getByRole("alert").waitFor();
    await person.picture("table-refused");
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});
