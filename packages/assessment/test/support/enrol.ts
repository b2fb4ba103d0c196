import { insertMembership, insertPerson, type OpenDatabase } from "@faheng/database";
import type { HandInGround } from "./hand-in-ground.ts";

const SINCE = "2017-01-01T00:00:00.000Z";

/** Writes the ground's people into the city with their roles: whoever is told, or named, has to be somebody. */
export async function enrol(
  database: OpenDatabase,
  { coordinator, second, office, city }: HandInGround,
): Promise<void> {
  const people = [
    { who: coordinator, role: "coordinator", agencyId: city.agencies.a },
    { who: second, role: "coordinator", agencyId: city.agencies.a },
    { who: office, role: "municipal", agencyId: null },
  ] as const;
  await database.db.transaction().execute(async (trx) => {
    for (const { who, role, agencyId } of people) {
      const { personId, name } = who;
      await insertPerson(trx, { id: personId, name }, SINCE);
      const held = { id: `${personId} ${role}`, personId, agencyId, departmentId: null, role } as const;
      await insertMembership(trx, { ...held, startsAt: SINCE, endsAt: null });
    }
  });
}
