import {
  type Paper,
  PAPER_FORMATS,
  PAPER_ISSUERS,
  PAPER_KINDS,
  type PaperIssuer,
  paperProcess,
  type PaperState,
} from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AgencyScope, inScope } from "../agency-scope.ts";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isPaperInputs, isPaperSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import type { PaperTable } from "../tables/paper.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const PAPER_STATES = Object.keys(paperProcess.states) as PaperState[];

/** Documents of assessments as they stand, in the order in which they were made. */
export async function listPapers(db: Db, assessments: readonly AssessmentKey[]): Promise<Paper[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("paper")
    .selectAll()
    .where(inAssessments(assessments, "paper"))
    .orderBy("assessment_id")
    .orderBy("id")
    .execute();
  return rows.map(paperFromRow);
}

/** A document as it stands, `null` where the agency has none of that id. */
export async function findPaper(db: Db, { agencyId, id }: Pick<Paper, "agencyId" | "id">): Promise<Paper | null> {
  const row = await db
    .selectFrom("paper")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? paperFromRow(row) : null;
}

/** Documents that are these bytes, or whose stamped scan they are. */
export async function listPapersOfFile(db: Db, scope: AgencyScope, sha256: string): Promise<Paper[]> {
  const inReach = db.selectFrom("paper").selectAll().where(inScope(scope, "paper.agency_id"));
  const made = await inReach.where("sha256", "=", sha256).execute();
  const stamped = await inReach.where("scan_sha256", "=", sha256).execute();
  return [...made, ...stamped].map(paperFromRow);
}

/** The document to which an issuer gave a number, in whatever state it is by now; `null` for none. */
export async function findPaperByNumber(
  db: Db,
  scope: AgencyScope,
  { issuer, number }: { readonly issuer: PaperIssuer; readonly number: string },
): Promise<Paper | null> {
  const row = await db
    .selectFrom("paper")
    .selectAll()
    .where(inScope(scope, "paper.agency_id"))
    .where("issuer", "=", issuer)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ? paperFromRow(row) : null;
}

/**
 * Writes a document as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile, or another one has its number.
 */
export async function putPaper(trx: Transaction, it: Paper): Promise<boolean> {
  const row: PaperTable = {
    agency_id: it.agencyId,
    assessment_id: it.assessmentId,
    id: it.id,
    writes: it.writes,
    kind: it.kind,
    about: it.about,
    title: it.title,
    issuer: it.issuer,
    format: it.format,
    sha256: it.sha256,
    bytes: it.bytes,
    inputs: canonicalJson(it.inputs),
    state: it.state,
    number: it.number,
    scan_sha256: it.scanSha256,
    steps: canonicalJson(it.steps),
    saved_at: it.savedAt,
  };
  return await writeOver(trx, "paper", row, {
    key: ["id"],
    changes: ["state", "number", "scan_sha256", "steps", "saved_at"],
  });
}

function paperFromRow(row: Selectable<PaperTable>): Paper {
  const table = "paper";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    id: row.id,
    writes: row.writes,
    kind: oneOf(PAPER_KINDS, row.kind, { table, column: "kind" }),
    about: row.about,
    title: row.title,
    issuer: oneOf(PAPER_ISSUERS, row.issuer, { table, column: "issuer" }),
    format: oneOf(PAPER_FORMATS, row.format, { table, column: "format" }),
    sha256: row.sha256,
    bytes: row.bytes,
    inputs: jsonOf(row.inputs, isPaperInputs, { table, column: "inputs" }),
    state: oneOf(PAPER_STATES, row.state, { table, column: "state" }),
    number: row.number,
    scanSha256: row.scan_sha256,
    steps: jsonOf(row.steps, isPaperSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
  };
}
