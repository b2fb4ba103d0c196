import { type AgencyScope, inScope, ofAgency } from "../agency-scope.ts";
import type { Db, Transaction } from "../schema.ts";
import type { Job } from "./job.repository.ts";

/** Most bytes of one part; the table takes no longer one. */
export const MOST_PART_BYTES = 1_048_576;

/** The job whose file it is. */
export type ExportName = Pick<Job, "agencyId" | "id">;

/** Adds a part to the file of a job, in the transaction in which its runner still holds it. */
export async function insertExportPart(
  trx: Transaction,
  { agencyId, id }: ExportName,
  { part, bytes }: { readonly part: number; readonly bytes: Uint8Array },
): Promise<void> {
  await trx.insertInto("export_part").values({ agency_id: agencyId, job_id: id, part, bytes }).execute();
}

/** One part of a file; `null` where it has been swept. */
export async function findExportPart(db: Db, { agencyId, id }: ExportName, part: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("export_part")
    .select("bytes")
    .where(ofAgency(agencyId, "export_part.agency_id"))
    .where("job_id", "=", id)
    .where("part", "=", part)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** Throws the file of a job away, whatever there is of it. */
export async function deleteExport(trx: Transaction, { agencyId, id }: ExportName): Promise<void> {
  await trx
    .deleteFrom("export_part")
    .where(ofAgency(agencyId, "export_part.agency_id"))
    .where("job_id", "=", id)
    .execute();
}

/** Jobs of which there is a file, or what there is of one yet. */
export async function listExports(db: Db, scope: AgencyScope): Promise<ExportName[]> {
  const rows = await db
    .selectFrom("export_part")
    .select(["agency_id", "job_id"])
    .where(inScope(scope, "export_part.agency_id"))
    .where("part", "=", 0)
    .execute();
  return rows.map((row) => ({ agencyId: row.agency_id, id: row.job_id }));
}
