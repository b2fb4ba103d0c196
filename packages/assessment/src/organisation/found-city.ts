import {
  findMunicipality,
  insertAccount,
  insertAgency,
  insertDepartment,
  insertMembership,
  insertMunicipality,
  insertPerson,
  takeTurn,
} from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import type { Role } from "../access/roles.ts";
import type { Context } from "../context.ts";

/** A city to set up: agencies with their departments, and people with one role each. */
export interface CityPlan {
  readonly name: string;
  readonly agencies: readonly {
    readonly key: string;
    readonly name: string;
    readonly category: string;
    readonly departments: readonly string[];
  }[];
  readonly people: readonly {
    readonly name: string;
    readonly login: string;
    readonly passwordHash: string | null;
    readonly role: Role;
    /** Key of the agency, `null` for roles above agencies. */
    readonly agency: string | null;
    readonly department: string | null;
  }[];
}

/**
 * Sets a city up in an empty installation, in one transaction.
 *
 * @returns agency ids by key; `null` when there is a city already, with nothing written.
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function foundCity(
  context: Context,
  actor: Actor,
  plan: CityPlan,
): Promise<{ readonly agencies: ReadonlyMap<string, string> } | null> {
  const desk = enter(context, actor);
  await permit(desk, "organisation.write", { agencyId: null }, "municipality:new");
  const { ids } = context;
  return await desk.db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    if (await findMunicipality(trx)) return null;
    const municipality = { id: ids.next(), name: plan.name };
    await insertMunicipality(trx, municipality, desk.now);
    const agencies = new Map<string, string>();
    const departments = new Map<string, string>();
    for (const { key, name, category, departments: names } of plan.agencies) {
      const id = ids.next();
      agencies.set(key, id);
      await insertAgency(trx, { id, municipalityId: municipality.id, name, category, unitClass: null }, desk.now);
      for (const department of names) {
        const departmentId = ids.next();
        departments.set(`${key} ${department}`, departmentId);
        await insertDepartment(trx, { id: departmentId, agencyId: id, name: department }, desk.now);
      }
    }
    for (const { name, login, passwordHash, role, agency, department } of plan.people) {
      const personId = ids.next();
      await insertPerson(trx, { id: personId, name }, desk.now);
      await insertAccount(
        trx,
        {
          id: ids.next(),
          personId,
          login,
          passwordHash,
          totpSecret: null,
          totpOffer: null,
          totpLastStep: null,
          oidcIssuer: null,
          oidcSubject: null,
          isDisabled: false,
        },
        desk.now,
      );
      await insertMembership(trx, {
        id: ids.next(),
        personId,
        agencyId: agency === null ? null : (agencies.get(agency) ?? null),
        departmentId: department === null ? null : (departments.get(`${agency} ${department}`) ?? null),
        role,
        startsAt: desk.now,
        endsAt: null,
      });
    }
    const after = { name: plan.name, agencies: plan.agencies.map((it) => it.name), people: plan.people.length };
    await record(trx, desk, {
      action: "organisation.write",
      object: `municipality:${municipality.id}`,
      agencyId: null,
      after,
    });
    return { agencies };
  });
}
