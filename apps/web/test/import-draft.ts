import { draftFromDocument, type SourceDocument } from "@faheng/documents";
import type { Block, DraftView, TableView } from "../src/pages/import/draft-view.ts";

/** A sheet of four items as a county prints one: a head in the second row, a heading over two rows, a total that is wrong. */
export const SOURCE: SourceDocument = {
  blocks: [
    { kind: "text", text: "某县2026年度法治建设考核表" },
    {
      kind: "table",
      name: "考核表",
      rows: [
        ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任单位", "备查"],
        ["1", "组织领导", "制定年度计划", "5", "未制定扣5分", "办公室", ""],
        ["2", "组织领导", "召开专题会议", "10", "少一次扣2分", "县办公室", "会议纪要"],
        ["3", "执法", "案件审查率", "10", "每低1个百分点扣0.5分", "法规科、执法大队", ""],
        ["4", "执法", "行政复议工作", "10", "工作不力的酌情扣分", "法规科", ""],
        ["合计", "", "", "30", "", "", ""],
      ],
      merges: [
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 3, column: 1, rows: 2, columns: 1 },
      ],
    },
    { kind: "text", text: "说明：本表由县委依法治县办负责解释。" },
  ],
  leftOut: [],
  remarks: [],
  isFromText: false,
};

export const BLOCKS: readonly Block[] = SOURCE.blocks;

/** What the reader makes of it, in the shapes that the workbench draws. */
export function draftOf(more: Partial<DraftView> = {}): DraftView {
  const read = draftFromDocument(SOURCE, "county-2026");
  const tableChoices: readonly TableView[] = [
    {
      table: 1,
      caption: null,
      isChosen: true,
      columns: read.columns.map(({ title, role }, index) => ({ column: index + 1, title, role })),
    },
  ];
  return {
    ...read,
    tableChoices,
    clauses: read.clauses.map((clause) => ({ ...clause, sentence: { zh: `${clause.text}。`, en: "…" } })),
    doubts: read.doubts.map((doubt, index) => ({ ...doubt, key: `d${index}`, settled: false })),
    taxonomyProposals: [
      { group: "G1", mapping: { O: ["O8"], S: ["S0"], D: ["D9"] }, words: "组织领导", decided: [] },
      { group: "G2", mapping: { O: ["O4"], S: ["S4"], D: [] }, words: "执法", decided: ["D"] },
    ],
    problems: [],
    ...more,
  };
}
