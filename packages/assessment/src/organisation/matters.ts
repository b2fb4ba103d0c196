import {
  type DepartmentBinding,
  listMatterBindings,
  type MatterBinding,
  replaceMatterBindings,
} from "@faheng/database";
import { departmentsOf, FahengError, type Indicator } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { requireSeen, toOwnDepartments } from "./own-departments.ts";

/**
 * Who has the roles that the document leaves to each matter, as far as the actor may read the indicators.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function listMatters(context: Context, actor: Actor, assessmentId: string): Promise<MatterBinding[]> {
  const desk = enter(context, actor);
  const { canSee } = await loadAssessment(desk, assessmentId);
  return (await listMatterBindings(desk.db, assessmentId)).filter((it) => canSee(it.indicator));
}

/**
 * Says which departments have the roles of one matter, in place of what the role means in the agency otherwise; replaces
 * what was said before. With no binding for a role, the agency's own meaning counts again.
 *
 * @param input `expected` is what the actor saw said.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_MATTER_ROLE,
 *   FAHENG_CYCLE_CLOSED, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_BINDING_CHANGED
 */
export async function setMatter(
  context: Context,
  actor: Actor,
  input: {
    readonly assessmentId: string;
    readonly indicator: string;
    readonly bindings: readonly DepartmentBinding[];
    readonly expected?: readonly DepartmentBinding[];
  },
): Promise<void> {
  const desk = enter(context, actor);
  const { assessmentId, indicator: code, bindings } = input;
  const loaded = await loadAssessment(desk, assessmentId);
  const agencyId = loaded.agency.id;
  const indicator = requireIndicator(loaded.pinned, code);
  const object = `matter:${assessmentId}/${code}`;
  await permit(desk, "binding.write", { agencyId }, object);
  const roles = rolesOf(loaded.pinned, indicator);
  const other = bindings.find(({ printedName }) => !roles.has(printedName));
  if (other) {
    const details = { indicator: code, name: other.printedName };
    throw new FahengError(errors.FAHENG_MATTER_ROLE, { place: code, details });
  }
  await desk.db.transaction().execute(async (trx) => {
    await requireOpen(trx, desk, loaded);
    const after = await toOwnDepartments(trx, agencyId, bindings);
    const stored = (await listMatterBindings(trx, assessmentId)).filter((it) => it.indicator === code);
    const before = stored.map(({ printedName, departmentId }) => ({ printedName, departmentId }));
    requireSeen(input.expected, { before, after });
    await replaceMatterBindings(trx, { assessmentId, agencyId, indicator: code }, after);
    await record(trx, desk, { action: "matter.write", object, agencyId, before, after });
  });
}

/** The roles an indicator names that stand for somebody else in each matter. */
function rolesOf({ framework }: Pinned, indicator: Indicator): ReadonlySet<string> {
  const named = new Set(departmentsOf(indicator));
  const roles = framework.departments.filter(({ kind, name }) => kind === "placeholder" && named.has(name));
  return new Set(roles.map(({ name }) => name));
}
