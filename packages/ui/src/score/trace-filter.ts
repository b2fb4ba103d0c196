import type { TraceView } from "../views.ts";

/** Whether a node itself moves the score, is pending, or has something of the kind below it. */
export function isTelling(node: TraceView): boolean {
  return node.isPending || node.amount.worst !== 0 || node.amount.best !== 0 || node.children.some(isTelling);
}

/** The children worth showing: all of them, or only those that tell something. */
export function shownChildren(node: TraceView, onlyTelling: boolean): readonly TraceView[] {
  return onlyTelling ? node.children.filter(isTelling) : node.children;
}
