import type { Selectable } from "kysely";
import type { Substitution } from "@faheng/domain";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { SubstitutionTable } from "../tables/substitution.table.ts";

/** Every substitution of an agency, oldest first, ended and withdrawn ones among them. */
export async function listSubstitutions(db: Db, agencyId: string): Promise<Substitution[]> {
  const rows = await db
    .selectFrom("substitution")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .orderBy("id")
    .execute();
  return rows.map(substitutionFromRow);
}

/** Whom somebody stands for in some agencies: what was not withdrawn and ends on a day or later. */
export async function listSubstitutionsBy(
  db: Db,
  agencyIds: readonly string[],
  { substituteId, day }: { readonly substituteId: string; readonly day: string },
): Promise<Substitution[]> {
  if (agencyIds.length === 0) return [];
  const rows = await db
    .selectFrom("substitution")
    .selectAll()
    .where("agency_id", "in", agencyIds)
    .where("substitute_id", "=", substituteId)
    .where("to_day", ">=", day)
    .where("withdrawn_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(substitutionFromRow);
}

export async function insertSubstitution(trx: Transaction, substitution: Substitution): Promise<void> {
  const row = toRow(substitution);
  await trx.insertInto("substitution").values(row).execute();
  noteWritten(trx, "substitution", { ...row });
}

/**
 * Withdraws a substitution.
 *
 * @returns `false`, with nothing written, where that was done already.
 */
export async function withdrawSubstitution(
  trx: Transaction,
  substitution: Substitution,
  { by, byName, at }: { readonly by: string; readonly byName: string; readonly at: string },
): Promise<boolean> {
  const row = await trx
    .updateTable("substitution")
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_by_name: byName })
    .where("agency_id", "=", substitution.agencyId)
    .where("id", "=", substitution.id)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  noteWritten(trx, "substitution", {
    ...toRow({ ...substitution, withdrawnAt: at, withdrawnBy: by, withdrawnByName: byName }),
  });
  return true;
}

function toRow(it: Substitution): SubstitutionTable {
  return {
    agency_id: it.agencyId,
    id: it.id,
    person_id: it.personId,
    substitute_id: it.substituteId,
    from_day: it.fromDay,
    to_day: it.toDay,
    reason: it.reason,
    set_by: it.setBy,
    set_by_name: it.setByName,
    set_at: it.setAt,
    withdrawn_at: it.withdrawnAt,
    withdrawn_by: it.withdrawnBy,
    withdrawn_by_name: it.withdrawnByName,
  };
}

function substitutionFromRow(row: Selectable<SubstitutionTable>): Substitution {
  return {
    agencyId: row.agency_id,
    id: row.id,
    personId: row.person_id,
    substituteId: row.substitute_id,
    fromDay: row.from_day,
    toDay: row.to_day,
    reason: row.reason,
    setBy: row.set_by,
    setByName: row.set_by_name,
    setAt: row.set_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnByName: row.withdrawn_by_name,
  };
}
