import { type Deduction, formatPoints } from "@faheng/domain";
import type { ReportCell, ReportModel } from "@faheng/plugin-api";
import { spanText } from "../report/span-text.ts";
import type { JudgedItem, ScoreComparison } from "./compare-scores.ts";
import {
  captionOf,
  differenceText,
  findingText,
  laterRuling,
  nameOf,
  OUR_ORDER,
  type PaperGround,
} from "./review-papers.ts";

/** What the table says beside the other papers. */
export interface TableGround extends PaperGround {
  /** Headings of the first level, in the order of the document. */
  readonly chapters: readonly { readonly title: string; readonly codes: ReadonlySet<string> }[];
  /** What was stated of an item, fact by fact. */
  readonly stated: (indicator: string) => readonly string[];
  /** What clauses take by what the agency stated. */
  readonly own: readonly Deduction[];
  /** The same as it is judged; `null` while that is not told. */
  readonly judged: readonly Deduction[] | null;
}

/**
 * 考核表: chapter by chapter every scored item with what was stated, what that comes to by which clauses, and beside it what its review
 * comes to, by how much that differs, and why. While nothing is announced, the agency's own side alone.
 */
export function assessmentTable(scores: ScoreComparison, ground: TableGround): ReportModel {
  const isJudged = scores.judged !== null && ground.judged !== null;
  const columns = [
    { title: "序号", width: 5 },
    { title: "指标", width: 22 },
    { title: "满分", width: 6 },
    { title: "填报内容", width: 24 },
    { title: "自评分", width: 8 },
    { title: "自评扣分", width: 22 },
    ...(isJudged
      ? [
          { title: "考评分", width: 8 },
          { title: "差额", width: 7 },
          { title: "考评扣分", width: 22 },
          { title: "认定内容和理由", width: 26 },
        ]
      : []),
  ];
  const places = new Map(scores.items.map(({ code }, at) => [code, at + 1]));
  const rows = ground.chapters.flatMap(({ title, codes }) => {
    const own = scores.items.filter(({ code }) => codes.has(code));
    if (own.length === 0) return [];
    const head: ReportCell[] = [{ text: title, colSpan: columns.length, align: "left", bold: true }];
    return [
      head,
      ...own.map((item) => rowOf(item, places.get(item.code) ?? 0, { ground, isJudged, result: scores.result })),
    ];
  });
  return {
    title: `${ground.agency}${ground.title}考核表`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      ...captionOf(scores, ground),
      { kind: "paragraph", text: "自评只计已审定的填报和办公室的评定。", align: "left" },
      { kind: "table", name: "考核表", columns, rows },
      ...(isJudged && scores.isOurOrder ? [OUR_ORDER] : []),
    ],
  };
}

function rowOf(
  item: JudgedItem,
  n: number,
  {
    ground,
    isJudged,
    result,
  }: { readonly ground: TableGround; readonly isJudged: boolean; readonly result: number | null },
): ReportCell[] {
  const { code, effect, points } = item;
  const texts = [
    String(n),
    nameOf(item),
    effect.full === 0 ? "—" : formatPoints(effect.full),
    ground.stated(code).join("\n"),
    spanText(effect.self),
    takenText(ground.own, code, ground),
    ...(isJudged
      ? [
          spanText(effect.judged),
          differenceText(effect.difference),
          takenText(ground.judged ?? [], code, ground),
          points.length === 0
            ? "同意自评"
            : points.map((point) => `${findingText(item, point, ground)}${laterRuling(point, result)}`).join("\n"),
        ]
      : []),
  ];
  return texts.map((text) => ({ text }));
}

/** What clauses take of an item, one a line. */
function takenText(all: readonly Deduction[], code: string, { placeOf }: PaperGround): string {
  return all
    .filter(({ indicator }) => indicator === code)
    .map(({ clause, label, amount }) => `${placeOf(code, clause)} ${formatPoints(amount)}：${label}`)
    .join("\n");
}
