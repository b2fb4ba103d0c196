import type { Framework, Indicator } from "@faheng/domain";
import type { Explanation } from "../../api/outputs.ts";

/** An indicator that has surely lost points, with how many at least (thousandths, negative). */
export interface Loss {
  readonly indicator: Indicator;
  readonly lost: number;
}

/** What has cost points for sure, dearest first: whatever is still pending can only add to it. */
export function lossesIn(
  framework: Pick<Framework, "indicators">,
  explanation: Explanation,
  limit: number,
): readonly Loss[] {
  const scores = new Map(explanation.score.items.map((item) => [item.indicator, item]));
  return framework.indicators
    .flatMap((indicator): Loss[] => {
      const item = scores.get(indicator.code);
      if (!item || item.state === "not-applicable" || item.interval.best === null || indicator.kind !== "item")
        return [];
      // An item with marks of its own loses what it does not reach; one without takes off the base.
      const lost = item.interval.best - item.full;
      return lost < 0 ? [{ indicator, lost }] : [];
    })
    .sort((a, b) => a.lost - b.lost)
    .slice(0, limit);
}
