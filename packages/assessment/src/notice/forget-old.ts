import { forgetDeliveries, forgetNotices, type Transaction } from "@faheng/database";

/** Notices are kept for two years, as long as what they tell of is under way; milliseconds. */
const KEPT = 2 * 366 * 86_400_000;
const AT_ONCE = 10_000;

/** Forgets what was told long ago, and that it left the house. What it told of stays in the audit. */
export async function forgetOldNotices(trx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT).toISOString();
  await forgetDeliveries(trx, before);
  return await forgetNotices(trx, before, AT_ONCE);
}
