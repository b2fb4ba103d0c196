import type { DoubtView } from "./draft-view.ts";

/** The doubt after or before one, round the list; those that are settled are passed over unless all are. */
export function nextDoubt(doubts: readonly DoubtView[], key: string | null, step: 1 | -1): DoubtView | null {
  const at = doubts.findIndex((it) => it.key === key);
  const open = doubts.some(({ settled }) => !settled);
  const count = doubts.length;
  for (let far = 1; far <= count; far += 1) {
    const from = at < 0 ? (step === 1 ? -1 : count) : at;
    const found = doubts[(((from + far * step) % count) + count) % count];
    if (found !== undefined && (!open || !found.settled)) return found;
  }
  return null;
}

/** How many are open. */
export function openDoubts(doubts: readonly DoubtView[]): number {
  return doubts.filter(({ settled }) => !settled).length;
}
