import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceBlock, SourceDocument } from "../read/source-document.ts";
import { draftFromDocument, type FrameworkDraft } from "./draft-from-document.ts";
import { sourceOf } from "./source-table.ts";
import { piecesOf } from "./source-pieces.ts";

const source = (...blocks: SourceBlock[]): SourceDocument => ({ blocks, leftOut: [], remarks: [], isFromText: false });
const table = (...rows: string[][]): SourceBlock => ({ kind: "table", name: null, rows, merges: [] });
const line = (text: string): SourceBlock => ({ kind: "text", text });
const sumOf = ({ used, furniture, unread }: FrameworkDraft): number => used.length + furniture.length + unread.length;

const HEAD = ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任部门", "得分"];

test("every cell and line ends in one of three lists", () => {
  const content = source(
    line("某市甲局文件"),
    line("附件1"),
    line("2024年度考核表"),
    table(
      HEAD,
      ["1", "组织领导", "成立领导小组", "5", "未成立的扣5分", "办公室", ""],
      HEAD,
      ["2", "组织领导", "专题研究", "5", "少一次扣1分", "办公室", "4"],
      ["合计", "", "", "10", "", "", ""],
    ),
    line("说明：1.不涉及的不扣分。"),
    line("2.按100分折算。"),
    line("请于月底前报送。"),
  );
  const draft = draftFromDocument(content, "x");
  expect(sumOf(draft)).toBe(piecesOf(content).length);
  expect(draft.unread.map(({ place, text }) => [place, text])).toEqual([
    ["表1 第4行 第7栏", "4"],
    ["第6段", "请于月底前报送。"],
  ]);
  expect(draft.furniture.map(({ note }) => note)).toEqual([
    "发文机关标识",
    "表格填写栏或附件标记",
    ...HEAD.map(() => "表头"),
    ...HEAD.map(() => "表头"),
    "合计行",
    "合计行",
  ]);
  expect(draft.framework.notes?.map(({ text }) => text)).toEqual(["说明：1.不涉及的不扣分。", "2.按100分折算。"]);
});

test("cells beyond the head, tables of something else and what the reader left out are listed with their text", () => {
  const content: SourceDocument = {
    ...source(
      table(
        [...HEAD, ""],
        ["1", "组织领导", "成立领导小组", "5", "扣5分", "办公室", "", "表外一格"],
        ["2", "组织领导", "专题研究", "5", "扣1分", "办公室", "", ""],
      ),
      table(["姓名", "电话"], ["张某", "3371"]),
    ),
    leftOut: [{ place: "页眉", text: "内部资料", why: "页眉不是正文", isFurniture: true }],
  };
  const draft = draftFromDocument(content, "x");
  expect(draft.unread.map(({ text }) => text)).toEqual(["表外一格", "姓名", "电话", "张某", "3371"]);
  expect(draft.furniture.at(-1)).toEqual({ place: "页眉", text: "内部资料", note: "页眉不是正文" });
  expect(sumOf(draft)).toBe(piecesOf(content).length);
});

test("a merged cell is one piece", () => {
  const content = source({
    kind: "table",
    name: null,
    rows: [
      ["项目", "内容", "分值"],
      ["甲", "第一项工作", "5"],
      ["甲", "第二项工作", "5"],
    ],
    merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
  });
  expect(piecesOf(content)).toHaveLength(8);
  expect(sumOf(draftFromDocument(content, "x"))).toBe(8);
});

const word = fc.stringMatching(/^[甲乙丙丁制度建设考核培训公开0-9一（）、。；:：-]{0,12}$/u);
const head = fc.subarray(
  ["序号", "一级指标", "考核项目", "考核内容", "分值", "评分标准", "牵头单位", "责任部门", "备注", "得分", "电话", ""],
  { minLength: 2 },
);
const anyTable = head.chain((titles) =>
  fc
    .array(fc.array(word, { minLength: titles.length, maxLength: titles.length + 2 }), { minLength: 1, maxLength: 8 })
    .map((rows) => {
      const width = Math.max(titles.length, ...rows.map((row) => row.length));
      const padded = [titles, ...rows].map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
      return table(...padded);
    }),
);

test("of made-up tables and paragraphs nothing is lost, and what counts as used is in the draft", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyTable, word.map(line)), { minLength: 1, maxLength: 5 }), (blocks) => {
      const content = source(...blocks);
      let draft: FrameworkDraft;
      try {
        draft = draftFromDocument(content, "x");
      } catch {
        return;
      }
      expect(sumOf(draft)).toBe(piecesOf(content).length);
      const codes = new Set([...draft.framework.indicators, ...draft.framework.groups].map(({ code }) => code));
      for (const { where } of draft.used) expect(where === "framework" || codes.has(where)).toBe(true);
    }),
  );
});

test("of lines of a text too", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(word, fc.constantFrom("一、总则", "（一）职责", "1.制定计划。", "\t甲\t乙", "项目\t内容\t分值")),
        { maxLength: 12 },
      ),
      (lines) => {
        let draft: FrameworkDraft;
        const content = { lines, tables: [] };
        try {
          draft = draftFromDocument(content, "x");
        } catch {
          return;
        }
        expect(sumOf(draft)).toBe(piecesOf(sourceOf(content)).length);
      },
    ),
  );
});
