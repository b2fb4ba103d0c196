import { beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "hucre/xlsx";
import { readWorkbook } from "../src/read/read-document.ts";
import { type FillBook, renderFillBook } from "../src/xlsx/render-fill-book.ts";
import { convert, hasLibreOffice } from "./libre-office.ts";

const closed = (text: string) => ({ text, isOpen: false });
const book: FillBook = {
  sheets: [
    {
      name: "填报",
      columns: [
        { title: "指标", width: 20 },
        { title: "完成状态", width: 10 },
        { title: "进展情况", width: 30 },
      ],
      rows: [
        [
          closed("甲"),
          { text: "", isOpen: true, choices: ["推进中", "已完成"], hint: "从列表选" },
          { text: "", isOpen: true },
        ],
        [
          closed("乙"),
          { text: "已完成", isOpen: true, choices: ["推进中", "已完成"], hint: "从列表选" },
          { text: "=1+1\n第二行 _x0041_ 0.30", isOpen: true },
        ],
        [closed("丙"), closed("已完成"), closed("")],
      ],
    },
    { name: "法衡", isHidden: true, columns: [{ title: "项目", width: 9 }], rows: [[closed("faheng.fill/1")]] },
  ],
  notes: { name: "填写说明", lines: ["只填浅黄色的单元格"] },
};
const texts = [
  ["指标", "完成状态", "进展情况"],
  ["甲", "", ""],
  ["乙", "已完成", "=1+1\n第二行 _x0041_ 0.30"],
  ["丙", "已完成", ""],
];

describe("a table to fill in", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderFillBook(book);
  });

  it("opens only what may be written into, with lists and hints, and hides what is the program's", async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [filled, notes, hidden] = sheets;
    const isOpen = (at: string) => filled?.cells?.get(at)?.style?.protection?.locked === false;
    expect(["1,0", "1,1", "1,2", "2,2", "3,1"].map(isOpen)).toEqual([false, true, true, true, false]);
    expect(filled?.protection?.sheet).toBe(true);
    expect(filled?.dataValidations).toMatchObject([
      { type: "list", range: "B2:B3", values: ["推进中", "已完成"], inputMessage: "从列表选" },
    ]);
    expect([filled?.hidden ?? false, notes?.hidden ?? false, hidden?.hidden]).toEqual([false, false, true]);
    expect([...(filled?.cells?.values() ?? [])].every((it) => it.formula === undefined)).toBe(true);
  });

  it("is read back sheet by sheet, hidden ones too", async () => {
    const sheets = await readWorkbook(bytes, "a.xlsx");
    expect(sheets.map((it) => it.name)).toEqual(["填报", "填写说明", "法衡"]);
    expect(sheets[0]?.rows).toEqual(texts);
    expect(sheets.map((it) => it.merged)).toEqual([[], [], []]);
    for (const [name, code] of [
      ["a.xlsm", "FAHENG_DOCUMENT_MACRO"],
      ["a.docx", "FAHENG_DOCUMENT_KIND"],
      ["a.txt", "FAHENG_DOCUMENT_KIND"],
    ] as const) {
      await expect(readWorkbook(bytes, name)).rejects.toMatchObject({ code });
    }
    await expect(readWorkbook(new Uint8Array(), "a.xlsx")).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_EMPTY" });
    await expect(readWorkbook(bytes.slice(0, 900), "a.xlsx")).rejects.toMatchObject({
      code: "FAHENG_DOCUMENT_DAMAGED",
    });
  });

  it.runIf(hasLibreOffice)(
    "is the same once another program has opened and saved it",
    { timeout: 120_000 },
    async () => {
      const saved = (await convert(new Map([["a.xlsx", bytes]]), "xlsx")).get("a");
      const sheets = await readWorkbook(saved ?? new Uint8Array(), "a.xlsx");
      expect(sheets.map((it) => it.name)).toEqual(["填报", "填写说明", "法衡"]);
      expect(sheets[0]?.rows.map((row) => row.slice(0, 3))).toEqual(texts);
      const again = await readXlsx(saved ?? new Uint8Array(), { readStyles: true });
      expect(again.sheets[2]?.hidden).toBe(true);
      expect(again.sheets[0]?.protection?.sheet).toBe(true);
      expect(again.sheets[0]?.dataValidations?.some((it) => it.type === "list")).toBe(true);
    },
  );
});
