import type { Points } from "@faheng/domain";
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

/** What an item comes to under facts that one reviewer states. */
export async function effectOf(
  { self }: Pick<Reviewed, "self">,
  indicator: string,
  points: readonly { readonly fact: string; readonly value: Reviewed["facts"][number]["value"] }[],
): Promise<ItemEffect | null> {
  const reviewed = points.map(({ fact, value }) => ({ indicator, fact, value }));
  const [own, judged] = [await explainStated(self), await explainStated({ ...self, reviewed })];
  return itemEffect(own, judged, indicator);
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
