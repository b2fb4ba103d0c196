import { describe, expect, test } from "vitest";
import { convert, hasLibreOffice } from "../../test/libre-office.ts";
import { madeDocx } from "../../test/made/files.ts";
import { grid } from "../../test/made/grid.ts";
import { draftFromDocument } from "../draft/draft-from-document.ts";
import { readSource } from "./read-source.ts";

/** A smallest PDF of one page with this content stream, and these marks behind its catalog. */
function pdfOf(content: string, more = ""): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const begin = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const write = (text: string): string => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;

test("lines of text come in their order", async () => {
  const source = await readSource(pdfOf(`${write("Table of marks for the year")} ${write("")}`), "a.pdf");
  expect(source.blocks).toEqual([{ kind: "text", text: "Table of marks for the year" }]);
});

test("a scan is refused, and the mend says what to ask for", async () => {
  const refused = readSource(pdfOf("0 0 500 500 re f"), "扫描件.pdf");
  await expect(refused).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_SCANNED",
    definition: { mend: { zh: expect.stringMatching(/Word、\s?Excel/u) } },
  });
});

test.each([
  ["no PDF at all", new TextEncoder().encode("考核表"), "FAHENG_DOCUMENT_MISNAMED"],
  ["one that was cut off", pdfOf(write("x")).subarray(0, 200), "FAHENG_DOCUMENT_DAMAGED"],
  ["a locked one", pdfOf(write("x"), "/Encrypt 9 0 R "), "FAHENG_DOCUMENT_LOCKED"],
  [
    "one with a script",
    pdfOf(write("x"), "/OpenAction << /S /JavaScript /JS (app.alert) >> "),
    "FAHENG_DOCUMENT_MACRO",
  ],
  ["one with a hidden name", pdfOf(write("x"), "/OpenAction << /S /Java#53cript >> "), "FAHENG_DOCUMENT_MACRO"],
  ["nothing but a head", new TextEncoder().encode("%PDF-1.4\n%%EOF"), "FAHENG_DOCUMENT_DAMAGED"],
])("%s is refused with its code", async (_, bytes, code) => {
  await expect(readSource(bytes, "a.pdf")).rejects.toMatchObject({ code });
});

describe.skipIf(!hasLibreOffice)("a table printed as PDF", () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) =>
      `${at + 1}|${at % 20 === 0 ? `第${at / 20 + 1}部分` : "^"}|按期完成任务${at + 1}|2|未完成的扣${at % 2 === 0 ? 2 : 1}分|法规科`,
  );
  const table = grid(`序号|考核项目|考核内容|分值|评分标准|责任科室\n${rows.join("\n")}`);

  test("over several pages is the table it was, with a doubt about its merges", async () => {
    const docx = madeDocx(["依法行政考核评分表", table, "注：满分120分。"]);
    const pdf = (await convert(new Map([["a.docx", docx]]), "pdf")).get("a") ?? new Uint8Array();
    const draft = draftFromDocument(await readSource(pdf, "a.pdf"), "pdf");
    const { indicators, groups, title } = draft.framework;
    expect(title).toBe("依法行政考核评分表");
    expect(groups.map((group) => group.title)).toEqual(["第1部分", "第2部分", "第3部分"]);
    expect(indicators.map((it) => [it.printedNumber, it.group, it.title])).toEqual(
      rows.map((_, at) => [String(at + 1), `G${Math.floor(at / 20) + 1}`, `按期完成任务${at + 1}`]),
    );
    expect(draft.clauses.map(({ params }) => params["points"])).toEqual(
      rows.map((_, at) => (at % 2 === 0 ? "2" : "1")),
    );
    expect(draft.doubts.map(({ kind }) => kind)).toContain("layout");
  });
});
