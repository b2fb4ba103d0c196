import { FahengError, formatPoints, type Points } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { type TakenFile, writeTable } from "../report/table-file.ts";
import { pastName } from "./look-at-past.ts";
import { loadTrend, type TrendPoint, type Unlike } from "./trend.ts";

/** Why two totals are not compared, as files say it. */
const UNLIKE: Readonly<Record<Unlike, string>> = {
  framework: "指标体系不同",
  profile: "评分方案不同",
  maximum: "满分不同",
  "maximum-unknown": "满分未载明",
  applicable: "不涉及的项目不同",
};

/**
 * An agency's totals by year as a workbook: what was brought in says from where.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const exportTrend = defineAct({
  ...LOOKING,
  action: "past.read",
  load: async (desk, { agencyId }: { readonly agencyId: string }) => await findAgency(desk.db, agencyId),
  allows: ({ agencyId }) => ({ agencyId }),
  name: pastName,
  prepare: async ({ desk, found: agency }): Promise<TakenFile> => {
    if (agency instanceof FahengError) throw agency;
    const { points } = await loadTrend(desk, agency.id);
    const title = `${agency.name} 历年结果`;
    return await writeTable("xlsx", title, {
      title,
      columns: [
        { title: "年度", width: 8 },
        { title: "考评", width: 24 },
        { title: "指标体系", width: 24 },
        { title: "总分", width: 16 },
        { title: "满分", width: 10 },
        { title: "等次", width: 10 },
        { title: "名次", width: 10 },
        { title: "与以前相比", width: 26 },
        { title: "来源", width: 34 },
      ],
      rows: points.map((it) => [
        String(it.year),
        it.cycle,
        it.framework,
        totalText(it),
        it.maximum === null ? "未载明" : formatPoints(it.maximum),
        it.origin.grade ?? "",
        it.origin.kind === "imported" ? (it.origin.rank ?? "") : "",
        againstText(it),
        sourceText(it),
      ]),
    });
  },
  apply: async (_, { input: { agencyId }, prepared }) => ({ answer: prepared, trace: { agencyId } }),
});

function totalText({ lowest, highest, origin }: TrendPoint): string {
  const end = (it: Points | null): string => (it === null ? "不封顶" : formatPoints(it));
  const text = lowest === highest ? end(lowest) : `${end(lowest)}至${end(highest)}`;
  return origin.kind === "computed" && origin.disqualified ? `${text}（否决）` : text;
}

function againstText({ against }: TrendPoint): string {
  if (against === null) return "";
  const { year, unlike, difference } = against;
  if (unlike.length > 0) return `与${year}年不可比：${unlike.map((it) => UNLIKE[it]).join("、")}`;
  if (difference === null) return `与${year}年相比：未定`;
  return `比${year}年${difference > 0 ? "+" : ""}${formatPoints(difference)}`;
}

function sourceText({ origin }: TrendPoint): string {
  if (origin.kind === "imported") {
    return `导入自${origin.document}（${origin.documentOn}），不是本系统计算的`;
  }
  return `本系统计算${origin.isOver ? "" : "，考评尚未结束"}`;
}
