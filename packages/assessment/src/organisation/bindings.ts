import { type DepartmentBinding, listBindings, replaceBindings } from "@faheng/database";
import { FahengError, type Framework } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { bindingErrors as errors } from "./binding-errors.ts";
import { nameHints } from "../name-hints.ts";
import { requireFrameworkFor } from "../plugin/plugins.ts";
import { requireAgency } from "./require-agency.ts";
import { requireSeen, toOwnDepartments } from "./own-departments.ts";

/**
 * What the printed department names of a framework mean in one agency.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_FRAMEWORK_NOT_FOUND
 */
export async function getBindings(
  context: Context,
  actor: Actor,
  input: { readonly agencyId: string; readonly frameworkId: string },
): Promise<DepartmentBinding[]> {
  const desk = enter(context, actor);
  const { agencyId, frameworkId } = input;
  await permit(desk, "assessment.read", { agencyId }, `binding:${agencyId}/${frameworkId}`);
  await requireFrameworkFor(desk, desk.db, frameworkId);
  return await listBindings(desk.db, agencyId, frameworkId);
}

/**
 * Says what the printed department names of a framework mean in one agency; replaces what was said before.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_FRAMEWORK_NOT_FOUND, FAHENG_BINDING_UNKNOWN_NAME, FAHENG_DEPARTMENT_NOT_FOUND,
 *   FAHENG_BINDING_CHANGED, FAHENG_AGENCY_DISSOLVED, FAHENG_ACCESS_ENDED
 */
export const setBindings = defineAct({
  action: "binding.write",
  load: async (_, input: BindingInput) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ agencyId, frameworkId }) => `binding:${agencyId}/${frameworkId}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input: { agencyId, frameworkId, bindings } }) => {
    requirePrinted((await requireFrameworkFor(desk, trx, frameworkId)).framework, bindings);
    await requireAgency(trx, agencyId);
    return await listBindings(trx, agencyId, frameworkId);
  },
  apply: async (trx, { input: { agencyId, frameworkId, bindings, expected }, held: before }) => {
    const after = await toOwnDepartments(trx, agencyId, bindings);
    requireSeen(expected, { before, after });
    await replaceBindings(trx, agencyId, frameworkId, after);
    return { answer: undefined, trace: { agencyId, before, after } };
  },
  emits: [],
});

interface BindingInput {
  readonly agencyId: string;
  readonly frameworkId: string;
  readonly bindings: readonly DepartmentBinding[];
  /** What the actor saw said; loaders have seen nothing. */
  readonly expected?: readonly DepartmentBinding[];
}

/** A name that the framework does not print would be kept and mean nothing. */
function requirePrinted({ departments }: Framework, bindings: readonly DepartmentBinding[]): void {
  const names = departments.map(({ name }) => name);
  const other = bindings.find(({ printedName }) => !names.includes(printedName));
  if (!other) return;
  const { nearest, nearestEn } = nameHints(other.printedName, names);
  const details = { name: other.printedName, nearest, nearestEn };
  throw new FahengError(errors.FAHENG_BINDING_UNKNOWN_NAME, { place: other.printedName, details });
}
