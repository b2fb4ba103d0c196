import type { Points, TraceNode } from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import { explainStated } from "../manifest/score-digest.ts";
import type { Reviewed } from "./load-reviewed.ts";

/** Ends of an amount; equal where nothing is pending. */
export interface Span {
  readonly worst: Points | null;
  readonly best: Points | null;
}

/** What an item comes to: as the agency stated it (自评), as it is judged (考评), and by how much that is less or more. */
export interface ItemEffect {
  readonly full: Points;
  readonly self: Span;
  readonly judged: Span;
  /** `null` while either is not known. */
  readonly difference: Points | null;
}

/** What one clause takes or gives: as the agency stated it, and as it is judged. */
export interface ClauseEffect {
  readonly clause: string;
  readonly self: Span | null;
  readonly judged: Span | null;
}

/** What an item comes to under facts that one reviewer states, and which of its clauses make it so. */
export async function effectOf(
  { self }: Pick<Reviewed, "self">,
  indicator: string,
  points: readonly { readonly fact: string; readonly value: Reviewed["facts"][number]["value"] }[],
): Promise<{ readonly effect: ItemEffect | null; readonly clauses: readonly ClauseEffect[] }> {
  const reviewed = points.map(({ fact, value }) => ({ indicator, fact, value }));
  const [own, judged] = [await explainStated(self), await explainStated({ ...self, reviewed })];
  return { effect: itemEffect(own, judged, indicator), clauses: clauseEffects(own, judged, indicator) };
}

/** What the clauses of one item come to in two explanations, in the order of the profile. */
export function clauseEffects(own: Explanation | null, judged: Explanation | null, indicator: string): ClauseEffect[] {
  const [before, after] = [own, judged].map((it) => clausesIn(it?.trace ?? null, indicator));
  const clauses = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...clauses].map((clause) => ({
    clause,
    self: before?.get(clause) ?? null,
    judged: after?.get(clause) ?? null,
  }));
}

function clausesIn(trace: TraceNode | null, indicator: string): Map<string, Span> {
  const found = new Map<string, Span>();
  const walk = ({ kind, indicator: of, clause, amount, children }: TraceNode): void => {
    if (kind === "clause" && of === indicator && clause !== null && !found.has(clause)) {
      found.set(clause, { worst: amount.worst, best: amount.best });
    }
    for (const child of children) walk(child);
  };
  if (trace !== null) walk(trace);
  return found;
}

/** One item of two explanations; `null` without a profile. */
export function itemEffect(own: Explanation | null, judged: Explanation | null, indicator: string): ItemEffect | null {
  const [before, after] = [own, judged].map((it) => it?.score.items.find((item) => item.indicator === indicator));
  if (!before || !after) return null;
  const [from, to] = [exact(before.interval), exact(after.interval)];
  const difference = from === null || to === null ? null : to - from;
  return { full: before.full, self: before.interval, judged: after.interval, difference };
}

function exact({ worst, best }: Span): Points | null {
  return worst === best ? worst : null;
}
