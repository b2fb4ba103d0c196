import { renderEntryForm } from "@faheng/documents";
import { roleSchema } from "../access/roles.ts";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { REPORT_FORMATS, type ReportFile } from "../report/build-report.ts";
import { rosterOf, sheetsOf } from "./look-at-roster.ts";
import { COLUMNS, IMPORTED_TITLES, MOST_ROWS, SHEET_NAMES, titleOf } from "./roster-columns.ts";
import { loadRosterState } from "./roster-state.ts";

/**
 * The workbook to fill in: it holds the agency's departments and, for who may see them, its people as they stand now, so
 * that bringing it in as it is changes nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND
 */
export async function buildRosterTemplate(
  context: Context,
  actor: Actor,
  { agencyId }: { readonly agencyId: string },
): Promise<ReportFile> {
  const desk = enter(context, actor);
  const sheets = sheetsOf(desk, agencyId);
  if (sheets.length === 0) await permit(desk, "organisation.write", { agencyId }, rosterOf(agencyId));
  const agency = await requireAgency(desk.db, agencyId);
  const state = await loadRosterState(desk.db, {
    agencyId,
    logins: sheets.includes("people") ? [] : null,
    at: desk.now,
  });
  const departments = state.departments.map(({ name }) => [name]);
  const people = state.people.flatMap(({ name, login, memberships }) =>
    memberships
      .filter((it) => it.agencyId === agencyId)
      .map((it) => [name, login, titleOf(roleSchema.parse(it.role)), it.departmentName ?? ""]),
  );
  const { name, login, role, department } = COLUMNS.people;
  const bytes = await renderEntryForm({
    sheets: [
      { name: SHEET_NAMES.departments, columns: [{ title: COLUMNS.departments.name, width: 36 }], rows: departments },
      {
        name: SHEET_NAMES.people,
        columns: [
          { title: name, width: 14 },
          { title: login, width: 22 },
          { title: role, width: 20, choices: IMPORTED_TITLES },
          { title: department, width: 36, choices: { sheet: SHEET_NAMES.departments, column: "A" } },
        ],
        rows: people,
      },
    ],
    notes: { name: "填写说明", lines: NOTES },
    lines: MOST_ROWS,
  });
  const { mediaType } = REPORT_FORMATS.xlsx;
  return { fileName: `${agency.name} 部门与人员.xlsx`, mediaType, bytes };
}

const NOTES: readonly string[] = [
  "填写说明",
  `一、“${SHEET_NAMES.departments}”表一行一个部门，由系统管理员导入；“${SHEET_NAMES.people}”表由安全管理员导入。两张表可以放在同一个文件里。`,
  "二、人员表一行一个角色；同一人有几个角色的写几行，姓名、账号写成一样。",
  `三、角色从下拉列表选：${IMPORTED_TITLES.join("、")}。${titleOf("department")}要写明部门（处室），其他角色不写。`,
  "四、账号以字母或数字开头，2至64位，只含字母、数字和 . _ @ -，全市不重复。不要填写电话、身份证号。",
  "五、表中的人员，在本机关的角色以本表为准；不在表中的部门和人员不变。已有人员的姓名、密码不会改变。",
  "六、新增人员的初始密码在导入后显示一次，请当场打印、分发。",
  "七、导入前先试算，逐行显示新增、变更和有误；试算不写入任何内容。单元格里的公式按算出的值读取。",
  `八、一个文件不超过${MOST_ROWS}行。`,
];
