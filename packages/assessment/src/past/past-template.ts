import { listPastResults } from "@faheng/database";
import { renderEntryForm } from "@faheng/documents";
import { formatPoints } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { agenciesFor, pastName, type PastPlace } from "./look-at-past.ts";
import { MOST_LINES, PART_COLUMNS, RESULT_COLUMNS, SHEET_NAMES } from "./past-columns.ts";
import { standing } from "./plan-past.ts";

/** Name of the sheet whose first column offers the agencies. */
const AGENCIES = "机关";

/**
 * The workbook to fill in: it holds what was brought in already, so that bringing it in as it is changes nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED
 */
export async function buildPastTemplate(context: Context, actor: Actor, place: PastPlace): Promise<ReportFile> {
  const desk = enter(context, actor);
  await permit(desk, "past.import", place, pastName(place));
  const owner = place.agencyId === null ? null : await requireAgency(desk.db, place.agencyId);
  const agencies = await agenciesFor(desk.db, place);
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  const all = await listPastResults(desk.db, [...nameOf.keys()]);
  const there = [...standing(all).values()].flatMap(({ last }) => (last.act === "remove" ? [] : [last]));
  const amount = (it: number | null): string => (it === null ? "" : formatPoints(it));
  const results = there.map(({ agencyId, year, framework, content: it }) => [
    nameOf.get(agencyId) ?? "",
    String(year),
    it.cycle,
    framework,
    amount(it.total),
    amount(it.maximum),
    it.grade ?? "",
    it.rank ?? "",
    it.document,
    it.documentOn,
  ]);
  const parts = there.flatMap(({ agencyId, year, framework, content }) =>
    content.parts.map((it) => [
      nameOf.get(agencyId) ?? "",
      String(year),
      framework,
      it.name,
      amount(it.score),
      amount(it.maximum),
    ]),
  );
  const choices = { sheet: AGENCIES, column: "A" } as const;
  const columnsOf = (titles: readonly string[]) =>
    titles.map((title, at) => (at === 0 ? { title, width: 30, choices } : { title, width: WIDTHS[title] ?? 10 }));
  const bytes = await renderEntryForm({
    sheets: [
      { name: SHEET_NAMES.results, columns: columnsOf(Object.values(RESULT_COLUMNS)), rows: results },
      { name: SHEET_NAMES.parts, columns: columnsOf(Object.values(PART_COLUMNS)), rows: parts },
      { name: AGENCIES, columns: [{ title: AGENCIES, width: 30 }], rows: agencies.map(({ name }) => [name]) },
    ],
    notes: { name: "填写说明", lines: NOTES },
    lines: MOST_LINES,
  });
  const { mediaType } = REPORT_FORMATS.xlsx;
  return { fileName: `${owner === null ? "" : `${owner.name} `}往年结果.xlsx`, mediaType, bytes };
}

const WIDTHS: Readonly<Record<string, number>> = {
  考评名称: 28,
  指标体系: 28,
  来源文号: 22,
  来源日期: 14,
  指标: 36,
};

const NOTES: readonly string[] = [
  "填写说明",
  `一、“${SHEET_NAMES.results}”表一行是一个机关一个年度的总分；“${SHEET_NAMES.parts}”表是各一级维度或指标的得分，可以不填。两种表都可以有几张，如一年一张。`,
  "二、总分、满分、得分写数字，最多三位小数；文件没有写明满分、等次、名次的，留空。",
  "三、指标体系写文件上的名称；与本系统的指标体系同名、满分相同的，趋势中才相互比较。",
  "四、来源文号、来源日期写公布该结果的文件。导入的结果标明来源，不是本系统计算的。",
  "五、表中已有的结果以本表为准，更正要写明理由，原来的一版保留；不在表中的不变。",
  "六、本系统考评过的年度不能导入。办公室导入的结果，机关不能更正。",
  "七、导入前先试算，逐行显示新增、更正和有误；试算不写入任何内容。单元格里的公式按算出的值读取。",
  `八、一个文件不超过${MOST_LINES}行。`,
];
