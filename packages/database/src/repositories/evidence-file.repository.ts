import type { Selectable } from "kysely";
import type { EvidenceFile } from "@faheng/domain";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { EvidenceFileTable } from "../tables/evidence-file.table.ts";

/** The files of an agency that have these digests. */
export async function listEvidenceFiles(db: Db, agencyId: string, files: readonly string[]): Promise<EvidenceFile[]> {
  if (files.length === 0) return [];
  const rows = await db
    .selectFrom("evidence_file")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("sha256", "in", files)
    .execute();
  return rows.map(evidenceFileFromRow);
}

/** Files of every agency in the reach, by agency and digest. @param after the last of the page before; `null` for the first. */
export async function pageOfEvidenceFiles(
  db: Db,
  after: Pick<EvidenceFile, "agencyId" | "sha256"> | null,
  most: number,
): Promise<EvidenceFile[]> {
  const rows = await db
    .selectFrom("evidence_file")
    .selectAll()
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("agency_id", "sha256"), ">", tuple(after?.agencyId ?? "", after?.sha256 ?? "")),
      ),
    )
    .orderBy("agency_id")
    .orderBy("sha256")
    .limit(most)
    .execute();
  return rows.map(evidenceFileFromRow);
}

/** How many bytes an agency's files have together. */
export async function sumEvidenceBytes(db: Db, agencyId: string): Promise<number> {
  const { bytes } = await db
    .selectFrom("evidence_file")
    .select(({ fn }) => fn.sum("bytes").as("bytes"))
    .where("agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

/** Keeps that a file is there; one that is known already stays as it is. */
export async function insertEvidenceFile(trx: Transaction, file: EvidenceFile): Promise<void> {
  const row: EvidenceFileTable = {
    agency_id: file.agencyId,
    sha256: file.sha256,
    bytes: file.bytes,
    media_type: file.mediaType,
    created_at: file.createdAt,
  };
  const written = await trx
    .insertInto("evidence_file")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "sha256"]).doNothing())
    .returning("sha256")
    .executeTakeFirst();
  if (written) noteWritten(trx, "evidence_file", { ...row });
}

function evidenceFileFromRow(row: Selectable<EvidenceFileTable>): EvidenceFile {
  return {
    agencyId: row.agency_id,
    sha256: row.sha256,
    bytes: row.bytes,
    mediaType: row.media_type,
    createdAt: row.created_at,
  };
}
