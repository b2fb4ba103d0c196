import type { Selectable } from "kysely";
import type { Assessment, AssessmentState } from "@faheng/domain";
import { inScope, OFFICE_SCOPE } from "../agency-scope.ts";
import type { AssessmentKey } from "../assessment-key.ts";
import { fromFlag, toFlag } from "../booleans.ts";
import type { AgencyTable } from "../tables/agency.table.ts";
import type { AssessmentTable } from "../tables/assessment.table.ts";
import type { PackedUnitTable } from "../tables/packed-unit.table.ts";
import type { Db, Transaction } from "../schema.ts";
import {
  assessmentFromRow,
  type AssessmentReach,
  type AssessmentRow,
  assessmentsIn,
  selectAssessments,
  stateFromRow,
  stepsFromRow,
} from "./assessment-rows.ts";

/** How many indicators stand where. */
export interface StatusCounts {
  readonly notStarted: number;
  readonly inProgress: number;
  readonly done: number;
  /** Not applicable, as somebody has approved. */
  readonly notApplicable: number;
  /** Said not to apply, which nobody has approved or sent back yet. */
  readonly claimed: number;
  /** Said not to apply, which was sent back. */
  readonly returned: number;
}

/** One assessment as it is packed for lists. The texts are JSON, read by the version that packed them. */
export interface StoredPackedUnit extends StatusCounts {
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly packing: number;
  readonly answered: number;
  readonly pending: number;
  readonly grade: string | null;
  readonly isDisqualified: boolean;
  /** What is sure of its score, in thousandths of what applies; `null` where there is no number. */
  readonly share: number | null;
  /** Of its framework. */
  readonly title: string;
  /** Last days of what is still to be done, with how many wait for each. */
  readonly waiting: string;
  /** By what it is compared with others, and the share of the whole that it has. */
  readonly measured: string;
  readonly content: string;
  readonly cells: string;
  readonly items: string;
}

/**
 * What a list reads of a unit: its content, how it stands by dimensions or by indicators beside that, or its figures alone, which
 * are short.
 */
export type PackedPart = "figures" | "cells" | "items";

/** An assessment with its packed row; `null` where there is none. */
export interface ListedUnit {
  readonly assessment: Assessment;
  /** The part that was not asked for is empty. */
  readonly unit: StoredPackedUnit | null;
}

/** Keeps a packed row in place of the one before. */
export async function putPackedUnit(trx: Transaction, unit: StoredPackedUnit): Promise<void> {
  const key = { agency_id: unit.agencyId, assessment_id: unit.assessmentId };
  const row = columnsOf(unit);
  await trx
    .insertInto("packed_unit")
    .values({ ...key, ...row })
    // Without its key, which would write the key's index anew.
    .onConflict((conflict) => conflict.columns(["agency_id", "assessment_id"]).doUpdateSet(row))
    .execute();
}

/** Keeps the same row for several units that are alike in everything it says, as those are of which nothing is stated yet. */
export async function putAlike(
  trx: Transaction,
  units: readonly AssessmentKey[],
  row: Omit<StoredPackedUnit, "agencyId" | "assessmentId">,
): Promise<void> {
  const agencyIds = [...new Set(units.map((it) => it.agencyId))];
  await trx
    .updateTable("packed_unit")
    .set(columnsOf(row))
    .where(inScope({ kind: "agencies", ids: agencyIds }, "packed_unit.agency_id"))
    .where(
      "assessment_id",
      "in",
      units.map((it) => it.id),
    )
    .execute();
}

function columnsOf(unit: Omit<StoredPackedUnit, "agencyId" | "assessmentId">) {
  return {
    packing: unit.packing,
    not_started: unit.notStarted,
    in_progress: unit.inProgress,
    done: unit.done,
    not_applicable: unit.notApplicable,
    claimed: unit.claimed,
    returned: unit.returned,
    answered: unit.answered,
    pending: unit.pending,
    grade: unit.grade,
    is_disqualified: toFlag(unit.isDisqualified),
    share: unit.share,
    title: unit.title,
    waiting: unit.waiting,
    measured: unit.measured,
    content: unit.content,
    cells: unit.cells,
    items: unit.items,
  };
}

/** Ids of assessments whose row what it is made of has outrun: of one agency, or of all in reach. */
export async function listStaleUnits(db: Db, agencyId: string | null): Promise<string[]> {
  const scope = agencyId === null ? OFFICE_SCOPE : ({ kind: "agencies", ids: [agencyId] } as const);
  const query = db
    .selectFrom("packed_unit")
    .select("assessment_id")
    .where(inScope(scope, "packed_unit.agency_id"))
    .where("packing", "=", 0);
  return (await query.orderBy("assessment_id").execute()).map((row) => row.assessment_id);
}

/** Assessments that have no row of a packing, or an earlier one; those of a later packing are as good. */
export async function listUnpacked(db: Db, packing: number): Promise<AssessmentKey[]> {
  const rows = await db
    .selectFrom("assessment")
    .leftJoin("packed_unit", (join) =>
      join
        .onRef("packed_unit.agency_id", "=", "assessment.agency_id")
        .onRef("packed_unit.assessment_id", "=", "assessment.id"),
    )
    .select(["assessment.agency_id", "assessment.id"])
    .where(inScope(OFFICE_SCOPE, "assessment.agency_id"))
    .where((eb) => eb.or([eb("packing", "is", null), eb("packing", "<", packing)]))
    .orderBy("assessment.id")
    .execute();
  return rows.map((row) => ({ agencyId: row.agency_id, id: row.id }));
}

/** Which units are listed. */
export interface UnitsWanted {
  /** Of one cycle, or of all (`null`). */
  readonly cycleId: string | null;
  readonly part?: PackedPart;
  /** Of these assessments alone: some hundreds at most. */
  readonly ids?: readonly string[];
}

/** Assessments inside the reach with their packed rows. */
export async function listUnits(
  db: Db,
  reach: AssessmentReach,
  { cycleId, part, ids }: UnitsWanted,
): Promise<ListedUnit[]> {
  let query = selectAssessments(db, reach)
    .leftJoin("packed_unit", (join) =>
      join
        .onRef("packed_unit.agency_id", "=", "assessment.agency_id")
        .onRef("packed_unit.assessment_id", "=", "assessment.id"),
    )
    .select(["packing", "not_started", "in_progress", "done", "not_applicable", "claimed", "returned"])
    .select(["answered", "pending", "grade", "is_disqualified", "share", "packed_unit.title", "waiting", "measured"]);
  if (cycleId !== null) query = query.where("assessment.cycle_id", "=", cycleId);
  if (ids !== undefined) query = query.where("assessment.id", "in", ids.length === 0 ? [""] : [...ids]);
  const listed = query.orderBy("assessment.created_at").orderBy("assessment.id");
  if (part === "figures") return (await listed.execute()).map((row) => toListed(row));
  const ordered = listed.select("content");
  if (part === "cells") return (await ordered.select("cells").execute()).map((row) => toListed(row));
  if (part === "items") return (await ordered.select("items").execute()).map((row) => toListed(row));
  return (await ordered.execute()).map((row) => toListed(row));
}

/** What of a packed row a unit is sorted and sifted by. */
export type SortedBy = Pick<StoredPackedUnit, "answered" | "pending" | "notApplicable" | "share" | "title" | "waiting">;

/** One assessment of a cycle by what a long list sorts and sifts it by: short columns alone. */
export interface BriefUnit extends SortedBy {
  readonly id: string;
  readonly agencyName: string;
  readonly category: string;
  readonly state: AssessmentState;
  /** ISO time of the last step, `null` where none was taken, or nobody asked for it. */
  readonly movedAt: string | null;
  readonly isEnded: boolean;
  /** How its row was packed, `null` where there is none. */
  readonly packing: number | null;
}

/**
 * Assessments of a cycle inside the reach, in the order in which they were opened.
 *
 * @param tellsMoves whether it is read when each moved last.
 */
export async function listBriefUnits(
  db: Db,
  reach: AssessmentReach,
  { cycleId, tellsMoves = false }: { readonly cycleId: string; readonly tellsMoves?: boolean },
): Promise<BriefUnit[]> {
  const query = briefly(db, reach, cycleId)
    .select(["assessment.id", "agency.name", "agency.category", "assessment.state", "assessment.ended_at"])
    .select(["packing", "answered", "pending", "not_applicable", "share", "packed_unit.title", "waiting"]);
  const rows: readonly BriefRow[] = await (tellsMoves ? query.select("assessment.steps") : query).execute();
  return rows.map((row) => ({
    id: row.id,
    agencyName: row.name,
    category: row.category,
    state: stateFromRow(row),
    movedAt: stepsFromRow({ steps: row.steps ?? null }).at(-1)?.at ?? null,
    isEnded: row.ended_at !== null,
    packing: row.packing,
    answered: row.answered ?? 0,
    pending: row.pending ?? 0,
    notApplicable: row.not_applicable ?? 0,
    share: row.share,
    title: row.title ?? "",
    waiting: row.waiting ?? "[]",
  }));
}

/** One assessment of a cycle by what it is compared and ranked by: short columns alone. */
export interface MeasuredUnit extends Pick<StoredPackedUnit, "measured" | "isDisqualified"> {
  readonly id: string;
  readonly category: string;
  readonly state: AssessmentState;
  readonly isEnded: boolean;
  /** How its row was packed, `null` where there is none. */
  readonly packing: number | null;
}

/** Assessments of a cycle inside the reach, in the order in which they were opened. */
export async function listMeasuredUnits(db: Db, reach: AssessmentReach, cycleId: string): Promise<MeasuredUnit[]> {
  const rows = await briefly(db, reach, cycleId)
    .select(["assessment.id", "agency.category", "assessment.state", "assessment.ended_at"])
    .select(["packing", "measured", "is_disqualified"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    category: row.category,
    state: stateFromRow(row),
    isEnded: row.ended_at !== null,
    packing: row.packing,
    measured: row.measured ?? "[]",
    isDisqualified: fromFlag(row.is_disqualified ?? 0),
  }));
}

/** Assessments of a cycle with agency and packed row, in the order in which they were opened, before it is said what of them is read. */
function briefly(db: Db, reach: AssessmentReach, cycleId: string) {
  return assessmentsIn(db, reach)
    .innerJoin("agency", "agency.id", "assessment.agency_id")
    .leftJoin("packed_unit", (join) =>
      join
        .onRef("packed_unit.agency_id", "=", "assessment.agency_id")
        .onRef("packed_unit.assessment_id", "=", "assessment.id"),
    )
    .where(inScope(reach.business, "agency.id"))
    .where("assessment.cycle_id", "=", cycleId)
    .orderBy("assessment.created_at")
    .orderBy("assessment.id");
}

type BriefRow = Pick<Selectable<AssessmentTable>, "id" | "state" | "ended_at"> &
  Partial<Pick<Selectable<AssessmentTable>, "steps">> &
  Pick<Selectable<AgencyTable>, "name" | "category"> & {
    readonly [Column in "packing" | "answered" | "pending" | "not_applicable" | "share" | "title" | "waiting"]:
      | Selectable<PackedUnitTable>[Column]
      | null;
  };

type Packed = Omit<Selectable<PackedUnitTable>, "agency_id" | "assessment_id" | "content" | "cells" | "items">;

/** A row of an assessment with its packed one: nothing in the columns of that where there is none. */
type ListedRow = AssessmentRow & { readonly [Column in keyof Packed]: Packed[Column] | null } & {
  readonly content?: string | null;
  readonly cells?: string | null;
  readonly items?: string | null;
};

function toListed(row: ListedRow): ListedUnit {
  return {
    assessment: assessmentFromRow(row),
    unit: row.packing === null ? null : packedUnitFromRow(row, row.packing),
  };
}

function packedUnitFromRow(row: ListedRow, packing: number): StoredPackedUnit {
  return {
    agencyId: row.agency_id,
    assessmentId: row.id,
    packing,
    notStarted: row.not_started ?? 0,
    inProgress: row.in_progress ?? 0,
    done: row.done ?? 0,
    notApplicable: row.not_applicable ?? 0,
    claimed: row.claimed ?? 0,
    returned: row.returned ?? 0,
    answered: row.answered ?? 0,
    pending: row.pending ?? 0,
    grade: row.grade,
    isDisqualified: fromFlag(row.is_disqualified ?? 0),
    share: row.share,
    title: row.title ?? "",
    waiting: row.waiting ?? "",
    measured: row.measured ?? "",
    content: row.content ?? "",
    cells: row.cells ?? "",
    items: row.items ?? "",
  };
}
