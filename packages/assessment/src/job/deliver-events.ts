import { type ActEvent, listUndelivered, markAllDelivered, markDelivered } from "@faheng/database";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { queueOwnJob } from "./queue-own-job.ts";

/** Which acts a job follows from, and what it works on then. */
export interface Subscription {
  readonly act: string;
  readonly kind: string;
  /** Input and key of the job; one open job per key. */
  readonly job: (event: ActEvent) => { readonly key: string; readonly input: object };
}

const AT_ONCE = 100;

/**
 * Tells of what was done: queues the jobs that follow from each act that nobody was told of, and marks it in the same
 * transaction. Two servers that deliver at once queue nothing twice. Most acts are saves, of which nothing follows: all of them are
 * marked in one transaction.
 *
 * @returns how many events were delivered.
 */
export async function deliverEvents(context: Context, subscriptions: readonly Subscription[]): Promise<number> {
  const db = unseal(context.store);
  const acts = new Set(subscriptions.map(({ act }) => act));
  const undelivered = await listUndelivered(db, AT_ONCE);
  const quiet = undelivered.filter(({ act }) => !acts.has(act)).map(({ id }) => id);
  if (quiet.length > 0) {
    await db.transaction().execute(async (trx) => {
      await markAllDelivered(trx, quiet, context.clock.now().toISOString());
    });
  }
  let delivered = quiet.length;
  for (const event of undelivered.filter(({ act }) => acts.has(act))) {
    const isOurs = await db.transaction().execute(async (trx) => {
      const at = context.clock.now().toISOString();
      if (!(await markDelivered(trx, event, at))) return false;
      for (const { act, kind, job } of subscriptions) {
        if (act !== event.act) continue;
        const { key, input } = job(event);
        await queueOwnJob(trx, context, { kind, key, input, agencyId: event.agencyId });
      }
      return true;
    });
    if (isOurs) delivered += 1;
  }
  return delivered;
}
