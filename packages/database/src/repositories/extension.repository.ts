import { type Extension, EXTENSION_KINDS, extensionProcess, type ExtensionState } from "@faheng/domain";
import type { Selectable } from "kysely";
import { type AssessmentKey, inAssessments } from "../assessment-key.ts";
import { fromFlag, toFlag } from "../booleans.ts";
import { canonicalJson } from "../canonical-json.ts";
import { isExtensionSteps, isLatePeople, isPeriodTarget, isTexts } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import type { Db, Transaction } from "../schema.ts";
import { ASKED_AS, type ExtensionTable } from "../tables/extension.table.ts";
import { writeOver } from "./write-over.ts";

/** Every state that a row may stand in. */
export const EXTENSION_STATES = Object.keys(extensionProcess.states) as ExtensionState[];

/** What was asked for in assessments, as it stands, by assessment and number. */
export async function listExtensions(db: Db, assessments: readonly AssessmentKey[]): Promise<Extension[]> {
  if (assessments.length === 0) return [];
  const rows = await db
    .selectFrom("extension")
    .selectAll()
    .where(inAssessments(assessments, "extension"))
    .orderBy("assessment_id")
    .orderBy("n")
    .execute();
  return rows.map(extensionFromRow);
}

/**
 * Writes a request as it is by now; `writes` is one more than what it was made of, 1 for a new one.
 *
 * @returns `false`, with nothing written, when somebody has written it meanwhile.
 */
export async function putExtension(trx: Transaction, extension: Extension): Promise<boolean> {
  const row: ExtensionTable = {
    agency_id: extension.agencyId,
    assessment_id: extension.assessmentId,
    n: extension.n,
    writes: extension.writes,
    kind: extension.kind,
    state: extension.state,
    items: canonicalJson(extension.items),
    hand_in: toFlag(extension.handIn),
    people: canonicalJson(extension.people),
    asked_as: extension.askedAs,
    wished_on: extension.wishedOn,
    granted_on: extension.grantedOn,
    steps: canonicalJson(extension.steps),
    saved_at: extension.savedAt,
    period: extension.period === null ? null : canonicalJson(extension.period),
  };
  return await writeOver(trx, "extension", row, {
    key: ["assessment_id", "n"],
    changes: ["state", "people", "granted_on", "steps", "saved_at"],
  });
}

function extensionFromRow(row: Selectable<ExtensionTable>): Extension {
  const table = "extension";
  return {
    agencyId: row.agency_id,
    assessmentId: row.assessment_id,
    n: row.n,
    writes: row.writes,
    kind: oneOf(EXTENSION_KINDS, row.kind, { table, column: "kind" }),
    state: oneOf(EXTENSION_STATES, row.state, { table, column: "state" }),
    items: jsonOf(row.items, isTexts, { table, column: "items" }),
    handIn: fromFlag(row.hand_in),
    people: jsonOf(row.people, isLatePeople, { table, column: "people" }),
    askedAs: oneOf(ASKED_AS, row.asked_as, { table, column: "asked_as" }),
    wishedOn: row.wished_on,
    grantedOn: row.granted_on,
    steps: jsonOf(row.steps, isExtensionSteps, { table, column: "steps" }),
    savedAt: row.saved_at,
    period: row.period === null ? null : jsonOf(row.period, isPeriodTarget, { table, column: "period" }),
  };
}
