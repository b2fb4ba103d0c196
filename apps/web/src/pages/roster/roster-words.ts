import type { RosterSheet, RosterVerdict } from "@faheng/api";

/** Which lines of a dry run are shown. */
export type Shown = "all" | RosterVerdict;

export const SHOWN: readonly Shown[] = ["all", "new", "changed", "wrong", "unchanged"];

export const SHOWN_WORDS = {
  all: "全部",
  new: "新增",
  changed: "变更",
  unchanged: "不变",
  wrong: "有误",
} as const satisfies Record<Shown, string>;

/** The sheets as the workbook has them. */
export const SHEET_WORDS = { departments: "部门", people: "人员" } as const satisfies Record<RosterSheet, string>;
