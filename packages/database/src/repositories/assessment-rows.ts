import type { Selectable } from "kysely";
import type { Assessment, AssessmentState } from "@faheng/domain";
import { inScope } from "../agency-scope.ts";
import { fromFlag } from "../booleans.ts";
import type { Reach } from "../reach.ts";
import { isAssessmentSteps } from "../json-forms.ts";
import { jsonOf, oneOf } from "../read-column.ts";
import { ASSESSMENT_STATES, type AssessmentTable } from "../tables/assessment.table.ts";
import type { Db } from "../schema.ts";

/**
 * Of which agencies assessments are read, and of which of them also those of cycles that are no office's: their own, and the lines that
 * assess them. Of one cycle alone where it says which.
 */
export type AssessmentReach = Pick<Reach, "business" | "own" | "cycle">;

/** The columns of an assessment inside the reach, its score aside. */
export function selectAssessments(db: Db, reach: AssessmentReach) {
  return assessmentsIn(db, reach)
    .select(["assessment.id", "cycle_id", "cycle.agency_id as owner", "assessment.agency_id", "manifest_sha256"])
    .select(["score_sha256", "office_states", "assessment.ended_at", "taken_from", "updated_at"])
    .select(["assessment.state", "assessment.steps"]);
}

/** Assessments inside the reach, with their cycles; no column of them yet. */
export function assessmentsIn(db: Db, { business, own, cycle }: AssessmentReach) {
  return db
    .selectFrom("assessment")
    .innerJoin("cycle", "cycle.id", "assessment.cycle_id")
    .where(inScope(business, "assessment.agency_id"))
    .where((eb) =>
      cycle === undefined
        ? eb.or([eb("cycle.agency_id", "is", null), inScope(own, "assessment.agency_id")])
        : eb("assessment.cycle_id", "=", cycle),
    );
}

/** A row as {@link selectAssessments} reads it. */
export type AssessmentRow = Omit<Selectable<AssessmentTable>, "score" | "created_at" | "writes"> & {
  readonly owner: string | null;
};

export function assessmentFromRow(row: AssessmentRow): Assessment {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    owner: row.owner,
    agencyId: row.agency_id,
    manifestSha256: row.manifest_sha256,
    scoreSha256: row.score_sha256,
    officeStates: fromFlag(row.office_states),
    endedAt: row.ended_at,
    takenFrom: row.taken_from,
    state: stateFromRow(row),
    steps: stepsFromRow(row),
    updatedAt: row.updated_at,
  };
}

export function stateFromRow({ state }: Pick<AssessmentRow, "state">): AssessmentState {
  return state === null ? "filling" : oneOf(ASSESSMENT_STATES, state, { table: "assessment", column: "state" });
}

export function stepsFromRow({ steps }: Pick<AssessmentRow, "steps">): Assessment["steps"] {
  return steps === null ? [] : jsonOf(steps, isAssessmentSteps, { table: "assessment", column: "steps" });
}
