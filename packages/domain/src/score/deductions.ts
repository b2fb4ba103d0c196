import type { Points } from "../points.ts";
import type { TraceNode } from "./trace.ts";

/** What one clause of an item surely takes. */
export interface Deduction {
  readonly indicator: string;
  readonly clause: string;
  /** The clause in the words of its profile. */
  readonly label: string;
  /** How much, in thousandths; below zero. */
  readonly amount: Points;
  readonly arithmetic: string;
}

/** Everything that clauses take in an explanation, in its order; of what is pending, nothing is known to be taken. */
export function deductionsIn(trace: TraceNode): Deduction[] {
  const found = new Map<string, Deduction>();
  const walk = ({ kind, indicator, clause, label, amount: { best }, arithmetic, children }: TraceNode): void => {
    if (kind === "clause" && indicator !== null && clause !== null && best !== null && best < 0) {
      const key = `${indicator}/${clause}`;
      // Where several sources judge one clause, it is one thing to cure.
      if (!found.has(key)) found.set(key, { indicator, clause, label, amount: best, arithmetic });
    }
    for (const child of children) walk(child);
  };
  walk(trace);
  return [...found.values()];
}
