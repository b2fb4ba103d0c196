import { type PaperTemplate, type PaperTemplateWithdrawal, TEMPLATE_KINDS } from "@faheng/domain";
import type { Selectable } from "kysely";
import { ofAgency } from "../agency-scope.ts";
import { noteWritten } from "../content/written.ts";
import { oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { PaperTemplateTable } from "../tables/paper-template.table.ts";

/** A template with its file. */
export interface StoredTemplate {
  readonly template: PaperTemplate;
  readonly file: Uint8Array;
}

/** Every version of every template of an agency, or with `null` of the office, withdrawn ones too: by kind, oldest first. */
export async function listPaperTemplates(db: Db, owner: string | null): Promise<PaperTemplate[]> {
  const rows = await db
    .selectFrom("paper_template")
    .select([
      "agency_id",
      "id",
      "kind",
      "version",
      "name",
      "file_name",
      "sha256",
      "bytes",
      "saved_by",
      "saved_by_name",
      "saved_at",
      "withdrawn_by",
      "withdrawn_by_name",
      "withdrawn_at",
      "withdrawn_reason",
    ])
    .where(ofAgency(owner, "paper_template.agency_id"))
    // Every kind that there is: by it the index of the office's begins.
    .where("kind", "in", TEMPLATE_KINDS)
    .orderBy("kind")
    .orderBy("version")
    .execute();
  return rows.map(paperTemplateFromRow);
}

/** A version with its file; `null` where its owner has none of that number. */
export async function findPaperTemplate(
  db: Db,
  { owner, kind, version }: Pick<PaperTemplate, "owner" | "kind" | "version">,
): Promise<StoredTemplate | null> {
  const row = await db
    .selectFrom("paper_template")
    .selectAll()
    .where(ofAgency(owner, "paper_template.agency_id"))
    .where("kind", "=", kind)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? { template: paperTemplateFromRow(row), file: Buffer.from(row.content, "base64") } : null;
}

/**
 * Keeps a version.
 *
 * @returns `false`, with nothing written, when its owner has one of that number meanwhile.
 */
export async function insertPaperTemplate(trx: Transaction, it: StoredTemplate): Promise<boolean> {
  const row = rowOf(it);
  const written = await trx
    .insertInto("paper_template")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "paper_template", { ...row });
  return true;
}

/**
 * Withdraws a version.
 *
 * @returns `false`, with nothing written, where that was done already.
 */
export async function withdrawPaperTemplate(
  trx: Transaction,
  { template, file }: StoredTemplate,
  withdrawn: PaperTemplateWithdrawal,
): Promise<boolean> {
  const { by, byName, at, reason } = withdrawn;
  const written = await trx
    .updateTable("paper_template")
    .set({ withdrawn_by: by, withdrawn_by_name: byName, withdrawn_at: at, withdrawn_reason: reason })
    .where(ofAgency(template.owner, "paper_template.agency_id"))
    .where("id", "=", template.id)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "paper_template", { ...rowOf({ template: { ...template, withdrawn }, file }) });
  return true;
}

function rowOf({ template: it, file }: StoredTemplate): PaperTemplateTable {
  return {
    agency_id: it.owner,
    id: it.id,
    kind: it.kind,
    version: it.version,
    name: it.name,
    file_name: it.fileName,
    sha256: it.sha256,
    bytes: it.bytes,
    content: Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString("base64"),
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
    withdrawn_by: it.withdrawn?.by ?? null,
    withdrawn_by_name: it.withdrawn?.byName ?? null,
    withdrawn_at: it.withdrawn?.at ?? null,
    withdrawn_reason: it.withdrawn?.reason ?? null,
  };
}

function paperTemplateFromRow(row: Omit<Selectable<PaperTemplateTable>, "content">): PaperTemplate {
  const { withdrawn_by: by, withdrawn_at: at } = row;
  return {
    id: row.id,
    owner: row.agency_id,
    kind: oneOf(TEMPLATE_KINDS, row.kind, { table: "paper_template", column: "kind" }),
    version: row.version,
    name: row.name,
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
    withdrawn:
      by === null || at === null
        ? null
        : { by, byName: row.withdrawn_by_name ?? "", at, reason: row.withdrawn_reason ?? "" },
  };
}
