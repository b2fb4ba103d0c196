import type { Selectable } from "kysely";
import type { Db, Transaction } from "../schema.ts";
import type { SignInAttemptTable } from "../tables/sign-in-attempt.table.ts";

/** How often signing in failed from one origin, and until when it is locked. */
export interface AttemptCount {
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly lastAt: string;
}

/**
 * Reads a login's counts for changing them, one for each origin and in their order. Others who come with the same login wait
 * at the first origin, which has to be the same for all of them, until this transaction ends.
 */
export async function holdAttempts(
  trx: Transaction,
  login: string,
  { origins, at }: { readonly origins: readonly string[]; readonly at: string },
): Promise<AttemptCount[]> {
  const rows = await trx
    .insertInto("sign_in_attempt")
    .values(origins.map((origin) => ({ login, origin, failures: 0, locked_until: null, last_at: at })))
    .onConflict((oc) => oc.columns(["login", "origin"]).doUpdateSet((eb) => ({ login: eb.ref("excluded.login") })))
    .returningAll()
    .execute();
  const counts = new Map(rows.map((row) => [row.origin, signInAttemptFromRow(row)]));
  return origins.map((origin) => counts.get(origin) ?? { failures: 0, lockedUntil: null, lastAt: at });
}

/** Writes counts that are held. */
export async function saveAttempts(
  trx: Transaction,
  login: string,
  counts: readonly (AttemptCount & { readonly origin: string })[],
): Promise<void> {
  await trx
    .insertInto("sign_in_attempt")
    .values(
      counts.map(({ origin, failures, lockedUntil, lastAt }) => ({
        login,
        origin,
        failures,
        locked_until: lockedUntil,
        last_at: lastAt,
      })),
    )
    .onConflict((oc) =>
      oc.columns(["login", "origin"]).doUpdateSet((eb) => ({
        failures: eb.ref("excluded.failures"),
        locked_until: eb.ref("excluded.locked_until"),
        last_at: eb.ref("excluded.last_at"),
      })),
    )
    .execute();
}

/** Forgets what failed with a login, wherever it came from; `first` as in {@link holdAttempts}. */
export async function forgetAttempts(trx: Transaction, login: string, first: string): Promise<void> {
  await trx
    .updateTable("sign_in_attempt")
    .set({ locked_until: null })
    .where("login", "=", login)
    .where("origin", "=", first)
    .execute();
  await trx.deleteFrom("sign_in_attempt").where("login", "=", login).execute();
}

/** Deletes counts nobody has added to since a time. */
export async function deleteAttemptsBefore(trx: Transaction, at: string): Promise<void> {
  await trx.deleteFrom("sign_in_attempt").where("last_at", "<", at).execute();
}

/** When the last lock of each login ends that is locked at a time, from somewhere or for everybody. */
export async function listLocks(db: Db, at: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("sign_in_attempt")
    .select(["login", "locked_until"])
    .where("locked_until", ">", at)
    .orderBy("locked_until")
    .execute();
  // Few are locked at a time, found by an index that grouping by login would pass over; the last one counts.
  return new Map(rows.flatMap((row) => (row.locked_until === null ? [] : [[row.login, row.locked_until]])));
}

function signInAttemptFromRow(row: Selectable<SignInAttemptTable>): AttemptCount {
  return { failures: row.failures, lockedUntil: row.locked_until, lastAt: row.last_at };
}
