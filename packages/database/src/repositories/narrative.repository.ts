import { type Narrative, NARRATIVE_DOCUMENTS, type NarrativeDocument } from "@faheng/domain";
import type { Selectable } from "kysely";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isNarrativeBlocks, isNarrativeValues } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { NarrativeTable } from "../tables/narrative.table.ts";

/** Every version of a text, oldest first. */
export async function listNarratives(
  db: Db,
  { agencyId, id }: AssessmentKey,
  document: NarrativeDocument,
): Promise<Narrative[]> {
  const rows = await db
    .selectFrom("narrative")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("document", "=", document)
    .orderBy("version")
    .execute();
  return rows.map(narrativeFromRow);
}

/**
 * Adds a version of a text.
 *
 * @returns `false`, with nothing written, when somebody has written that version meanwhile.
 */
export async function insertNarrative(trx: Transaction, it: Narrative): Promise<boolean> {
  const row: NarrativeTable = {
    agency_id: it.agencyId,
    assessment_id: it.assessmentId,
    document: it.document,
    version: it.version,
    blocks: canonicalJson(it.blocks),
    figures: canonicalJson(it.figures),
    saved_by: it.savedBy,
    saved_by_name: it.savedByName,
    saved_at: it.savedAt,
  };
  const written = await trx
    .insertInto("narrative")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  if (!written) return false;
  noteWritten(trx, "narrative", { ...row });
  return true;
}

function narrativeFromRow(row: Selectable<NarrativeTable>): Narrative {
  const table = "narrative";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    document: oneOf(NARRATIVE_DOCUMENTS, row.document, { table, column: "document" }),
    version: row.version,
    blocks: jsonOf(row.blocks, isNarrativeBlocks, { table, column: "blocks" }),
    figures: jsonOf(row.figures, isNarrativeValues, { table, column: "figures" }),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}
