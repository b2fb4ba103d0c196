import type { AssignmentSearch } from "./assignment-entry.ts";
import { type PlanItem, rowsOf } from "./plan-edit.ts";
import type { PlanDraft } from "./plan-place.ts";

/** All, those nobody may answer, those that the agency has not assigned. */
export type PlanFilter = "all" | "nobody" | "unassigned";

/** What the page shows of a plan; empty parts mean everything. */
export interface PlanView {
  readonly show: PlanFilter;
  /** Id of a department that has it, or would by the printed name. */
  readonly department: string;
  /** Code of a topmost heading. */
  readonly chapter: string;
  /** Words in number, title or printed names. */
  readonly text: string;
}

/** What an address asks for. */
export function planViewOf({ show, dept = "", chapter = "", q = "" }: AssignmentSearch): PlanView {
  return {
    show: show ?? "all",
    department: dept,
    chapter,
    text: q.trim().toLowerCase(),
  };
}

/** Whether an item is in view, with what is not saved yet. */
export function isInView(view: PlanView, item: PlanItem, draft: PlanDraft): boolean {
  const { show, department, chapter, text } = view;
  if (chapter !== "" && item.chapter?.code !== chapter) return false;
  if (text !== "" && !wordsOf(item).includes(text)) return false;
  const rows = rowsOf(item, draft);
  if (department !== "") {
    const inForce = rows.length > 0 ? rows : item.proposal;
    if (!inForce.some((row) => row.departmentId === department)) return false;
  }
  return show === "all" || isOpen(show, item, draft);
}

/** Whether the agency has not assigned an item, or nobody at all has it. */
export function isOpen(which: Exclude<PlanFilter, "all">, item: PlanItem, draft: PlanDraft): boolean {
  return rowsOf(item, draft).length === 0 && (which === "unassigned" || item.proposal.length === 0);
}

function wordsOf({ indicator, printed }: PlanItem): string {
  return [indicator.printedNumber ?? "", indicator.title, ...printed].join("\n").toLowerCase();
}
