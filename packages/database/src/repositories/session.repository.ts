import type { Selectable } from "kysely";
import type { Db, Transaction } from "../schema.ts";
import { takeTurn } from "./organisation.repository.ts";
import type { SessionTable } from "../tables/session.table.ts";

/** A signed-in browser, known by the hash of its token. */
export interface Session {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** Network it was begun from, and kind of browser and system; `null` where that was not kept. */
  readonly addressRange: string | null;
  readonly browser: string | null;
  readonly system: string | null;
}

export async function insertSession(trx: Transaction, session: Session): Promise<void> {
  await trx
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      revoked_at: session.revokedAt,
      address_range: session.addressRange,
      browser: session.browser,
      system: session.system,
    })
    .execute();
}

export async function findSession(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await db.selectFrom("session").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
  return row ? sessionFromRow(row) : null;
}

/** Sessions of a person's accounts that nobody has ended and that have not run out, the one begun last first. */
export async function listSessionsOfPerson(db: Db, personId: string, at: string): Promise<Session[]> {
  const rows = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .selectAll("session")
    .where("account.person_id", "=", personId)
    .where("session.revoked_at", "is", null)
    .where("session.expires_at", ">", at)
    .orderBy("session.created_at", "desc")
    .orderBy("session.token_hash")
    .execute();
  return rows.map(sessionFromRow);
}

/** Which of some sessions nobody has ended, have not run out and were used after an instant, by the hashes of their tokens. */
export async function listHoldingSessions(
  db: Db,
  hashes: readonly string[],
  { at, usedAfter }: { readonly at: string; readonly usedAfter: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("session")
    .select("token_hash")
    .where("token_hash", "in", [...hashes, ""])
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .where("last_seen_at", ">=", usedAfter)
    .execute();
  return rows.map((row) => row.token_hash);
}

/** Notes that a session was used. */
export async function touchSession(trx: Transaction, tokenHash: string, at: string): Promise<void> {
  await trx.updateTable("session").set({ last_seen_at: at }).where("token_hash", "=", tokenHash).execute();
}

/**
 * Ends a session. Who ends sessions takes the turn before, here and below: acts that have it end those of many people, and
 * would wait for one whose own end waits for the turn.
 */
export async function revokeSession(trx: Transaction, tokenHash: string, at: string): Promise<void> {
  await takeTurn(trx);
  await trx
    .updateTable("session")
    .set({ revoked_at: at })
    .where("token_hash", "=", tokenHash)
    .where("revoked_at", "is", null)
    .execute();
}

/** Ends every session of a person's accounts, at once. */
export async function revokeSessionsOfPerson(trx: Transaction, personId: string, at: string): Promise<void> {
  await takeTurn(trx);
  await trx
    .updateTable("session")
    .set({ revoked_at: at })
    .where("revoked_at", "is", null)
    .where((eb) =>
      eb("account_id", "in", eb.selectFrom("account").select("account.id").where("account.person_id", "=", personId)),
    )
    .execute();
}

/** Deletes sessions that ended before a time. */
export async function deleteSessionsBefore(trx: Transaction, at: string): Promise<void> {
  await takeTurn(trx);
  await trx.deleteFrom("session").where("expires_at", "<", at).execute();
}

function sessionFromRow(row: Selectable<SessionTable>): Session {
  return {
    tokenHash: row.token_hash,
    accountId: row.account_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    addressRange: row.address_range,
    browser: row.browser,
    system: row.system,
  };
}
