import { listDepartments } from "@faheng/database";
import { cityMoment, type GroupContent, type GroupRecord, type GroupRecordKind } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { type FileTable, type TakenFile, writeTable } from "../report/table-file.ts";
import { groupName, newestOf, titleOf } from "./group-ground.ts";
import { visibleRecords } from "./list-group.ts";

/** What can be counted: each record, or each quarter or half-year in which there was one. */
export const GROUP_COUNTS = ["each", "quarter", "half-year"] as const;
export type GroupCount = (typeof GROUP_COUNTS)[number];

/** What is taken away: everything as it is printed, or the list by which a number is counted. */
export interface GroupExport {
  readonly assessmentId: string;
  readonly count: { readonly of: GroupRecordKind; readonly by: GroupCount } | null;
}

/** Words of the kinds and of the roles in a group. */
const KINDS = { members: "组成人员", meeting: "会议", briefing: "简报", supervision: "督导" } as const;
const ROLES = { leader: "组长", deputy: "副组长", member: "成员", office: "办公室" } as const;

/**
 * Records of the leading group as a workbook: every version, or the list of those from which a number is counted (按清单计数),
 * under the headings that are looked for there.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const exportGroup = defineAct({
  ...LOOKING,
  action: "group.read",
  load: async (desk, { assessmentId }: GroupExport) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: ({ assessmentId }) => groupName(assessmentId),
  prepare: async ({ desk, input: { count }, found: loaded }): Promise<TakenFile> => {
    const { agency, cycle } = loaded;
    const head = `${agency.name} ${printedTitle(cycle)} 领导小组`;
    const records = await visibleRecords(desk, loaded);
    if (count !== null) {
      const title = `${head}${KINDS[count.of]}清单`;
      const inside = newestOf(records).filter(
        (it) => it.content.kind === count.of && it.heldOn >= cycle.startsOn && it.heldOn <= cycle.endsOn,
      );
      return await writeTable("xlsx", title, countTable(title, inside, count));
    }
    const title = `${head}工作记录`;
    const names = new Map((await listDepartments(desk.db, agency.id)).map(({ id, name }) => [id, name]));
    const { timeZone } = desk.context;
    return await writeTable("xlsx", title, {
      title,
      columns: [
        { title: "序号", width: 8 },
        { title: "版次", width: 8 },
        { title: "类别", width: 10 },
        { title: "日期", width: 12 },
        { title: "内容", width: 60 },
        { title: "附件", width: 28 },
        { title: "更正理由", width: 20 },
        { title: "登记", width: 24 },
      ],
      rows: records.map((it) => [
        String(it.n),
        String(it.version),
        KINDS[it.content.kind],
        it.heldOn,
        linesOf(it.content, names).join("\n"),
        it.content.kind === "members" ? "" : it.content.files.map(({ fileName }) => fileName).join("\n"),
        it.reason ?? "",
        `${it.recordedByName} ${cityMoment(it.recordedAt, timeZone)}`,
      ]),
    });
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});

/** What a record says, line by line, as it is printed. */
function linesOf(content: GroupContent, departments: ReadonlyMap<string, string>): string[] {
  if (content.kind === "members") {
    return [content.document, ...content.members.map(({ role, office }) => `${ROLES[role]}：${office}`)];
  }
  if (content.kind === "meeting") {
    const agenda = content.agenda.map((it, at) => `议题${String(at + 1)}：${it}`);
    return [content.title, ...agenda, ...content.decisions.map((it, at) => `议定事项${String(at + 1)}：${it}`)];
  }
  if (content.kind === "briefing") return [`${content.number} ${content.title}`];
  const { departmentId, indicator, found, dueOn, answer } = content;
  return [
    `受督导处室：${departments.get(departmentId) ?? "已撤销的处室"}`,
    `事项：${indicator}`,
    `发现的问题：${found}`,
    `整改期限：${dueOn}`,
    answer === null ? "未答复" : `答复（${answer.doneOn} 办完）：${answer.text}`,
  ];
}

/** A line for each, or for the first of each span of the year: what is counted has a number and a day of its own. */
function countTable(
  title: string,
  records: readonly GroupRecord[],
  { of, by }: NonNullable<GroupExport["count"]>,
): FileTable {
  const byDay = records.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.n - b.n));
  const first = new Map<string, GroupRecord>();
  for (const record of byDay) {
    const key = by === "each" ? `${KINDS[of]}${String(record.n)}` : spanOf(record.heldOn, by);
    if (!first.has(key)) first.set(key, record);
  }
  return {
    title,
    columns: [
      { title: "编号", width: 18 },
      { title: "日期", width: 14 },
      { title: "事项", width: 60 },
    ],
    rows: [...first].map(([key, { heldOn, content }]) => [key, heldOn, titleOf(content)]),
  };
}

function spanOf(day: string, by: Exclude<GroupCount, "each">): string {
  const [year = "", month = "1"] = day.split("-");
  if (by === "half-year") return `${year}年${Number(month) <= 6 ? "上" : "下"}半年`;
  return `${year}年第${String(Math.ceil(Number(month) / 3))}季度`;
}
