import { canonicalJson, type NewJob, queueJob, type Transaction } from "@faheng/database";
import { startOfCityDay } from "@faheng/domain";
import type { Context } from "../context.ts";

/** Work that no person asked for: it follows from an act, from other work, or from the calendar. */
export interface OwnWork extends Pick<NewJob, "kind" | "key"> {
  readonly input: object;
  /** Where it is given, the same is queued once and never again; otherwise once while it is open. */
  readonly id?: string;
  /** The agency whose it is; above agencies where it is left out. */
  readonly agencyId?: string | null;
  /** When it is to be done; at once where it is left out. */
  readonly runAt?: string;
}

/**
 * Queues work of the machine's own, in the transaction of what it follows from.
 *
 * @returns `false` where the same is queued already.
 */
export async function queueOwnJob(
  trx: Transaction,
  { clock, ids }: Pick<Context, "clock" | "ids">,
  { kind, key, input, id = ids.next(), agencyId = null, runAt }: OwnWork,
): Promise<boolean> {
  const createdAt = clock.now().toISOString();
  const asked = { agencyId, askedBy: null, runAt: runAt ?? createdAt, createdAt };
  return await queueJob(trx, { id, kind, key, input: canonicalJson(input), ...asked });
}

/**
 * Queues work of a day for an hour of it in the city, once.
 *
 * @param hour hours after the day's beginning: `7.5` is half past seven.
 */
export async function queueForDay(
  trx: Transaction,
  context: Pick<Context, "clock" | "ids" | "timeZone">,
  { kind, day, hour = 0 }: { readonly kind: string; readonly day: string; readonly hour?: number },
): Promise<boolean> {
  const runAt = new Date(Date.parse(startOfCityDay(day, context.timeZone)) + hour * 3_600_000).toISOString();
  return await queueOwnJob(trx, context, { id: `${kind} ${day}`, kind, key: day, input: { day }, runAt });
}
