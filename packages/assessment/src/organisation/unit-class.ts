import { type Db, listEnablements, listOfficeProfiles, updateUnitClass } from "@faheng/database";
import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import { unitClassesOf } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";
import { requireAgency } from "./require-agency.ts";

/** A class of units, and the titles of the profiles that make a difference by it. */
export interface KnownUnitClass {
  readonly unitClass: string;
  readonly profiles: readonly string[];
}

/**
 * The classes of units that the profiles for an agency know: shipped and signed ones over the frameworks of its packs.
 * None: no profile makes a difference, and any name may be given.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND
 */
export async function listUnitClasses(
  context: Context,
  actor: Actor,
  input: { readonly agencyId: string },
): Promise<KnownUnitClass[]> {
  const desk = enter(context, actor);
  const { agencyId } = input;
  await permit(desk, "agency.unit-class", { agencyId }, `agency:${agencyId}`);
  await requireAgency(desk.db, agencyId);
  return await classesFor(context, desk.db, agencyId);
}

/**
 * Sets an agency's class of unit, or none; it counts from the next cycle on, for opened ones keep what they pinned.
 *
 * @param input `expected` is the class the actor saw.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_UNIT_CLASS, FAHENG_AGENCY_CHANGED
 */
export const setUnitClass = defineAct({
  action: "agency.unit-class",
  load: async (_, input: UnitClassInput) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ agencyId }) => `agency:${agencyId}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input: { agencyId, unitClass } }) => {
    await requireAgency(trx, agencyId);
    const known = (await classesFor(desk.context, trx, agencyId)).map((it) => it.unitClass);
    if (unitClass === null || known.length === 0 || known.includes(unitClass)) return;
    const details = { unitClass, known: known.join("、") };
    throw new FahengError(errors.FAHENG_AGENCY_UNIT_CLASS, { place: "unitClass", details });
  },
  apply: async (trx, { input: { agencyId, unitClass, expected } }) => {
    if (!(await updateUnitClass(trx, { id: agencyId, from: expected, to: unitClass }))) {
      throw new FahengError(errors.FAHENG_AGENCY_CHANGED, { place: agencyId });
    }
    return { answer: undefined, trace: { agencyId, before: { unitClass: expected }, after: { unitClass } } };
  },
  emits: [],
});

interface UnitClassInput {
  readonly agencyId: string;
  readonly unitClass: string | null;
  readonly expected: string | null;
}

async function classesFor(context: Context, db: Db, agencyId: string): Promise<KnownUnitClass[]> {
  const enabled = await listEnablements(db, { kind: "agencies", ids: [agencyId] });
  const plugins = context.plugins.active.filter(({ id }) => enabled.some((it) => it.pluginId === id));
  const frameworks = new Set(plugins.flatMap((plugin) => plugin.frameworks.map(({ id }) => id)));
  const signed = (await listOfficeProfiles(db, null)).filter(({ signedOn }) => signedOn !== null);
  const laid = signed.map(({ content }): Profile => profileSchema.parse(JSON.parse(content)));
  const profiles = [...plugins.flatMap((plugin) => plugin.profiles), ...laid];
  const titles = new Map<string, Set<string>>();
  for (const profile of profiles) {
    if (!frameworks.has(profile.framework.id)) continue;
    for (const name of unitClassesOf(profile)) titles.set(name, (titles.get(name) ?? new Set()).add(profile.title));
  }
  return [...titles].map(([unitClass, its]) => ({ unitClass, profiles: [...its] }));
}
