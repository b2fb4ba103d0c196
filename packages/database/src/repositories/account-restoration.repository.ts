import type { Selectable } from "kysely";
import type { AccountRestorationTable } from "../tables/account-restoration.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** The one-time code by which an account is restored; it is known by its hash alone. */
export interface AccountRestoration {
  readonly accountId: string;
  readonly codeSha256: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** Puts an account's code in place of any before. */
export async function putRestoration(trx: Transaction, restoration: AccountRestoration): Promise<void> {
  const { accountId, codeSha256, issuedAt, expiresAt, usedAt } = restoration;
  const columns = { code_sha256: codeSha256, issued_at: issuedAt, expires_at: expiresAt, used_at: usedAt };
  await trx
    .insertInto("account_restoration")
    .values({ account_id: accountId, ...columns })
    .onConflict((oc) => oc.column("account_id").doUpdateSet(columns))
    .execute();
}

export async function findRestoration(db: Db, accountId: string): Promise<AccountRestoration | null> {
  const row = await db
    .selectFrom("account_restoration")
    .selectAll()
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ? accountRestorationFromRow(row) : null;
}

function accountRestorationFromRow(row: Selectable<AccountRestorationTable>): AccountRestoration {
  return {
    accountId: row.account_id,
    codeSha256: row.code_sha256,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
