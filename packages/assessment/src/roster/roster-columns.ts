import { type Role, ROLE_PLACES, ROLE_TITLES, roleSchema } from "../access/roles.ts";

/** The two sheets of the workbook. */
export type RosterSheet = "departments" | "people";

export const SHEET_NAMES: Readonly<Record<RosterSheet, string>> = { departments: "部门", people: "人员" };

/** Their columns, in the template's order; the file's order is free. */
export const COLUMNS = {
  departments: { name: "部门名称" },
  people: { name: "姓名", login: "账号", role: "角色", department: "部门" },
} as const satisfies Readonly<Record<RosterSheet, Readonly<Record<string, string>>>>;

/** Roles inside an agency: what is above agencies, and the three administrators, are given one by one. */
const IMPORTED_ROLES: readonly Role[] = roleSchema.options.filter((role) => ROLE_PLACES[role] !== "city");

/** What the pages call them; that is how the template offers them. */
const TITLES: Readonly<Partial<Record<Role, string>>> = {
  department: "责任处室",
  coordinator: "法治工作机构",
  leader: "机关领导",
};

/** What a role is called in the workbook. */
export function titleOf(role: Role): string {
  return TITLES[role] ?? ROLE_TITLES[role].zh;
}

/** The role that a cell names, by the pages' word or the longer one; `null` for none that can be imported. */
export function importedRole(title: string): Role | null {
  return IMPORTED_ROLES.find((role) => titleOf(role) === title || ROLE_TITLES[role].zh === title) ?? null;
}

export const IMPORTED_TITLES: readonly string[] = IMPORTED_ROLES.map(titleOf);

/** The most lines of one workbook. */
export const MOST_ROWS = 2000;
