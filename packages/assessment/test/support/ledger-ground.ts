import { insertMembership, insertPerson, type OpenDatabase } from "@faheng/database";
import type { PluginInput } from "@faheng/plugin-api";
import {
  type Actor,
  addDepartment,
  getLedger,
  type LedgerChange,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  setAssignments,
} from "../../src/index.ts";
import { type City, foundTestCity } from "./city.ts";
import { ticking } from "./staff.ts";

/** Agency A in a cycle of ten years, with its departments, and the people who keep its ledger. */
export interface LedgerGround {
  readonly city: City;
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly departments: readonly string[];
  readonly coordinator: Actor;
  readonly leader: Actor;
  /** Somebody of a department; of several by their number. */
  clerk(departmentId: string, number?: number): Actor;
}

/**
 * Every indicator is led by every department, so that each has the same lines.
 *
 * @param count departments. @param plugins in place of the canteen's. @param asksMaterials whether answers wait for materials.
 */
export async function layLedger(
  database: OpenDatabase,
  {
    count,
    from = "2008-01-01",
    plugins,
    asksMaterials = false,
  }: {
    readonly count: number;
    readonly from?: string;
    readonly plugins?: readonly PluginInput[];
    readonly asksMaterials?: boolean;
  },
): Promise<LedgerGround> {
  const founded = await foundTestCity(database, plugins);
  // Who was first can be told.
  const city = Object.assign(founded, { context: ticking(founded.context) });
  const { context, root, agencies } = city;
  const agencyId = agencies.a;
  const coordinator = city.actor("coordinator", "a");
  const [first] = await listDepartmentsOf(context, root, agencyId);
  const departments = [first?.id ?? ""];
  for (let number = 1; number < count; number += 1) {
    departments.push((await addDepartment(context, root, { agencyId, name: `第${number}处` })).id);
  }
  const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: null }];
  const { id: cycleId } = await openCycle(context, city.municipal, {
    title: "创建周期",
    from,
    to: "2017-12-31",
    asksMaterials,
    assignments,
  });
  const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
  const assessmentId = own?.assessment.id ?? "";
  const rows = departments.map((departmentId) => ({
    departmentId,
    personId: null,
    role: "lead" as const,
    dueOn: null,
  }));
  const changes = ["1", "2"].map((indicator) => ({ indicator, part: "", rows }));
  await setAssignments(context, coordinator, { assessmentId, expectedVersion: 0, changes });
  return {
    city,
    assessmentId,
    cycleId,
    departments,
    coordinator,
    leader: city.actor("leader", "a"),
    clerk(departmentId, number = 1) {
      const actor = city.actor("department", "a");
      const name = `演示·填报${number}`;
      const roles = actor.roles.map((role) => ({ ...role, departmentId }));
      return { ...actor, personId: `clerk ${number} of ${departmentId}`, name, roles };
    },
  };
}

/** Somebody who is in the database too, so that they can be named as responsible. */
export async function enrol(database: OpenDatabase, person: Actor): Promise<void> {
  const [role] = person.roles;
  await database.db.transaction().execute(async (trx) => {
    const at = "2008-01-01T00:00:00.000Z";
    await insertPerson(trx, { id: person.personId, name: person.name }, at);
    const held = {
      personId: person.personId,
      agencyId: role?.agencyId ?? null,
      departmentId: role?.departmentId ?? null,
    };
    if (role?.role === "operator") throw new TypeError("an operator holds no role");
    const membership = { id: `m ${person.personId}`, role: role?.role ?? "department", startsAt: at, endsAt: null };
    await insertMembership(trx, Object.assign(membership, held));
  });
}

/** Every line of a month, said. */
export async function said(
  { city, assessmentId }: LedgerGround,
  clerk: Actor,
  place: { readonly departmentId: string; readonly month: string },
  text = "办结",
): Promise<LedgerChange[]> {
  const { lines } = await getLedger(city.context, clerk, { assessmentId, ...place });
  return lines.map(({ indicator, version }) => ({
    indicator,
    expectedVersion: version,
    status: "done",
    text,
    responsible: { personId: null, name: "" },
  }));
}
