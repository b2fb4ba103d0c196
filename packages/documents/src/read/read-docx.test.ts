import { expect, test } from "vitest";
import { docxEntries } from "../../test/zip.ts";
import { readDocx } from "./read-docx.ts";

const parts = (body: string): ReadonlyMap<string, string> =>
  new Map(docxEntries(body).map(({ name, data }) => [name, String(data)]));
const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, settings = ""): string => `<w:tc><w:tcPr>${settings}</w:tcPr>${p(text)}</w:tc>`;

test("reads paragraphs with their tabs, breaks, spaces and entities", () => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve"> 甲 </w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>&lt;p&gt;&amp;#19968;&#x4E8C;</w:t></w:r></w:p><w:p/>`;
  expect(readDocx(parts(body)).lines).toEqual([" 甲 \t乙\n<p>&#19968;二", ""]);
});

test("the text of a merged cell stands in every cell it covers", () => {
  const body = `<w:tbl>
    <w:tr>${cell("项目", '<w:vMerge w:val="restart"/>')}${cell("内容", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("乙")}${cell("丙")}</w:tr>
    <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("丁")}${cell("戊", '<w:vMerge w:val="restart"/>')}</w:tr>
    <w:tr>${cell("己")}${cell("庚")}${cell("", '<w:vMerge w:val="continue"/>')}</w:tr>
    <w:tr>${cell("辛")}</w:tr>
  </w:tbl>`;
  expect(readDocx(parts(body)).tables).toEqual([
    [
      ["项目", "内容", "内容"],
      ["项目", "乙", "丙"],
      ["", "丁", "戊"],
      ["己", "庚", "戊"],
      ["辛", "", ""],
    ],
  ]);
});

test("what was deleted is not read, what was inserted is", () => {
  const body = `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
    <w:sdt><w:sdtContent>${p("控件内")}</w:sdtContent></w:sdt>
    <w:tbl><w:ins><w:tr><w:sdt><w:sdtContent>${cell("插入的行")}</w:sdtContent></w:sdt></w:tr></w:ins></w:tbl>`;
  const content = readDocx(parts(body));
  expect(content.lines).toEqual(["新", "控件内"]);
  expect(content.tables).toEqual([[["插入的行"]]]);
});

test("text boxes follow their paragraph, nested tables stay in their cell", () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("框内")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("框内")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const nested = `<w:tbl><w:tr>${cell("内1")}${cell("内2")}</w:tr></w:tbl>`;
  const content = readDocx(
    parts(
      `<w:p><w:r><w:t>正文</w:t></w:r>${box}</w:p><w:tbl><w:tr><w:tc>${p("外")}${nested}${p("尾")}</w:tc></w:tr></w:tbl>`,
    ),
  );
  expect(content).toEqual({ lines: ["正文", "框内"], tables: [[["外\n内1\t内2\n尾"]]] });
});

test("a document without a body is damaged", () => {
  expect(() => readDocx(new Map([["word/document.xml", "<w:x/>"]]))).toThrow(
    expect.objectContaining({ code: "FAHENG_DOCUMENT_DAMAGED" }),
  );
  expect(() => readDocx(new Map())).toThrow(expect.objectContaining({ code: "FAHENG_DOCUMENT_DAMAGED" }));
});

test("a span no table has is refused", () => {
  const body = `<w:tbl><w:tr>${cell("x", '<w:gridSpan w:val="100000000"/>')}</w:tr></w:tbl>`;
  expect(() => readDocx(parts(body))).toThrow(expect.objectContaining({ code: "FAHENG_DOCUMENT_UNSAFE" }));
});
