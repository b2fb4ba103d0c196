import {
  findMunicipality,
  insertAccount,
  insertAgency,
  insertDepartment,
  insertMunicipality,
  insertPerson,
  takeTurn,
  type Transaction,
} from "@faheng/database";
import type { Desk } from "../access/enter.ts";
import type { Role } from "../access/roles.ts";
import type { Outcome } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { EMPTY_ACCOUNT } from "./empty-account.ts";
import { grant } from "./role-rules.ts";

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

/** What was set up: agency ids by key. */
export interface FoundedCity {
  readonly agencies: ReadonlyMap<string, string>;
}

/**
 * Sets a city up in an empty installation, in one transaction. Whoever does it has no account yet: the operator's hand.
 *
 * @returns agency ids by key; `null` when there is a city already, with nothing written.
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export const foundCity = defineAct({
  action: "organisation.write",
  load: async (_, plan: CityPlan) => plan,
  allows: () => ({ agencyId: null }),
  name: () => "municipality:new",
  agencies: () => [],
  takes: takeTurn,
  guard: async (trx) => ({ isFounded: (await findMunicipality(trx)) !== null }),
  apply: async (trx, { desk, input: plan, held: { isFounded } }): Promise<Outcome<FoundedCity | null>> => {
    if (isFounded) return { answer: null, trace: null };
    const municipality = { id: desk.context.ids.next(), name: plan.name };
    await insertMunicipality(trx, municipality, desk.now);
    const places = await addAgencies(trx, desk, municipality.id, plan);
    await addPeople(trx, desk, places, plan);
    const after = { name: plan.name, agencies: plan.agencies.map((it) => it.name), people: plan.people.length };
    const trace = { object: `municipality:${municipality.id}`, agencyId: null, after };
    return { answer: { agencies: places.agencies }, trace };
  },
  emits: [],
});

/** Ids of agencies by key, and of departments by key and name. */
interface Places {
  readonly agencies: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

async function addAgencies(
  trx: Transaction,
  { context: { ids }, now }: Desk,
  municipalityId: string,
  plan: CityPlan,
): Promise<Places> {
  const agencies = new Map<string, string>();
  const departments = new Map<string, string>();
  for (const { key, name, category, departments: names } of plan.agencies) {
    const id = ids.next();
    agencies.set(key, id);
    await insertAgency(trx, { id, municipalityId, name, category, unitClass: null }, now);
    for (const department of names) {
      const departmentId = ids.next();
      departments.set(`${key} ${department}`, departmentId);
      await insertDepartment(trx, { id: departmentId, agencyId: id, name: department }, now);
    }
  }
  return { agencies, departments };
}

async function addPeople(
  trx: Transaction,
  desk: Desk,
  { agencies, departments }: Places,
  plan: CityPlan,
): Promise<void> {
  const { ids } = desk.context;
  for (const { name, login, passwordHash, role, agency, department } of plan.people) {
    const personId = ids.next();
    await insertPerson(trx, { id: personId, name }, desk.now);
    await insertAccount(trx, { ...EMPTY_ACCOUNT, id: ids.next(), personId, login, passwordHash }, desk.now);
    const agencyId = agency === null ? null : (agencies.get(agency) ?? null);
    const departmentId = department === null ? null : (departments.get(`${agency} ${department}`) ?? null);
    await grant(trx, desk, personId, { role, agencyId, departmentId });
  }
}
