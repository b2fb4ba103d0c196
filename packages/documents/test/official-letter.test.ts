import { expect, describe, it } from "vitest";
import { readDocument } from "../src/read/read-document.ts";
import { renderDocx, renderHtml, renderXlsx } from "../src/write/render.ts";
import { convert, hasLibreOffice } from "./libre-office.ts";
import { officialLetter } from "./official-letter.ts";
import { canMeasurePaper, canPrintPages, printedWords, printPage, type PrintedWord } from "./printed-words.ts";
import { xmlOf } from "./xml-of.ts";

/** A4 in points, the type area's left and right edge on it, and a character of it. */
const WIDTH = 595;
const LEFT = 79.4;
const RIGHT = WIDTH - 73.7;
const CHARACTER = (RIGHT - LEFT) / 28;

/** What has to be true of the letter on paper, whoever printed it. */
function expectLetter(words: readonly PrintedWord[]): void {
  const find = (start: string): PrintedWord => {
    const word = words.find(({ text }) => text.startsWith(start));
    if (word === undefined) throw new Error(`${start} is not printed: ${words.map((it) => it.text).join(" ")}`);
    return word;
  };
  expect(Math.abs(find("市委依法治市办、市司法局：").left - LEFT), "主送 is flush left").toBeLessThan(2);
  const text = find("全年召开");
  expect(text.left - LEFT, "the text is two characters in").toBeGreaterThan(1.8 * CHARACTER);
  const attachments = find("附件：");
  expect(attachments.left - LEFT, "附件 is two characters in").toBeGreaterThan(1.8 * CHARACTER);
  expect(attachments.left - LEFT).toBeLessThan(2.2 * CHARACTER);
  expect(attachments.top).toBeGreaterThan(find("特此报告。").bottom);
  const by = find("示例市知识产权局");
  const date = words.filter((it) => it.page === by.page && it.top > by.top + 10 && it.top < by.top + 45);
  const end = Math.max(...date.map(({ right }) => right));
  expect((RIGHT - end) / CHARACTER, "the date ends four characters from the right").toBeCloseTo(4, 0);
  const middle = (Math.min(...date.map(({ left }) => left)) + end) / 2;
  expect(Math.abs((by.left + by.right) / 2 - middle), "the issuer is centred over the date").toBeLessThan(CHARACTER);
  const [first, second] = words.filter(({ text: it, left }) => /^附件\d?$/.test(it) && left < LEFT);
  expect(first?.page, "each annex begins a page").toBe(by.page + 1);
  const last = Math.max(...words.map(({ page }) => page));
  expect(last).toBe(by.page + 2);
  expect(second === undefined || second.page === last).toBe(true);
  expect(find("抄送：").page, "版记 is on the last page").toBe(last);
}

describe("a letter with everything around its text", () => {
  it("has fields for 密级 and 紧急程度 that are empty", async () => {
    const document = (await xmlOf(await renderDocx(officialLetter()))).get("word/document.xml") ?? "";
    const fields = [...document.matchAll(/<w:sdt[ >].*?<w:alias w:val="(.*?)"\/>(.*?)<\/w:sdt>/g)];
    expect(fields.map(([, name, content = ""]) => [name, content.replaceAll(/<[^>]*>/g, "").trim()])).toEqual([
      ["密级和保密期限", ""],
      ["紧急程度", ""],
    ]);
    expect(document.indexOf("紧急程度")).toBeLessThan(document.indexOf("年度法治政府建设"));
  });

  it("says the same in each form", async () => {
    const letter = officialLetter();
    const xlsx = await readDocument(await renderXlsx(letter), "a.xlsx");
    const cells = xlsx.tables.flat(2).join("\n");
    const said = [
      "市委依法治市办、市司法局：",
      "附件：1.任务分解",
      "2.清理目录",
      "2019年11月26日",
      "抄送：市委办公厅，市政府办公厅。",
    ];
    for (const it of said) expect(cells).toContain(it);
    const { lines, tables } = await readDocument(await renderDocx(letter), "a.docx");
    const docx = [...lines, ...tables.flat(2)].join("\n");
    const html = new TextDecoder().decode(await renderHtml(letter));
    for (const it of ["市委依法治市办、市司法局：", "2019年11月26日", "抄送：市委办公厅，市政府办公厅。"]) {
      expect(docx).toContain(it);
      expect(html).toContain(it);
    }
  });

  it.skipIf(!hasLibreOffice || !canMeasurePaper)("stands on paper where the standard puts it, as .docx", async () => {
    const pdf = (await convert(new Map([["a.docx", await renderDocx(officialLetter())]]), "pdf")).get("a");
    const words = await printedWords(pdf ?? new Uint8Array());
    expectLetter(words);
    const issued = words.find(({ text }) => text.endsWith("日印发") || text.endsWith("印发"));
    expect(issued?.bottom, "版记 is at the foot of the type area").toBeGreaterThan(690);
  });

  it.skipIf(!canPrintPages)("and as a page that a browser prints", async () => {
    const words = await printedWords(await printPage(await renderHtml(officialLetter())));
    expectLetter(words);
    expect(words.some(({ text }) => text.endsWith("印发"))).toBe(true);
  });
});
