import type { Explanation } from "../api/outputs.ts";

/** How many indicators still wait for a fact. */
export function pendingIn(explanation: Explanation): number {
  return explanation.score.items.filter((item) => item.pending.length > 0).length;
}

/** The part of an explanation that concerns one indicator, wherever it stands in the tree. */
export function traceOf(trace: Explanation["trace"], indicator: string): Explanation["trace"] | null {
  if (trace.indicator === indicator && trace.clause === null) return trace;
  for (const child of trace.children) {
    const found = traceOf(child, indicator);
    if (found) return found;
  }
  return null;
}
