import type { ItemScore } from "@faheng/domain";
import type { ItemStanding } from "../method/met-rate.ts";

/**
 * How an item stands for 达标率. What it can attain is the best of its interval while nothing at all is stated of it, which is the
 * same for all units under one profile: full marks of what is earned, nought of what only deducts. Where nothing limits that (视情打分),
 * or an item can only gain what nobody has to earn, no rate is told by it.
 *
 * @param attainable the best of the item with no fact stated; `null` where nothing limits it
 * @returns `null` for what the profile does not score
 */
export function itemStanding(
  { state, full, interval, awaitsApproval }: ItemScore,
  attainable: number | null,
): ItemStanding | null {
  if (state === "unscored") return null;
  if (attainable === null || attainable > full) return "unmeasurable";
  if (awaitsApproval) return "pending";
  if (state === "not-applicable") return "not-applicable";
  const { worst, best } = interval;
  if (worst !== null && worst >= attainable) return "met";
  if (best !== null && best < attainable) return "missed";
  return "pending";
}
