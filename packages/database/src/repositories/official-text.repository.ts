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
  await trx
    .deleteFrom("official_text")
    .where("agency_id", "=", agencyId)
    .where("framework_id", "=", frameworkId)
    .execute();
  for (const [indicator, text] of wording) {
    await trx
      .insertInto("official_text")
      .values({
        agency_id: agencyId,
        framework_id: frameworkId,
        indicator,
        wording: text,
        file_sha256: fileSha256,
        attached_by: by,
        attached_at: at,
      })
      .execute();
  }
}
