import type { ItemScore } from "@faheng/domain";
import type { ItemStanding } from "../method/met-rate.ts";

/**
 * How an item stands for 达标率. What it can attain is the best of its interval while nothing at all is stated of it, which is the
 * same for all units under one profile: full marks of what is earned, nought of what only deducts; what some clause adds to full marks
 * nobody has to earn. Where nothing limits that (视情打分), or an item asks for nothing and can only gain, no rate is told by it.
 *
 * @param attainable the best of the item with no fact stated; `null` where nothing limits it
 * @returns `null` for what the profile does not score
 */
export function itemStanding(
  { state, full, interval, awaitsApproval }: ItemScore,
  attainable: number | null,
): ItemStanding | null {
  if (state === "unscored") return null;
  if (attainable === null || (full === 0 && attainable > 0)) return "unmeasurable";
  if (awaitsApproval) return "pending";
  if (state === "not-applicable") return "not-applicable";
  const { worst, best } = interval;
  const asked = Math.min(attainable, full);
  if (worst !== null && worst >= asked) return "met";
  if (best !== null && best < asked) return "missed";
  return "pending";
}
