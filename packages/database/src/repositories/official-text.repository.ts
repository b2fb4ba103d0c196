import type { Selectable } from "kysely";
import { placeOf } from "../content/content-tables.ts";
import { noteGone, noteWritten } from "../content/written.ts";
import type { OfficialTextTable } from "../tables/official-text.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** Official wording out of an agency's own copy, by indicator code. */
export async function listOfficialText(
  db: Db,
  agencyId: string,
  frameworkId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("official_text")
    .select(["indicator", "wording"])
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .orderBy("indicator")
    .execute();
  return new Map(rows.map((row) => [row.indicator, row.wording]));
}

/** Replaces an agency's official wording of one framework by that of a newly attached copy. */
export async function replaceOfficialText(
  trx: Transaction,
  attachment: {
    readonly agencyId: string;
    readonly frameworkId: string;
    readonly wording: ReadonlyMap<string, string>;
    readonly fileSha256: string;
    readonly by: string;
    readonly at: string;
  },
): Promise<void> {
  const { agencyId, frameworkId, wording, fileSha256, by, at } = attachment;
  const gone = await trx
    .deleteFrom("official_text")
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .returning(["agency_id", "framework_id", "indicator"])
    .execute();
  for (const row of gone) noteGone(trx, placeOf("official_text", { ...row }));
  for (const [indicator, text] of wording) {
    const row = {
      agency_id: agencyId,
      framework_id: frameworkId,
      indicator,
      wording: text,
      file_sha256: fileSha256,
      attached_by: by,
      attached_at: at,
    };
    await trx.insertInto("official_text").values(row).execute();
    noteWritten(trx, "official_text", row);
  }
}

/** The copy that an agency's official wording came from. */
export interface OfficialCopy {
  readonly fileSha256: string;
  readonly attachedBy: string;
  readonly attachedAt: string;
}

/** `null` where an agency has attached none. */
export async function findOfficialCopy(db: Db, agencyId: string, frameworkId: string): Promise<OfficialCopy | null> {
  const row = await db
    .selectFrom("official_text")
    .select(["file_sha256", "attached_by", "attached_at"])
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .limit(1)
    .executeTakeFirst();
  return row ? officialTextFromRow(row) : null;
}

function officialTextFromRow(
  row: Pick<Selectable<OfficialTextTable>, "file_sha256" | "attached_by" | "attached_at">,
): OfficialCopy {
  return { fileSha256: row.file_sha256, attachedBy: row.attached_by, attachedAt: row.attached_at };
}
