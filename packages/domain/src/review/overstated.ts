import type { Interval } from "../score/score.ts";
import type { Points } from "../points.ts";
import type { Profile } from "../profile.ts";

/** What of a score the measure reads. */
export interface MeasuredScore {
  readonly interval: Interval;
  readonly items: readonly { readonly indicator: string; readonly interval: Interval }[];
}

/**
 * How far an agency rated itself above its review (自评虚高), by the rule of its profile: on how many items 自评 lies further above 考评
 * than the bound, or by how many whole points the total does, and 0 where it stays within. What is not settled on either side is not
 * known to be above. The item that the fact is of is left out: it is no part of what it measures.
 */
export function overstatedBy(
  rule: NonNullable<Profile["overstated"]>,
  own: MeasuredScore,
  judged: MeasuredScore,
): number {
  const reviewed = new Map(judged.items.map(({ indicator, interval }) => [indicator, interval]));
  if (rule.measure === "items") {
    return own.items.filter(({ indicator, interval }) => {
      const after = reviewed.get(indicator);
      return indicator !== rule.indicator && after !== undefined && gapOf(interval, after) > rule.above;
    }).length;
  }
  const gap = gapOf(own.interval, judged.interval);
  return gap > rule.above ? Math.floor(gap / 1000) : 0;
}

/** Whether a fact is what that rule measures: nobody states it. */
export function isOverstatedFact(
  { overstated }: Pick<Profile, "overstated">,
  { indicator, fact }: { readonly indicator: string; readonly fact: string },
): boolean {
  return overstated !== undefined && overstated.indicator === indicator && overstated.fact === fact;
}

/** 0 while either is not settled. */
function gapOf(own: Interval, judged: Interval): Points {
  if (own.worst === null || own.worst !== own.best || judged.worst === null || judged.worst !== judged.best) return 0;
  return own.worst - judged.worst;
}
