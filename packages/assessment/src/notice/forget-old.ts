import { forgetNotices, type Transaction } from "@faheng/database";

/** Notices are kept for two years, as long as what they tell of is under way; milliseconds. */
const KEPT = 2 * 366 * 86_400_000;
const AT_ONCE = 10_000;

/** Forgets what was told long ago. What it told of stays in the audit. */
export async function forgetOldNotices(trx: Transaction, now: Date): Promise<number> {
  return await forgetNotices(trx, new Date(now.getTime() - KEPT).toISOString(), AT_ONCE);
}
