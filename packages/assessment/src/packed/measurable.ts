import type { ItemResult } from "@faheng/aggregation";
import type { Framework, Points } from "@faheng/domain";
import type { ItemScore } from "@faheng/scoring";

/**
 * Item scores as a comparison can measure them. Where nothing limits an item on one side (a judgement without a range, a
 * count without a cap), that side is taken as its whole weight: its full marks, or its equal part of the base. That is
 * **our reading**, and `open` names the indicators it was needed for.
 */
export function measurable(
  framework: Framework,
  items: readonly ItemScore[],
  base: Points,
): { readonly items: readonly ItemResult[]; readonly open: readonly string[] } {
  const kinds = new Map(framework.indicators.map(({ code, kind }) => [code, kind]));
  const sharesBase = ({ indicator, full, state }: ItemScore): boolean =>
    full === 0 && state !== "unscored" && kinds.get(indicator) === "item";
  const sharers = items.filter(sharesBase).length;
  const part = sharers === 0 ? 0 : Math.floor(base / sharers);
  return {
    items: items.map((item) => {
      const { indicator, state, full, interval } = item;
      const least = sharesBase(item) ? -part : 0;
      const most = sharesBase(item) ? 0 : full;
      const worst = interval.worst ?? Math.min(least, interval.best ?? least);
      const best = interval.best ?? Math.max(most, worst);
      return { indicator, state, full, interval: { worst, best } };
    }),
    open: items
      .filter(({ interval }) => interval.worst === null || interval.best === null)
      .map(({ indicator }) => indicator),
  };
}
