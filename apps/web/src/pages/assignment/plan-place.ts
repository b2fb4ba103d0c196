import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";

/** Rows that are not saved yet, by the place they are for. */
export type PlanDraft = Readonly<Record<string, readonly PlanRow[]>>;

/** What something is assigned for: an indicator, or with `part` a clause or material of it. */
export interface PlanPlace {
  readonly indicator: string;
  readonly part: string;
}

/** One word for a place; an indicator's is its code, in which no bracket can stand. */
export function placeKey(indicator: string, part: string): string {
  return part === "" ? indicator : JSON.stringify([indicator, part]);
}

/** The place a key is for. */
export function placeOfKey(key: string): PlanPlace {
  if (!key.startsWith("[")) return { indicator: key, part: "" };
  const [indicator, part] = JSON.parse(key) as [string, string];
  return { indicator, part };
}

/** The rows of one place in a plan. */
export function rowsAt(rows: AssignmentPlan["rows"], code: string, part: string): PlanRow[] {
  return rows.flatMap(({ indicator, ...row }) => (indicator === code && row.part === part ? [row] : []));
}

/** Whether two say the same, in whatever order. */
export function isSameRows(left: readonly PlanRow[], right: readonly PlanRow[]): boolean {
  const said = (rows: readonly PlanRow[]): string =>
    rows
      .map((row) => JSON.stringify([row.role, row.departmentId, row.personId, row.dueOn]))
      .toSorted()
      .join();
  return said(left) === said(right);
}
