import { describe, expect, test } from "vitest";
import { readDocx, readDocxSource } from "./read-docx.ts";

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const CHINESE = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}${level(2, "decimal", "%3.")}</w:abstractNum>`;
const p = (text: string, list?: number, at = 0): string =>
  `<w:p>${list === undefined ? "" : `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const parts = (body: string, numbering: string, styles?: string): Map<string, string> =>
  new Map([
    ["word/document.xml", `<w:document><w:body>${body}</w:body></w:document>`],
    ["word/numbering.xml", `<w:numbering>${numbering}</w:numbering>`],
    ...(styles === undefined ? [] : [["word/styles.xml", `<w:styles>${styles}</w:styles>`] as const]),
  ]);
const num = (id: number, abstract: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe("automatic numbers", () => {
  test("of several levels restart below each heading", () => {
    const body = [
      p("职能", 1),
      p("审批", 1, 1),
      p("清单", 1, 2),
      p("下放", 1, 2),
      p("监管", 1, 1),
      p("抽查", 1, 2),
      p("制度", 1),
      p("立法", 1, 1),
    ];
    expect(readDocx(parts(body.join(""), CHINESE + num(1, 0))).lines).toEqual([
      "一、职能",
      "（一）审批",
      "1.清单",
      "2.下放",
      "（二）监管",
      "1.抽查",
      "二、制度",
      "（一）立法",
    ]);
  });

  test("go on from list to list of one kind, and begin anew where a list says so", () => {
    const restart = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`;
    const body = p("甲", 1) + p("乙", 2) + p("丙", 3) + p("丁", 3);
    expect(readDocx(parts(body, CHINESE + num(1, 0) + num(2, 0) + num(3, 0, restart))).lines).toEqual([
      "一、甲",
      "二、乙",
      "一、丙",
      "二、丁",
    ]);
  });

  test("come from a style too, may count on, and print several levels at once", () => {
    const decimal = `<w:abstractNum w:abstractNumId="5">${level(0, "decimal", "%1")}${level(1, "decimal", "%1.%2")}${level(2, "decimal", "%1-%3", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>`;
    const style =
      '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="K"><w:basedOn w:val="H"/></w:style>';
    const styled = '<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>';
    const none =
      '<w:p><w:pPr><w:pStyle w:val="K"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>无号</w:t></w:r></w:p>';
    const body = styled + p("一般", 1, 1) + p("细目", 1, 2) + styled + p("细目", 1, 2) + none;
    expect(readDocx(parts(body, decimal + num(1, 5), style)).lines).toEqual([
      "1 总则",
      "1.1 一般",
      "1-1 细目",
      "2 总则",
      "2-2 细目",
      "无号",
    ]);
  });

  test("fill a column of numbers whose cells hold nothing else", () => {
    const row = (text: string): string => `<w:tr><w:tc>${p("", 1, 2)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`;
    const { tables } = readDocx(parts(`<w:tbl>${row("甲")}${row("乙")}</w:tbl>`, CHINESE + num(1, 0)));
    expect(tables).toEqual([
      [
        ["1.", "甲"],
        ["2.", "乙"],
      ],
    ]);
  });
});

test("hidden and deleted text, page heads, notes and comments are left out and listed", () => {
  const body =
    "<w:p><w:r><w:t>扣1分</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r><w:del><w:r><w:delText>扣2分</w:delText></w:r></w:del></w:p>";
  const all = parts(body, "");
  all.set("word/header1.xml", "<w:hdr><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>");
  all.set(
    "word/footnotes.xml",
    "<w:footnotes><w:footnote><w:p><w:r><w:t>按自然年度计</w:t></w:r></w:p></w:footnote></w:footnotes>",
  );
  const { blocks, leftOut } = readDocxSource(all);
  expect(blocks).toEqual([{ kind: "text", text: "扣1分" }]);
  expect(leftOut.map(({ text, why, isFurniture }) => [text, why, isFurniture])).toEqual([
    ["内部掌握", "隐藏文字", false],
    ["扣2分", "修订中已删除的文字", false],
    ["内部资料", "页眉不是正文", true],
    ["按自然年度计", "脚注没有随正文读取", false],
  ]);
});
