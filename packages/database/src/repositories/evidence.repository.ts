import { type Selectable, sql } from "kysely";
import type { Evidence } from "@faheng/domain";
import type { AssessmentKey } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isEvidenceContent, isEvidenceSteps, isQualities } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { EVIDENCE_STATES, type EvidenceTable } from "../tables/evidence.table.ts";
import { writeOver } from "./write-over.ts";

/** Every use of evidence in an assessment in every version, by indicator, material, number and version. */
export async function listEvidence(db: Db, { agencyId, id }: AssessmentKey, indicator?: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .$if(indicator !== undefined, (query) => query.where("indicator", "=", indicator ?? ""))
    .orderBy("indicator")
    .orderBy("material")
    .orderBy("n")
    .orderBy("version")
    .execute();
  return rows.map(evidenceFromRow);
}

/** Every use of evidence for some indicators of an assessment, as {@link listEvidence} has it. */
export async function listEvidenceFor(
  db: Db,
  { agencyId, id }: AssessmentKey,
  indicators: readonly string[],
): Promise<Evidence[]> {
  if (indicators.length === 0) return [];
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("assessment_id", "=", id)
    .where("indicator", "in", indicators)
    .orderBy("indicator")
    .orderBy("material")
    .orderBy("n")
    .orderBy("version")
    .execute();
  return rows.map(evidenceFromRow);
}

/** Every use of some files in an agency, in every assessment and version. */
export async function listUsesOf(db: Db, agencyId: string, files: readonly string[]): Promise<Evidence[]> {
  if (files.length === 0) return [];
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("sha256", "in", files)
    .where("sha256", "is not", null)
    .execute();
  return rows.map(evidenceFromRow);
}

/**
 * Uses that stand (given or accepted) of an agency’s files, in every assessment, newest first.
 *
 * @param asked.text a part of what the file is called, in small letters; empty for any. @param asked.most how many at most.
 */
export async function listStandingFiles(
  db: Db,
  agencyId: string,
  { text, most }: { readonly text: string; readonly most: number },
): Promise<Evidence[]> {
  const pattern = `%${text.replaceAll(/[%_\\]/gu, String.raw`\$&`)}%`;
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("sha256", "is not", null)
    .where("state", "in", ["given", "accepted"])
    .$if(text !== "", (query) => query.where(sql<boolean>`lower(content) like ${pattern} escape '\\'`))
    .orderBy("saved_at", "desc")
    .orderBy("assessment_id")
    .orderBy("indicator")
    .limit(most)
    .execute();
  return rows.map(evidenceFromRow);
}

/**
 * Writes a use as it is by now; `writes` is one more than what it was made of, 1 for a new version.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putEvidence(trx: Transaction, evidence: Evidence): Promise<boolean> {
  const { content, qualities } = evidence;
  const row: EvidenceTable = {
    agency_id: evidence.agencyId,
    assessment_id: evidence.assessmentId,
    indicator: evidence.indicator,
    material: evidence.material,
    n: evidence.n,
    version: evidence.version,
    writes: evidence.writes,
    state: evidence.state,
    sha256: content.kind === "file" ? content.sha256 : null,
    content: canonicalJson(content),
    effective_on: evidence.effectiveOn,
    qualities: qualities && canonicalJson(qualities),
    steps: canonicalJson(evidence.steps),
    saved_at: evidence.savedAt,
  };
  return await writeOver(trx, "evidence", row, {
    key: ["assessment_id", "indicator", "material", "n", "version"],
    changes: ["state", "qualities", "steps", "saved_at"],
  });
}

function evidenceFromRow(row: Selectable<EvidenceTable>): Evidence {
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    indicator: row.indicator,
    material: row.material,
    n: row.n,
    version: row.version,
    writes: row.writes,
    state: oneOf(EVIDENCE_STATES, row.state, { table: "evidence", column: "state" }),
    content: jsonOf(row.content, isEvidenceContent, { table: "evidence", column: "content" }),
    effectiveOn: row.effective_on,
    qualities: row.qualities === null ? null : jsonOf(row.qualities, isQualities, QUALITIES),
    steps: jsonOf(row.steps, isEvidenceSteps, { table: "evidence", column: "steps" }),
    savedAt: row.saved_at,
  };
}

const QUALITIES = { table: "evidence", column: "qualities" } as const;
