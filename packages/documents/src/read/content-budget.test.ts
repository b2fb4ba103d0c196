import { expect, test } from "vitest";
import { docxEntries } from "../../test/zip.ts";
import { CONTENT_LIMITS } from "./content-budget.ts";
import { readDocx } from "./read-docx.ts";

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (content: string, merge = ""): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${content}</w:tc>`;
const row = (cells: string): string => `<w:tr>${cells}</w:tr>`;
const START = '<w:vMerge w:val="restart"/>';
const GOES_ON = "<w:vMerge/>";

const read = (body: string) => readDocx(new Map(docxEntries(body).map(({ name, data }) => [name, String(data)])));
/** A cell merged over so many rows, around this content. */
const tower = (content: string, rows: number): string =>
  `<w:tbl>${row(cell(content, START))}${row(cell("<w:p/>", GOES_ON)).repeat(rows - 1)}</w:tbl>`;

test("a merged cell stands in every row it covers", () => {
  expect(read(tower(paragraph("甲"), 3)).tables).toEqual([[["甲"], ["甲"], ["甲"]]]);
});

test("merges that multiply are refused when they reach the bound, not when all is read", () => {
  // Three towers inside each other: 200 rows of 200 rows of 200 rows of 100 characters are 800 million.
  const inner = tower(tower(tower(paragraph("字".repeat(100)), 200), 200), 200);
  expect(() => read(inner)).toThrow(expect.objectContaining({ code: "FAHENG_DOCUMENT_TOO_LARGE" }));
  // One long text over very many rows.
  const long = tower(paragraph("字".repeat(10_000)), 1 + CONTENT_LIMITS.characters / 10_000);
  expect(() => read(long)).toThrow(expect.objectContaining({ details: expect.objectContaining({ what: "字数" }) }));
});

test("empty cells count too", () => {
  const wide = row('<w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr><w:p/></w:tc>');
  const body = `<w:tbl>${wide.repeat(1 + CONTENT_LIMITS.cells / 200)}</w:tbl>`;
  const what = "单元格数（含空白）";
  expect(() => read(body)).toThrow(expect.objectContaining({ details: expect.objectContaining({ what }) }));
});
