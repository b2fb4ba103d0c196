import { failedQualities, formatPoints, type QualitiesJudged, QUALITY_WORDS } from "@faheng/domain";
import { chineseDate, type ReportBlock, type ReportCell, type ReportModel } from "@faheng/plugin-api";
import type { ResultFigures } from "../hand-in/result.ts";
import { ended } from "../report/ended.ts";
import { spanText } from "../report/span-text.ts";
import type { CountedPoint, JudgedItem, ScoreComparison } from "./compare-scores.ts";
import type { JudgedMaterial } from "./judged-materials.ts";

/** What the papers of a review name beside what it came to. */
export interface PaperGround {
  readonly agency: string;
  /** Who assesses, as the papers are signed. */
  readonly office: string;
  /** Of the cycle. */
  readonly title: string;
  /** The day on which it is printed, `YYYY-MM-DD`. */
  readonly printedOn: string;
  /** Codes of what only adds or vetoes: not reaching it is no deduction. */
  readonly beyond: ReadonlySet<string>;
  /** How a stated fact reads. */
  /** Where the document has a clause, as its pack says it. */
  readonly placeOf: (indicator: string, clause: string) => string;
  readonly said: (indicator: string, point: Pick<CountedPoint, "fact" | "value">) => string;
  /** How a moment reads: the city's day, `YYYY-MM-DD`. */
  readonly dayOf: (at: string) => string;
}

/** Of an appeal: how it was decided, and what follows for the result. */
const RULINGS = {
  upheld: { zh: "支持", rules: "你单位的申诉理由成立，予以支持。" },
  partly: { zh: "部分支持", rules: "你单位的申诉理由部分成立，予以部分支持。" },
  refused: { zh: "不予支持", rules: "你单位的申诉理由不成立，不予支持，原认定维持不变。" },
} as const;

/** What is read into a document that is silent: said wherever it counts. */
export const OUR_ORDER = {
  kind: "paragraph",
  align: "left",
  text: "文件没有规定各评审来源的先后，同一内容由多个来源认定的，按本系统口径以实地核查等现场来源为先。",
} as const;

/**
 * 评审记录: every scored item with what the agency states, what its review comes to and every finding, source by source. Reviewers
 * are named where the one who asks may know them.
 */
export function reviewRecord(scores: ScoreComparison, ground: PaperGround): ReportModel {
  const knowsReviewers = scores.items.some(({ points, materials }) =>
    [...points, ...materials.flatMap(({ found }) => found)].some(({ reviewer }) => reviewer !== null),
  );
  const columns = [
    { title: "序号", width: 5 },
    { title: "指标", width: 26 },
    { title: "满分", width: 7 },
    { title: "自评分", width: 8 },
    { title: "考评分", width: 8 },
    { title: "差额", width: 7 },
    { title: "认定内容", width: 22 },
    { title: "理由", width: 24 },
    { title: "依据", width: 16 },
    { title: "来源", width: 10 },
    ...(knowsReviewers ? [{ title: "评审员", width: 9 }] : []),
  ];
  const rows = scores.items.flatMap((item, at) => {
    const found = item.points.length === 0 ? [null] : item.points;
    const depth = found.length;
    const head = [
      String(at + 1),
      nameOf(item),
      item.effect.full === 0 ? "—" : formatPoints(item.effect.full),
      spanText(item.effect.self),
      spanText(item.effect.judged),
      differenceText(item.effect.difference),
    ].map((text): ReportCell => (depth > 1 ? { text, rowSpan: depth } : { text }));
    return found.map((point, n) => [
      ...(n === 0 ? head : []),
      ...findingCells(item, point, { ground, knowsReviewers }),
    ]);
  });
  return {
    title: `${ground.agency}${ground.title}评审记录`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      ...captionOf(scores, ground),
      { kind: "table", name: "评审记录", columns, rows },
      ...materialTable(scores, knowsReviewers),
      ...(scores.isOurOrder ? [OUR_ORDER] : []),
    ],
  };
}

/** 材料核验: every piece that a reviewer judged, what the agency's own coordinator found of it, and what the reviewer did. */
function materialTable({ items }: Pick<ScoreComparison, "items">, knowsReviewers: boolean): ReportBlock[] {
  const rows = items.flatMap((item, at) =>
    item.materials.flatMap((material) =>
      material.found.map(({ words, reviewer, qualities, reason, checkedOn }) =>
        [
          String(at + 1),
          nameOf(item),
          materialName(material),
          qualitiesText(material.own),
          qualitiesText(qualities),
          [reason, checkedOn === undefined ? "" : `${chineseDate(checkedOn)}到存放处核验`]
            .filter((it) => it !== "")
            .join("\n"),
          words.zh,
          ...(knowsReviewers ? [reviewer ?? ""] : []),
        ].map((text): ReportCell => ({ text })),
      ),
    ),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: "序号", width: 5 },
    { title: "指标", width: 26 },
    { title: "材料", width: 26 },
    { title: "本机关审核", width: 14 },
    { title: "评审核验", width: 14 },
    { title: "不符合的理由", width: 24 },
    { title: "来源", width: 10 },
    ...(knowsReviewers ? [{ title: "评审员", width: 9 }] : []),
  ];
  return [
    { kind: "heading", level: 1, text: "材料核验" },
    { kind: "table", name: "材料核验", columns, rows },
  ];
}

function materialName({ printedNumber, text, n, isOneOfMany }: JudgedMaterial): string {
  const name = text === "" ? "其他佐证材料" : `${printedNumber ?? ""}${text}`;
  return isOneOfMany ? `${name}（第${String(n)}份）` : name;
}

function qualitiesText(qualities: QualitiesJudged | null): string {
  if (qualities === null) return "未审核";
  const failed = failedQualities({ qualities }).map((it) => QUALITY_WORDS[it].zh);
  return failed.length === 0 ? "均符合" : `不符合：${failed.join("、")}`;
}

/** 扣分清单: the items that come to less than their full mark, or take something away, with why and what became of an appeal. */
export function deductionList(scores: ScoreComparison, ground: PaperGround): ReportModel {
  const columns = [
    { title: "序号", width: 5 },
    { title: "指标", width: 26 },
    { title: "满分", width: 7 },
    { title: "考评分", width: 9 },
    { title: "扣分", width: 9 },
    { title: "认定内容和理由", width: 40 },
    { title: "申诉", width: 14 },
  ];
  const lost = scores.items.flatMap((item) => {
    const amount = ground.beyond.has(item.code) ? null : lostOf(item);
    return amount === null ? [] : [{ item, amount }];
  });
  const rows = lost.map(({ item, amount }, at) => [
    { text: String(at + 1) },
    { text: nameOf(item) },
    { text: item.effect.full === 0 ? "—" : formatPoints(item.effect.full) },
    { text: spanText(item.effect.judged) },
    { text: amount },
    {
      text:
        item.points.length === 0
          ? "按本单位填报内容计分"
          : item.points.map((point) => findingText(item, point, ground)).join("\n"),
    },
    {
      text: item.points.flatMap(({ label, appeal }) => (appeal ? [`${label}：${appealText(appeal)}`] : [])).join("\n"),
    },
  ]);
  return {
    title: `${ground.agency}${ground.title}扣分清单`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      ...captionOf(scores, ground),
      rows.length === 0
        ? { kind: "paragraph", text: "没有扣分的项目。" }
        : { kind: "table", name: "扣分清单", columns, rows },
    ],
  };
}

/**
 * 申诉裁定书: what was objected to and why, how it was decided and why, and what stands in place of the finding; to be gone over,
 * numbered, stamped and sent. `null` while the appeal is not decided.
 */
export function appealDecision(item: JudgedItem, point: CountedPoint, ground: PaperGround): ReportModel | null {
  const { appeal } = point;
  if (appeal === null || appeal.decided === null || appeal.ruling === null) return null;
  const { filed, decided, material, ruling, replacing, result } = appeal;
  const placed = replacing.map((it) => `“${labelIn(item, it.fact)}”改按“${ground.said(item.code, it)}”计`);
  const body = [
    `你单位于${chineseDate(ground.dayOf(filed.at))}对第${result}次结果中“${nameOf(item)}”的认定提出申诉，理由：${ended(filed.reason)}`,
    ...(material === "" ? [] : [`你单位提交的证明材料：${ended(material)}`]),
    `经复核，${RULINGS[ruling].rules}理由：${ended(decided.reason)}`,
    ...(placed.length === 0 ? [] : [`${placed.join("；")}，计入下一次结果；已公布的结果保留。`]),
  ];
  return {
    title: `关于${ground.agency}${ground.title}考评申诉的裁定书`,
    documentNumber: null,
    orientation: "portrait",
    blocks: [
      { kind: "recipients", names: [ground.agency] },
      ...body.map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "signature", by: [ground.office], on: ground.dayOf(decided.at) },
    ],
  };
}

export function captionOf(
  { self, judged, result }: ScoreComparison,
  { agency, office, printedOn }: PaperGround,
): ReportBlock[] {
  const which = result === null ? "尚未公布" : `第${result}次结果`;
  return [
    {
      kind: "paragraph",
      text: `被考评单位：${agency}　组织考评：${office}　${which}　制表日期：${chineseDate(printedOn)}`,
      align: "left",
    },
    { kind: "paragraph", text: `自评得分：${figuresText(self)}　考评得分：${figuresText(judged)}`, align: "left" },
  ];
}

function findingCells(
  item: JudgedItem,
  point: CountedPoint | null,
  { ground, knowsReviewers }: { readonly ground: PaperGround; readonly knowsReviewers: boolean },
): ReportCell[] {
  const texts =
    point === null
      ? ["同意自评", "", "", ""]
      : [
          `${point.label}：${ground.said(item.code, point)}${clauseText(item, point, ground)}`,
          [point.reason, ...(point.appeal ? [`申诉：${appealText(point.appeal)}`] : [])]
            .filter((it) => it !== "")
            .join("\n"),
          point.place,
          point.words.zh,
        ];
  return [...texts, ...(knowsReviewers ? [point?.reviewer ?? ""] : [])].map((text) => ({ text }));
}

export function findingText(item: JudgedItem, point: CountedPoint, ground: PaperGround): string {
  const said = `${point.label}：${ground.said(item.code, point)}${clauseText(item, point, ground)}`;
  const why = [point.reason, point.place === "" ? "" : `见${point.place}`, `${point.words.zh}认定`];
  return `${said}。${why.filter((it) => it !== "").join("；")}`;
}

/** Of a table that was announced before a ruling: that it does not count yet, and from which result on it does; empty else. */
export function laterRuling({ appeal }: Pick<CountedPoint, "appeal">, result: number | null): string {
  if (!appeal?.ruling || appeal.countsFrom === null || (result !== null && appeal.countsFrom <= result)) return "";
  return `（申诉裁定${RULINGS[appeal.ruling].zh}，${countedSince(appeal.countsFrom)}）`;
}

function clauseText({ code }: JudgedItem, { clause }: CountedPoint, { placeOf }: PaperGround): string {
  return clause === null ? "" : `（${placeOf(code, clause)}）`;
}

function appealText({ state, ruling, decided, countsFrom }: NonNullable<CountedPoint["appeal"]>): string {
  if (state === "withdrawn") return "已撤回";
  if (ruling === null || decided === null) return "待裁定";
  const since = countsFrom === null ? "" : `；${countedSince(countsFrom)}`;
  return `${RULINGS[ruling].zh}，${decided.reason}${since}`;
}

function countedSince(n: number): string {
  return `自第${String(n)}次结果起计入`;
}

/** What a fact of an item is called, where something was found of it; its key else. */
function labelIn({ points }: JudgedItem, fact: string): string {
  return points.find((it) => it.fact === fact)?.label ?? fact;
}

export function nameOf({ printedNumber, title }: Pick<JudgedItem, "printedNumber" | "title">): string {
  return `${printedNumber ?? ""} ${title}`.trim();
}

/** By how much an item stays below its full mark, or below nothing; `null` where it surely does not. */
function lostOf({ effect: { full, judged } }: JudgedItem): string | null {
  if (judged.worst !== null && judged.worst >= full) return null;
  const least = judged.best === null ? 0 : Math.max(0, full - judged.best);
  return spanText({ worst: least, best: judged.worst === null ? null : full - judged.worst });
}

export function differenceText(difference: number | null): string {
  if (difference === null) return "—";
  return `${difference > 0 ? "+" : ""}${formatPoints(difference)}`;
}

function figuresText(figures: ResultFigures | null): string {
  if (figures === null) return "—";
  const { interval, grade, disqualified } = figures;
  return [`${spanText(interval)}分`, ...(grade === null ? [] : [grade]), ...(disqualified ? ["被否决"] : [])].join(
    "，",
  );
}
