import { expect, test } from "vitest";
import type { SourceBlock } from "./source-document.ts";
import { sourceOfHtml } from "./source-of-html.ts";

const read = (html: string) => sourceOfHtml(new TextEncoder().encode(html));
const rowsOf = ({ blocks }: { readonly blocks: readonly SourceBlock[] }): unknown =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));

test("lines and tables stand in their order; spans cover the cells they reach over", () => {
  const { blocks } = read(
    `<h1>考核 表</h1><p>某局<br>2026年</p><table><caption>表一</caption>
     <tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁<br>戊</td></tr></table><p>注：略</p>`,
  );
  expect(blocks).toEqual([
    { kind: "text", text: "考核 表" },
    { kind: "text", text: "某局" },
    { kind: "text", text: "2026年" },
    { kind: "text", text: "表一" },
    {
      kind: "table",
      name: null,
      rows: [
        ["甲", "乙", "乙"],
        ["甲", "丙", "丁\n戊"],
      ],
      merges: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    },
    { kind: "text", text: "注：略" },
  ]);
});

test("what is hidden is left out and said, what runs is not there", () => {
  const source = read(
    `<script>alert(1)</script><style>p{}</style><p onclick="x()">见<del>旧</del></p><table><tr style="display: none"><td>藏</td></tr>
     <tr><td>甲</td><td hidden>乙</td></tr></table>`,
  );
  expect(source.blocks[0]).toEqual({ kind: "text", text: "见" });
  expect(rowsOf(source)).toEqual([[[""], ["甲"]]]);
  expect(source.leftOut.map(({ text }) => text)).toEqual(["旧", "藏", "乙"]);
});

test("rows that are short and spans that reach too far make a rectangle", () => {
  expect(rowsOf(read("<table><tr><td rowspan=99999 colspan=3>甲<tr><td>乙</table>"))).toEqual([
    [
      ["甲", "甲", "甲", ""],
      ["甲", "甲", "甲", "乙"],
    ],
  ]);
  expect(
    rowsOf(read("<table><tr><td rowspan=0>甲</td><td rowspan=-1 colspan=x>乙</td></tr><tr></tr></table>")),
  ).toEqual([
    [
      ["甲", "乙"],
      ["甲", ""],
    ],
  ]);
});

test("a table in a cell is text of that cell", () => {
  expect(
    rowsOf(read("<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>")),
  ).toEqual([[["甲\n乙\n丙", "丁"]]]);
});

test("a page that comes to more than anybody reads is refused", () => {
  const row = `<tr>${`<td colspan=200 rowspan=60000>x</td>`}</tr>`;
  expect(() => read(`<table>${row.repeat(3000)}</table>`)).toThrow(
    expect.objectContaining({ code: "FAHENG_DOCUMENT_TOO_LARGE" }),
  );
});

test("depth ends nothing", () => {
  expect(read(`${"<div>".repeat(20_000)}深${"</div>".repeat(20_000)}<p>浅</p>`).blocks).toEqual([
    { kind: "text", text: "浅" },
  ]);
});
