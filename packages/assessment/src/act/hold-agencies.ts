import { lockAgency, type Transaction } from "@faheng/database";

/** Takes agencies for the length of a transaction, in the order of their ids, so that two acts never wait for each other. */
export async function holdAgencies(trx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted()) await lockAgency(trx, id);
}

/** The order in which everybody takes several things of one kind. */
export function inLockOrder<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
