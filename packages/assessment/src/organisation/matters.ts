import {
  type DepartmentBinding,
  listMatterBindings,
  type MatterBinding,
  replaceMatterBindings,
} from "@faheng/database";
import { departmentsOf, FahengError, type Indicator } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import type { Context } from "../context.ts";
import { bindingErrors as errors } from "./binding-errors.ts";
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
  const { assessment, canSee } = await loadAssessment(desk, assessmentId);
  return (await listMatterBindings(desk.db, assessment)).filter((it) => canSee(it.indicator));
}

/**
 * Says which departments have the roles of one matter, in place of what the role means in the agency otherwise; replaces
 * what was said before. With no binding for a role, the agency's own meaning counts again.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_MATTER_ROLE,
 *   FAHENG_CYCLE_CLOSED, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_BINDING_CHANGED
 */
export const setMatter = defineAct({
  action: "binding.write",
  load: async (desk, { assessmentId, indicator }: MatterInput) => {
    const loaded = await loadAssessment(desk, assessmentId);
    return { loaded, indicator: requireIndicator(loaded.pinned, indicator) };
  },
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
  name: ({ assessmentId, indicator }) => `matter:${assessmentId}/${indicator}`,
  agencies: () => [],
  takes: takeAssessment,
  guard: async (trx, { input, found: { loaded, indicator } }) => {
    const roles = rolesOf(loaded.pinned, indicator);
    const other = input.bindings.find(({ printedName }) => !roles.has(printedName));
    if (other) {
      const details = { indicator: indicator.code, name: other.printedName };
      throw new FahengError(errors.FAHENG_MATTER_ROLE, { place: indicator.code, details });
    }
    await requireOpen(trx, loaded);
    const stored = await listMatterBindings(trx, loaded.assessment);
    return stored.filter((it) => it.indicator === indicator.code);
  },
  apply: async (trx, { input: { assessmentId, indicator, bindings, expected }, found: { loaded }, held }) => {
    const agencyId = loaded.agency.id;
    const after = await toOwnDepartments(trx, agencyId, bindings);
    const before = held.map(({ printedName, departmentId }) => ({ printedName, departmentId }));
    requireSeen(expected, { before, after });
    await replaceMatterBindings(trx, { assessmentId, agencyId, indicator }, after);
    return { answer: undefined, trace: { action: "matter.write", agencyId, before, after } };
  },
  emits: [],
});

interface MatterInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly bindings: readonly DepartmentBinding[];
  /** What the actor saw said. */
  readonly expected?: readonly DepartmentBinding[];
}

/** The roles an indicator names that stand for somebody else in each matter. */
function rolesOf({ framework }: Pinned, indicator: Indicator): ReadonlySet<string> {
  const named = new Set(departmentsOf(indicator));
  const roles = framework.departments.filter(({ kind, name }) => kind === "placeholder" && named.has(name));
  return new Set(roles.map(({ name }) => name));
}
