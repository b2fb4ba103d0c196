import type { Selectable } from "kysely";
import { fromFlag, toFlag } from "../booleans.ts";
import type { Db, Transaction } from "../schema.ts";
import type { AccountTable } from "../tables/account.table.ts";

/** A way to sign in. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
  /** What was offered for a second factor and waits for a code of its app; `until` is an ISO time. */
  readonly totpOffer: { readonly secret: string; readonly until: string } | null;
  readonly oidcIssuer: string | null;
  readonly oidcSubject: string | null;
  readonly isDisabled: boolean;
}

export async function insertAccount(trx: Transaction, account: Account, at: string): Promise<void> {
  await trx
    .insertInto("account")
    .values({ id: account.id, created_at: at, ...toColumns(account) })
    .execute();
}

/** Writes every changeable column of an account. */
export async function updateAccount(trx: Transaction, account: Account): Promise<void> {
  await trx.updateTable("account").set(toColumns(account)).where("id", "=", account.id).execute();
}

/**
 * Reads an account for changing it: others who would change it wait until this transaction ends, on both engines (an
 * update that changes nothing locks the row where `for update` is not understood).
 */
export async function holdAccount(trx: Transaction, id: string): Promise<Account | null> {
  const row = await trx
    .updateTable("account")
    .set((eb) => ({ login: eb.ref("login") }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return row ? accountFromRow(row) : null;
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const row = await db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? accountFromRow(row) : null;
}

export async function findAccountByLogin(db: Db, login: string): Promise<Account | null> {
  const row = await db.selectFrom("account").selectAll().where("login", "=", login).executeTakeFirst();
  return row ? accountFromRow(row) : null;
}

export async function findAccountByOidc(db: Db, issuer: string, subject: string): Promise<Account | null> {
  const row = await db
    .selectFrom("account")
    .selectAll()
    .where("oidc_issuer", "=", issuer)
    .where("oidc_subject", "=", subject)
    .executeTakeFirst();
  return row ? accountFromRow(row) : null;
}

export async function listAccounts(db: Db): Promise<Account[]> {
  return (await db.selectFrom("account").selectAll().orderBy("login").execute()).map(accountFromRow);
}

/** Accounts of one person, in the order of {@link listAccounts}. */
export async function listAccountsOfPerson(db: Db, personId: string): Promise<Account[]> {
  const rows = await db.selectFrom("account").selectAll().where("person_id", "=", personId).orderBy("login").execute();
  return rows.map(accountFromRow);
}

function toColumns(account: Account): Omit<AccountTable, "id" | "created_at"> {
  return {
    person_id: account.personId,
    login: account.login,
    password_hash: account.passwordHash,
    totp_secret: account.totpSecret,
    totp_last_step: account.totpLastStep,
    totp_offered: account.totpOffer?.secret ?? null,
    totp_offered_until: account.totpOffer?.until ?? null,
    oidc_issuer: account.oidcIssuer,
    oidc_subject: account.oidcSubject,
    is_disabled: toFlag(account.isDisabled),
  };
}

function accountFromRow(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    personId: row.person_id,
    login: row.login,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpOffer:
      row.totp_offered !== null && row.totp_offered_until !== null
        ? { secret: row.totp_offered, until: row.totp_offered_until }
        : null,
    totpLastStep: row.totp_last_step,
    oidcIssuer: row.oidc_issuer,
    oidcSubject: row.oidc_subject,
    isDisabled: fromFlag(row.is_disabled),
  };
}
