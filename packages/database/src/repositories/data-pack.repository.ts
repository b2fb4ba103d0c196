import type { DataPack, DataPackHead } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AgencyScope, inScope, ofAgency } from "../agency-scope.ts";
import { noteWritten } from "../content/written.ts";
import type { Db, Transaction } from "../schema.ts";
import type { DataPackTable } from "../tables/data-pack.table.ts";

const HEAD = [
  "agency_id",
  "draft_id",
  "id",
  "version",
  "sha256",
  "approved_by",
  "approved_by_name",
  "approved_at",
] as const;

/** The office's packs, every version, in the order in which they were approved. */
export async function listOfficePacks(db: Db): Promise<DataPackHead[]> {
  const rows = await db
    .selectFrom("data_pack")
    .select(HEAD)
    .where(ofAgency(null, "data_pack.agency_id"))
    .orderBy("id")
    .orderBy("version")
    .execute();
  return rows.map(dataPackFromRow).toSorted(byApproval);
}

/** Packs of agencies' own, every version, in the order in which they were approved. */
export async function listOwnPacks(db: Db, scope: AgencyScope): Promise<DataPackHead[]> {
  const rows = await db
    .selectFrom("data_pack")
    .select(HEAD)
    .where(inScope(scope, "data_pack.agency_id"))
    .where("agency_id", "is not", null)
    .orderBy("agency_id")
    .orderBy("id")
    .orderBy("version")
    .execute();
  return rows.map(dataPackFromRow).toSorted(byApproval);
}

/** What is in packs that were listed before, canonical JSON by the draft that each was. */
export async function listPackContents(db: Db, draftIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("data_pack")
    .select(["draft_id", "content"])
    .where("draft_id", "in", draftIds)
    .orderBy("draft_id")
    .execute();
  return new Map(rows.map((row) => [row.draft_id, row.content]));
}

/** Keeps a pack; `false`, with nothing written, where its owner has one of this version already. */
export async function insertDataPack(trx: Transaction, pack: DataPack): Promise<boolean> {
  const row: DataPackTable = {
    agency_id: pack.owner,
    draft_id: pack.draftId,
    id: pack.id,
    version: pack.version,
    content: pack.content,
    sha256: pack.sha256,
    approved_by: pack.approvedBy,
    approved_by_name: pack.approvedByName,
    approved_at: pack.approvedAt,
  };
  const written = await trx
    .insertInto("data_pack")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("draft_id")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "data_pack", { ...row });
  return true;
}

function byApproval(a: DataPackHead, b: DataPackHead): number {
  return a.approvedAt < b.approvedAt ? -1 : a.approvedAt > b.approvedAt ? 1 : 0;
}

function dataPackFromRow(row: Omit<Selectable<DataPackTable>, "content">): DataPackHead {
  return {
    owner: row.agency_id,
    id: row.id,
    version: row.version,
    sha256: row.sha256,
    draftId: row.draft_id,
    approvedBy: row.approved_by,
    approvedByName: row.approved_by_name,
    approvedAt: row.approved_at,
  };
}
