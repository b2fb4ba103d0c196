import { type Points, proratedPoints } from "../points.ts";

/** What one reviewer makes of one item of one agency, in thousandths. */
export interface JudgedAmount {
  readonly personId: string;
  /** Assessment and indicator: what several may have judged. */
  readonly item: string;
  readonly amount: Points;
}

/** How far one reviewer is from the others who judged the same items. */
export interface ReviewerDistance {
  readonly personId: string;
  /** Items that somebody else judged too. */
  readonly shared: number;
  /** Sum of the distances to the median of the others, and of the same with their sign (below zero: severer), in thousandths. */
  readonly apart: Points;
  readonly signed: Points;
  readonly isFar: boolean;
}

/** With fewer shared items nobody is said to be far. */
export const LEAST_SHARED = 5;

/** So many times as far as the others are from each other. */
export const FAR_TIMES = 2;

/**
 * Measures every reviewer against the median of the others, item by item; who judged nothing that somebody else judged is left out.
 * Far is who is on average at least twice as far as the median of the other reviewers is, over five shared items or more: with two
 * reviewers alone nobody is, as nothing tells which of them. Farthest first.
 */
export function reviewerDistances(amounts: readonly JudgedAmount[]): ReviewerDistance[] {
  const measured = new Map<string, { shared: number; apart: number; signed: number }>();
  for (const judged of Map.groupBy(amounts, ({ item }) => item).values()) {
    for (const { personId, amount } of judged) {
      const others = judged.filter((it) => it.personId !== personId).map((it) => it.amount);
      if (others.length === 0) continue;
      const of = measured.get(personId) ?? { shared: 0, apart: 0, signed: 0 };
      const gap = amount - median(others);
      measured.set(personId, {
        shared: of.shared + 1,
        apart: of.apart + Math.abs(gap),
        signed: of.signed + gap,
      });
    }
  }
  const all = [...measured].map(([personId, it]) => Object.assign({ personId }, it));
  return all
    .map((it) => Object.assign({}, it, { isFar: isFar(it, all) }))
    .toSorted((a, b) => b.apart * a.shared - a.apart * b.shared || (a.personId < b.personId ? -1 : 1));
}

type Measured = Omit<ReviewerDistance, "isFar">;

/** Compared as quotients, without rounding. */
function isFar(one: Measured, all: readonly Measured[]): boolean {
  if (one.shared < LEAST_SHARED || one.apart === 0) return false;
  const others = all.filter((it) => it.personId !== one.personId && it.shared >= LEAST_SHARED);
  if (others.length < 2) return false;
  const [middle] = others
    .toSorted((a, b) => a.apart * b.shared - b.apart * a.shared)
    .slice(Math.floor((others.length - 1) / 2));
  return middle !== undefined && one.apart * middle.shared >= FAR_TIMES * middle.apart * one.shared;
}

/** Of an even number what lies between the two in the middle, to the nearest thousandth. */
function median(amounts: readonly Points[]): Points {
  const sorted = amounts.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return proratedPoints(low + high, 1, 2);
}
