import { type AuditLink, isSealDue, sealHeads } from "@faheng/database";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";

/** How long the machine leaves between two rows of the chain of heads, milliseconds. */
const MINUTE = 60_000;

/** Seals the heads of all chains once a minute, where one has moved; for the machine, in a transaction of its own. */
export async function sealMoved({ store, clock }: Context): Promise<void> {
  const db = unseal(store);
  const now = clock.now();
  const before = new Date(now.getTime() - MINUTE).toISOString();
  if (!(await isSealDue(db, before))) return;
  await db.transaction().execute((trx) => sealHeads(trx, now.toISOString()));
}

/** Seals what has moved at once, for whoever is about to print the last link. `null` before anything is written. */
export async function sealNow({ store, clock }: Context): Promise<AuditLink | null> {
  const at = clock.now().toISOString();
  return await unseal(store)
    .transaction()
    .execute((trx) => sealHeads(trx, at));
}
