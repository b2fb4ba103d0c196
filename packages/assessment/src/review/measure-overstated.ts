import { CORRECTION_SOURCE, type CountedFact, isOverstatedFact, OVERSTATED_SOURCE, overstatedBy } from "@faheng/domain";
import { explainStated } from "../manifest/score-digest.ts";
import type { StoredStated } from "../manifest/stated.ts";

/**
 * The facts of a review with what its profile measures of an agency that rated itself above it (自评虚高). Measured without itself: it
 * would lower what it is held against. What a correction says of it stands.
 *
 * @param self what the agency stated: 自评.
 */
export async function withOverstated(
  self: StoredStated,
  facts: readonly CountedFact[],
): Promise<readonly CountedFact[]> {
  const { profile } = self.pinned;
  const rule = profile?.overstated;
  if (!profile || rule === undefined) return facts;
  if (facts.some((it) => isOverstatedFact(profile, it) && it.source === CORRECTION_SOURCE)) return facts;
  const others = facts.filter((it) => !isOverstatedFact(profile, it));
  const [own, judged] = [await explainStated(self), await explainStated({ ...self, reviewed: others })];
  if (own === null || judged === null) return facts;
  const value = overstatedBy(rule, own.score, judged.score);
  const { indicator, fact } = rule;
  return [...others, { indicator, fact, value, source: OVERSTATED_SOURCE, task: "", version: 0 }];
}
