import { listFilingRecords } from "@faheng/database";
import { cityMoment, filingStanding } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment, requireSight } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { type TakenFile, writeTable } from "../report/table-file.ts";

/** Words of where something went. */
const KINDS = { system: "外部系统", website: "网站公开", agency: "报送机关" } as const;

/** Words of how a version stands. */
const STANDINGS = { standing: "有效", corrected: "已更正", void: "已作废" } as const;

/**
 * What was filed outside or published, every version, as a workbook.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const exportFilings = defineAct({
  ...LOOKING,
  action: "assessment.read",
  load: async (desk, { assessmentId }: { readonly assessmentId: string }) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => {
    if (loaded === null) return { agencyId: null };
    const { agencyId, owner, cycleId } = loaded.assessment;
    return { agencyId, owner, cycleId };
  },
  name: ({ assessmentId }) => `filing:${assessmentId}`,
  prepare: async ({ desk, found: loaded }): Promise<TakenFile> => {
    await requireSight(desk, loaded, null);
    const title = `${loaded.agency.name} ${printedTitle(loaded.cycle)} 报送记录`;
    const { timeZone } = desk.context;
    const records = await listFilingRecords(desk.db, loaded.assessment);
    return await writeTable("xlsx", title, {
      title,
      columns: [
        { title: "序号", width: 8 },
        { title: "版次", width: 8 },
        { title: "状态", width: 10 },
        { title: "方式", width: 12 },
        { title: "系统、网站或机关", width: 28 },
        { title: "报送、公开的内容", width: 28 },
        { title: "日期", width: 12 },
        { title: "回执号或网址", width: 28 },
        { title: "更正、作废理由", width: 20 },
        { title: "登记", width: 24 },
      ],
      rows: records.map((it) => [
        String(it.n),
        String(it.version),
        STANDINGS[filingStanding(it, records)],
        KINDS[it.kind],
        it.target,
        it.subject,
        it.filedOn,
        it.receipt,
        it.reason ?? "",
        `${it.recordedByName} ${cityMoment(it.recordedAt, timeZone)}`,
      ]),
    });
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});
