import type { Selectable } from "kysely";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { OfficeProfileTable } from "../tables/office-profile.table.ts";

/** One version of a profile that the municipal office laid; `content` is canonical JSON and `sha256` its digest. */
export interface StoredOfficeProfile {
  readonly id: string;
  readonly version: string;
  readonly frameworkId: string;
  readonly content: string;
  readonly sha256: string;
  /** Name of who signed, `null` for a draft; a signed version never changes again. */
  readonly signedBy: string | null;
  /** `YYYY-MM-DD`, `null` for a draft. */
  readonly signedOn: string | null;
  readonly savedAt: string;
}

/**
 * Keeps a version, in place of a draft of the same version.
 *
 * @returns whether it was kept; `false`: that version is signed and stays as it is.
 */
export async function putOfficeProfile(trx: Transaction, profile: StoredOfficeProfile): Promise<boolean> {
  const changing = {
    framework_id: profile.frameworkId,
    content: profile.content,
    sha256: profile.sha256,
    signed_by: profile.signedBy,
    signed_on: profile.signedOn,
    saved_at: profile.savedAt,
  };
  const written = await trx
    .insertInto("office_profile")
    .values({ id: profile.id, version: profile.version, created_at: profile.savedAt, ...changing })
    .onConflict((conflict) =>
      conflict.columns(["id", "version"]).doUpdateSet(changing).where("office_profile.signed_on", "is", null),
    )
    .returningAll()
    .execute();
  for (const row of written) noteWritten(trx, "office_profile", { ...row });
  return written.length === 1;
}

/** Versions of one profile in the order of their text; the caller knows what a version number means. */
export async function listOfficeProfileVersions(db: Db, id: string): Promise<StoredOfficeProfile[]> {
  const rows = await db.selectFrom("office_profile").selectAll().where("id", "=", id).orderBy("version").execute();
  return rows.map(officeProfileFromRow);
}

/** Every version of every profile, of one framework or of all. */
export async function listOfficeProfiles(db: Db, frameworkId: string | null): Promise<StoredOfficeProfile[]> {
  let query = db.selectFrom("office_profile").selectAll();
  if (frameworkId !== null) query = query.where("framework_id", "=", frameworkId);
  return (await query.orderBy("id").orderBy("version").execute()).map(officeProfileFromRow);
}

function officeProfileFromRow(row: Selectable<OfficeProfileTable>): StoredOfficeProfile {
  return {
    id: row.id,
    version: row.version,
    frameworkId: row.framework_id,
    content: row.content,
    sha256: row.sha256,
    signedBy: row.signed_by,
    signedOn: row.signed_on,
    savedAt: row.saved_at,
  };
}
