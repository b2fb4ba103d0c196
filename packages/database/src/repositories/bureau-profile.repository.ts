import type { Selectable } from "kysely";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { BureauProfileTable } from "../tables/bureau-profile.table.ts";
import type { StoredOfficeProfile } from "./office-profile.repository.ts";

/** One version of a profile that an agency laid for cycles of its own. */
export interface StoredBureauProfile extends StoredOfficeProfile {
  readonly agencyId: string;
}

/**
 * Keeps a version, in place of a draft of the same version.
 *
 * @returns whether it was kept; `false`: that version is signed and stays as it is.
 */
export async function putBureauProfile(trx: Transaction, profile: StoredBureauProfile): Promise<boolean> {
  const changing = {
    framework_id: profile.frameworkId,
    content: profile.content,
    sha256: profile.sha256,
    signed_by: profile.signedBy,
    signed_on: profile.signedOn,
    saved_at: profile.savedAt,
  };
  const key = { agency_id: profile.agencyId, id: profile.id, version: profile.version };
  const written = await trx
    .insertInto("bureau_profile")
    .values(Object.assign({ created_at: profile.savedAt }, key, changing))
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id", "version"])
        .doUpdateSet(changing)
        .where("bureau_profile.signed_on", "is", null),
    )
    .returningAll()
    .execute();
  for (const row of written) noteWritten(trx, "bureau_profile", { ...row });
  return written.length === 1;
}

/** Every version of the profiles of agencies in the scope, of one framework or of all. */
export async function listBureauProfiles(
  db: Db,
  scope: AgencyScope,
  frameworkId: string | null,
): Promise<StoredBureauProfile[]> {
  let query = db.selectFrom("bureau_profile").selectAll().where(inScope(scope, "bureau_profile.agency_id"));
  if (frameworkId !== null) query = query.where("framework_id", "=", frameworkId);
  const rows = await query.orderBy("agency_id").orderBy("id").orderBy("version").execute();
  return rows.map(bureauProfileFromRow);
}

function bureauProfileFromRow(row: Selectable<BureauProfileTable>): StoredBureauProfile {
  return {
    agencyId: row.agency_id,
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
