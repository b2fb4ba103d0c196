import {
  type Agency,
  type Assessment,
  type Cycle,
  findAssessment,
  findCycle,
  isInScope,
  listAgencies,
  listBindings,
} from "@faheng/database";
import { departmentsOf, FahengError, type Indicator } from "@faheng/domain";
import { can } from "../access/can.ts";
import { type Desk, recordRefusal } from "../access/enter.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";

/** An assessment with everything around it. */
export interface LoadedAssessment {
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly agency: Agency;
  readonly pinned: Pinned;
  /** The agency's departments that an indicator is bound to. */
  departmentIdsOf(indicator: Indicator): string[];
}

/**
 * Loads an assessment that the actor may read; one it may not read is as if it were not there, but that somebody asked for
 * it is written to the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function loadAssessment(desk: Desk, id: string): Promise<LoadedAssessment> {
  const assessment = await findAssessment(desk.db, desk.scope, id);
  if (!assessment || !can(desk.actor, "assessment.read", assessment)) {
    await recordRefusal(desk, "assessment.read", `assessment:${id}`, null);
    throw notFound(id);
  }
  const [cycle, agencies, pinned] = await Promise.all([
    findCycle(desk.db, assessment.cycleId),
    listAgencies(desk.db, { kind: "agencies", ids: [assessment.agencyId] }),
    findPinned(desk.db, desk.context.plugins, assessment.manifestSha256),
  ]);
  const [agency] = agencies;
  if (!cycle || !agency || !isInScope(desk.scope, agency.id)) throw notFound(id);
  const bindings = await listBindings(desk.db, agency.id, pinned.framework.id);
  return {
    assessment,
    cycle,
    agency,
    pinned,
    departmentIdsOf(indicator) {
      const names = new Set(departmentsOf(indicator));
      return bindings.filter((it) => names.has(it.printedName)).map((it) => it.departmentId);
    },
  };
}

/** Whether the actor may answer one indicator now. */
export function canAnswer(
  desk: Desk,
  { assessment, cycle, departmentIdsOf }: LoadedAssessment,
  it: Indicator,
): boolean {
  const object = { agencyId: assessment.agencyId, departmentIds: departmentIdsOf(it) };
  return cycle.status === "open" && can(desk.actor, "response.save", object);
}

function notFound(id: string): FahengError {
  return new FahengError(errors.FAHENG_ASSESSMENT_NOT_FOUND, { place: id, details: { id } });
}
