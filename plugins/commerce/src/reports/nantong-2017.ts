import {
  type AssessmentView,
  type Framework,
  type Indicator,
  type Profile,
  type ReportBlock,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { changeText, conditionLines, points, resultText } from "./amount-text.ts";
import { reasonsOf } from "./clause-traces.ts";
import { statusText } from "./status.ts";

type Row = readonly ReportCell[];

/** The document's five columns, then what became of each row. */
const COLUMNS = [
  { title: "项目", width: 8 },
  { title: "内容", width: 18 },
  { title: "工作成果", width: 7 },
  { title: "责任处室", width: 12 },
  { title: "市考评标准", width: 20 },
  { title: "完成情况", width: 15 },
  { title: "扣分（加分）", width: 8 },
  { title: "扣分（加分）原因", width: 12 },
];

/** 内容 to 市考评标准: the four cells that the bonus points stand across. */
const ACROSS = 4;

/** The Nantong table with facts, deductions and total, in the document's own columns. */
export const nantong2017Table: ReportDefinition = {
  id: "nantong-commerce-2017-table",
  title: "法治建设任务分解表（完成和扣分情况）",
  frameworks: ["nantong-commerce-2017"],
  render: (view) => ({
    title: `${view.framework.title}（完成和扣分情况）`,
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "paragraph",
        text: reportCaption(view),
      },
      { kind: "paragraph", text: `依据：${view.framework.documentNumber ?? ""}附件` },
      {
        kind: "table",
        name: "任务分解表",
        columns: COLUMNS,
        rows: [
          ...view.framework.groups.flatMap((group) => groupRows(view, group.code, group.title)),
          ...closingRows(view),
        ],
      },
      ...notes(view),
    ],
  }),
};

function groupRows(view: AssessmentView, group: string, title: string): Row[] {
  const indicators = view.framework.indicators.filter((it) => it.group === group);
  const rows = indicators.some(({ kind }) => kind === "bonus")
    ? [...indicators.map((it) => bonusRow(view, it)), onceOnlyRow(view.profile)]
    : contentRows(view, indicators);
  return rows.map((row, index) => (index === 0 ? [{ text: title, rowSpan: rows.length, bold: true }, ...row] : row));
}

function contentRows(view: AssessmentView, indicators: readonly Indicator[]): Row[] {
  const standards = indicators.map((it) => standardText(view.profile, it));
  // One merged cell where the document states one standard for all rows of the project.
  const isMerged = indicators.length > 1 && new Set(standards).size === 1;
  return indicators.map((indicator, index) => {
    const standard: ReportCell = {
      text: withReading(standards[index] ?? "", view.profile, `items.${indicator.code}.`),
      ...(isMerged ? { rowSpan: indicators.length } : {}),
    };
    return [
      contentCell(view, indicator),
      { text: indicator.outputs.join(" ") },
      { text: indicator.printed["departments"] ?? "" },
      ...(isMerged && index > 0 ? [] : [standard]),
      ...resultCells(view, indicator),
    ];
  });
}

function bonusRow(view: AssessmentView, indicator: Indicator): Row {
  const cell = contentCell(view, indicator);
  const text = `${indicator.printedNumber ?? ""}${cell.text}`;
  return [
    { ...cell, text: withReading(text, view.profile, `items.${indicator.code}.`), colSpan: ACROSS },
    ...resultCells(view, indicator),
  ];
}

/** 市考评加分事项 第4条; the row that loses a matter to another says so itself. */
function onceOnlyRow(profile: Profile | null): Row {
  const text = withReading("4.同一项工作不重复加分统计，以最高得分计算。", profile, "onceOnly");
  return [{ text, colSpan: ACROSS }, { text: "" }, { text: "" }, { text: "" }];
}

function resultCells(view: AssessmentView, { code, kind }: Indicator): Row {
  const { explanation } = view;
  const item = explanation?.score.items.find(({ indicator }) => indicator === code);
  return [
    { text: statusText(view.answers.get(code)) },
    { text: item ? changeText(item.interval) : "" },
    { text: explanation ? reasonsOf(explanation, code, kind === "bonus").join("\n") : "" },
  ];
}

function closingRows({ framework, profile, explanation }: AssessmentView): Row[] {
  const result: Row = [
    { text: "成果运用警示", bold: true },
    { text: resultUse(framework), colSpan: COLUMNS.length - 1, isOurs: true },
  ];
  if (!profile || !explanation) return [result];
  const { score } = explanation;
  const line = (label: string, cell: ReportCell, reason: string): Row => [
    { text: label, colSpan: COLUMNS.length - 2, align: "right", bold: true },
    cell,
    { text: reason },
  ];
  const pending = score.items.filter(({ state }) => state === "pending").length;
  return [
    result,
    line("起算分", { text: points(profile.settings.base), isOurs: hasReading(profile, "settings.base") }, ""),
    line(
      "总分",
      { text: resultText(score), bold: true },
      [...(pending > 0 ? [`还有${pending}行待填或待评`] : []), ...conditionLines(score)].join("\n"),
    ),
  ];
}

function resultUse({ notes }: Framework): string {
  return notes.map(({ text }, index) => `${index + 1}.${text}`).join("\n");
}

/** The official wording where the agency attached its copy, else the printed cell or our account of it. */
function contentCell({ officialText }: AssessmentView, { code, title, requirement }: Indicator): ReportCell {
  const official = officialText.get(code);
  if (official !== undefined) return { text: official };
  return requirement === null ? { text: title } : { text: requirement, isOurs: true };
}

/** Printed words, and where they leave something open, that our reading of it stands under the table. */
function withReading(text: string, profile: Profile | null, path: string): string {
  return hasReading(profile, path) ? `${text}（读法见说明）` : text;
}

function standardText(profile: Profile | null, { code }: Indicator): string {
  const wordings = new Set(profile?.items.find(({ indicator }) => indicator === code)?.clauses.map((it) => it.wording));
  return [...wordings].map((wording) => `${wording}。`).join("\n");
}

function hasReading(profile: Profile | null, path: string): boolean {
  return profile?.readings.some((reading) => `${reading.path}.`.startsWith(path)) === true;
}

/** What the reader has to know: whose words these are, and every setting that is our reading. */
function notes({ framework, profile, officialText }: AssessmentView): ReportBlock[] {
  const isRestated = framework.indicators.some(({ code, titleIsOurs }) => titleIsOurs && !officialText.has(code));
  const restated = isRestated
    ? ["市考评标准照录；较长的内容、加分事项和成果运用警示为简述，数字照录，原文见本局文件。"]
    : ["成果运用警示为简述，原文见本局文件。"];
  const readings = (profile?.readings ?? []).map(({ path, note }) => `${placeOf(profile, path)}${note}`);
  const list = [...restated, ...readings].map((text, index): ReportBlock => {
    return { kind: "paragraph", text: `${index + 1}. ${text}` };
  });
  return [{ kind: "heading", level: 2, text: "说明" }, ...list];
}

/** Where in the document a reading applies: `第4行 第1款：`; empty for a setting of the whole. */
function placeOf(profile: Profile | null, path: string): string {
  const [, indicator, , id] = path.split(".");
  const item = profile?.items.find((it) => it.indicator === indicator);
  const place = item?.clauses.find((clause) => clause.id === id)?.place;
  return place === undefined ? "" : `${place}：`;
}
