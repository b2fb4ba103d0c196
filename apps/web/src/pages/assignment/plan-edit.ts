import { ancestorsOf, departmentsOf, type Framework, type Group, type Indicator } from "@faheng/domain";
import type { AssignmentPlan, PlanPart, PlanRow } from "../../api/outputs.ts";
import { type PlanDraft, placeKey, placeOfKey, rowsAt } from "./plan-place.ts";

/** One indicator of the plan, with what the document prints and what is said about it. */
export interface PlanItem {
  readonly indicator: Indicator;
  /** The topmost heading above it. */
  readonly chapter: Group | null;
  /** As printed; the table keeps it beside what the agency says. */
  readonly printed: readonly string[];
  /** What is saved for it and for parts of it. */
  readonly saved: readonly PlanRow[];
  /** Its clauses and materials, which can be assigned on their own. */
  readonly parts: readonly PlanPart[];
  readonly proposal: readonly PlanRow[];
}

/** The plan item by item, in the framework's order. */
export function itemsOfPlan(
  framework: Framework,
  plan: Pick<AssignmentPlan, "rows" | "proposal" | "parts">,
): PlanItem[] {
  const rowsOfCode = (rows: AssignmentPlan["rows"], code: string): PlanRow[] =>
    rows.flatMap(({ indicator, ...row }) => (indicator === code ? [row] : []));
  return framework.indicators.map((indicator) => ({
    indicator,
    chapter: ancestorsOf(framework, indicator.group).at(-1) ?? null,
    printed: departmentsOf(indicator),
    saved: rowsOfCode(plan.rows, indicator.code),
    parts: plan.parts[indicator.code] ?? [],
    proposal: rowsOfCode(plan.proposal, indicator.code),
  }));
}

/** The rows one part of an item has with what is not saved yet; the empty part is the item as a whole. */
export function rowsOfPart(item: PlanItem, part: string, draft: PlanDraft): readonly PlanRow[] {
  return draft[placeKey(item.indicator.code, part)] ?? item.saved.filter((row) => row.part === part);
}

/** The rows an item and its parts have, with what is not saved yet. */
export function rowsOf(item: PlanItem, draft: PlanDraft): readonly PlanRow[] {
  return ["", ...item.parts.map(({ key }) => key)].flatMap((part) => rowsOfPart(item, part, draft));
}

/** Gives the same rows to every place. */
export function give(draft: PlanDraft, keys: readonly string[], rows: readonly PlanRow[]): PlanDraft {
  const given = keys.map((key) => {
    const { part } = placeOfKey(key);
    return [key, rows.map((row) => ({ ...row, part }))] as const;
  });
  return { ...draft, ...Object.fromEntries(given) };
}

/** Takes the proposal of every item that has one and no rows yet. */
export function adopt(draft: PlanDraft, items: readonly PlanItem[]): PlanDraft {
  const open = items.filter((item) => item.proposal.length > 0 && rowsOf(item, draft).length === 0);
  return { ...draft, ...Object.fromEntries(open.map((item) => [item.indicator.code, item.proposal])) };
}

/** Who has something in person, with what is not saved yet. */
export function personsOf(items: readonly PlanItem[], draft: PlanDraft): ReadonlySet<string> {
  return new Set(items.flatMap((item) => rowsOf(item, draft).flatMap(({ personId }) => personId ?? [])));
}

/**
 * Everything that one person has goes to another of the same department, or back to the department (`null`): days and roles stay.
 * What is of a department that the other is not in stays too.
 *
 * @param departments of the one who takes over; of nobody all.
 */
export function handedOver(
  draft: PlanDraft,
  items: readonly PlanItem[],
  hand: { readonly from: string; readonly to: string | null; readonly departments: ReadonlySet<string> | null },
): PlanDraft {
  const { from, to, departments } = hand;
  const goes = ({ personId, departmentId }: PlanRow): boolean =>
    personId === from && (departments === null || departments.has(departmentId));
  const changed = items.flatMap((item) =>
    ["", ...item.parts.map(({ key }) => key)].flatMap((part) => {
      const rows = rowsOfPart(item, part, draft);
      if (!rows.some(goes)) return [];
      const next = rows.map((row) => (goes(row) ? Object.assign({}, row, { personId: to }) : row));
      return [[placeKey(item.indicator.code, part), next] as const];
    }),
  );
  return { ...draft, ...Object.fromEntries(changed) };
}

/**
 * Takes another year's rows, those of parts too, for every item about which nothing has been said yet; what this year has
 * already decided stays, and is named in `stays`.
 */
export function copied(
  draft: PlanDraft,
  items: readonly PlanItem[],
  rows: AssignmentPlan["rows"],
): { readonly draft: PlanDraft; readonly stays: readonly Indicator[] } {
  const before = new Set(rows.map((row) => row.indicator));
  const found = items.filter((item) => before.has(item.indicator.code));
  const taken = found
    .filter((item) => rowsOf(item, draft).length === 0)
    .flatMap(({ indicator: { code } }) => {
      const places = new Set(rows.filter((row) => row.indicator === code).map((row) => row.part));
      return [...places].map((part) => [placeKey(code, part), rowsAt(rows, code, part)] as const);
    });
  return {
    draft: { ...draft, ...Object.fromEntries(taken) },
    stays: found.filter((item) => rowsOf(item, draft).length > 0).map((item) => item.indicator),
  };
}
