import {
  type AssessmentView,
  type Framework,
  type Indicator,
  reportCaption,
  type ReportCell,
  type ReportDefinition,
} from "@faheng/plugin-api";
import { indicatorCell, leadCell, materialsCell, methodsCell, progressText, responsibleCell } from "./cells.ts";

const FRAMEWORK = "xuchang-demonstration-2022";

type Group = Framework["groups"][number];

/** Annex 1 in its own seven columns, cells merged as printed, with 完成进度 as the eighth. */
export const responsibilityTable: ReportDefinition = {
  id: `${FRAMEWORK}-table`,
  title: "创建指标体系责任分工表（完成进度）",
  frameworks: [FRAMEWORK],
  render: (view) => ({
    title: "创建指标体系责任分工表（完成进度）",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      { kind: "paragraph", text: view.framework.title, align: "center" },
      { kind: "paragraph", text: reportCaption(view), align: "left" },
      {
        kind: "table",
        name: "责任分工表",
        columns: [
          ...view.framework.columns.map(({ key, title }) => ({ title, width: WIDTHS[key] ?? 10 })),
          { title: "完成进度", width: 13 },
        ],
        rows: rowsOf(view),
      },
      ...view.framework.notes
        .filter(({ key }) => UNDER_TABLE.includes(key))
        .map(({ title, text }) => ({ kind: "paragraph" as const, text: `${title}：${text}` })),
    ],
  }),
};

const WIDTHS: Readonly<Record<string, number>> = {
  level1: 7,
  level2: 7,
  level3: 23,
  methods: 8,
  materials: 24,
  lead: 9,
  responsible: 9,
};

/** The notes that the document prints under the table. */
const UNDER_TABLE: readonly string[] = ["evidence-window", "narrative", "scope", "not-applicable", "secret", "edition"];

/** Columns that a merge covers in some rows; a covered cell prints nothing of its own. */
const MERGED = [
  { cell: (_view: AssessmentView, it: Indicator) => methodsCell(it), isCovered: isUnprinted("methods") },
  { cell: materialsCell, isCovered: sharesWithAbove },
  { cell: (_view: AssessmentView, it: Indicator) => leadCell(it), isCovered: isUnprinted("lead") },
  { cell: (_view: AssessmentView, it: Indicator) => responsibleCell(it), isCovered: isUnprinted("responsible") },
] as const;

function rowsOf(view: AssessmentView): ReportCell[][] {
  const { groups, indicators } = view.framework;
  return groups
    .filter(({ level }) => level === 1)
    .flatMap((chapter) => {
      const sections = groups.filter(({ parent }) => parent === chapter.code);
      const rows = sections.flatMap((section) =>
        sectionRows(
          view,
          section,
          indicators.filter(({ group }) => group === section.code),
        ),
      );
      return withHead(headOf(chapter, "、"), rows);
    });
}

function sectionRows(view: AssessmentView, section: Group, items: readonly Indicator[]): ReportCell[][] {
  const rows = items.map((item, index) => [
    indicatorCell(view, item),
    ...MERGED.flatMap(({ cell, isCovered }) => {
      if (isCovered(item, items[index - 1])) return [];
      const rest = items.slice(index + 1);
      const next = rest.findIndex((other, offset) => !isCovered(other, items[index + offset]));
      const rowSpan = 1 + (next === -1 ? rest.length : next);
      return [rowSpan === 1 ? cell(view, item) : { ...cell(view, item), rowSpan }];
    }),
    { text: progressText(view.answers.get(item.code)) },
  ]);
  return withHead(headOf(section, " "), rows);
}

function isUnprinted(column: string) {
  return (item: Indicator, above: Indicator | undefined): boolean =>
    above !== undefined && item.printed[column] === undefined;
}

function sharesWithAbove({ sharedMaterials }: Indicator, above: Indicator | undefined): boolean {
  return sharedMaterials !== null && above?.sharedMaterials === sharedMaterials;
}

function headOf({ printedNumber, title }: Group, mark: string): string {
  return printedNumber === null ? title : `${printedNumber}${mark}${title}`;
}

/** Puts a merged cell before the first of some rows. */
function withHead(text: string, rows: readonly ReportCell[][]): ReportCell[][] {
  return rows.map((row, index) => (index === 0 ? [{ text, rowSpan: rows.length }, ...row] : row));
}
