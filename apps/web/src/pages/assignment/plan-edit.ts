import { departmentsOf, type Framework, type Indicator } from "@faheng/domain";
import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";

/** One indicator of the plan, with what the document prints and what is said about it. */
export interface PlanItem {
  readonly indicator: Indicator;
  /** As printed; the table keeps it beside what the agency says. */
  readonly printed: readonly string[];
  /** What is saved for the indicator as a whole. */
  readonly saved: readonly PlanRow[];
  /** What is saved for parts of it, which this page shows and leaves as it is. */
  readonly ofParts: readonly PlanRow[];
  readonly proposal: readonly PlanRow[];
}

/** Rows by indicator that are not saved yet. */
export type PlanDraft = Readonly<Record<string, readonly PlanRow[]>>;
export type PlanFilter = "all" | "nobody" | "unassigned";

/** The plan item by item, in the framework's order. */
export function itemsOfPlan(framework: Framework, plan: Pick<AssignmentPlan, "rows" | "proposal">): PlanItem[] {
  const rowsOfCode = (rows: AssignmentPlan["rows"], code: string): PlanRow[] =>
    rows.flatMap(({ indicator, ...row }) => (indicator === code ? [row] : []));
  return framework.indicators.map((indicator) => {
    const rows = rowsOfCode(plan.rows, indicator.code);
    return {
      indicator,
      printed: departmentsOf(indicator),
      saved: rows.filter(({ part }) => part === ""),
      ofParts: rows.filter(({ part }) => part !== ""),
      proposal: rowsOfCode(plan.proposal, indicator.code),
    };
  });
}

/** The rows an item has, with what is not saved yet. */
export function rowsOf({ indicator, saved, ofParts }: PlanItem, draft: PlanDraft): readonly PlanRow[] {
  return [...(draft[indicator.code] ?? saved), ...ofParts];
}

/** Gives the same rows to every code. */
export function give(draft: PlanDraft, codes: readonly string[], rows: readonly PlanRow[]): PlanDraft {
  return { ...draft, ...Object.fromEntries(codes.map((code) => [code, rows])) };
}

/** Takes the proposal of every item that has one and no rows yet. */
export function adopt(draft: PlanDraft, items: readonly PlanItem[]): PlanDraft {
  const open = items.filter((item) => item.proposal.length > 0 && rowsOf(item, draft).length === 0);
  return { ...draft, ...Object.fromEntries(open.map((item) => [item.indicator.code, item.proposal])) };
}

/** Takes another year's rows where nothing has been said yet; what this year has already decided stays. */
export function copied(draft: PlanDraft, items: readonly PlanItem[], rows: AssignmentPlan["rows"]): PlanDraft {
  const byCode = Map.groupBy(
    rows.filter(({ part }) => part === ""),
    (row) => row.indicator,
  );
  const open = items.filter((item) => rowsOf(item, draft).length === 0);
  const taken = open.flatMap(({ indicator: { code } }) => {
    const own = byCode.get(code);
    return own === undefined ? [] : [[code, own.map(({ indicator: _code, ...row }) => row)] as const];
  });
  return { ...draft, ...Object.fromEntries(taken) };
}

/** Whether an item is in view: all, those nobody may answer, those that the agency has not assigned. */
export function isInPlan(filter: PlanFilter, item: PlanItem, draft: PlanDraft): boolean {
  if (filter === "all") return true;
  if (rowsOf(item, draft).length > 0) return false;
  return filter === "unassigned" || item.proposal.length === 0;
}

/** The filter an address asks for. */
export function planFilterOf(show: string | undefined): PlanFilter {
  return show === "nobody" || show === "unassigned" ? show : "all";
}

/** Codes from one to another, both included, as they stand in a list; for choosing with Shift. */
export function between(codes: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [codes.indexOf(from), codes.indexOf(to)].toSorted((left, right) => left - right);
  return a === undefined || b === undefined || a < 0 ? [to] : codes.slice(a, b + 1);
}
