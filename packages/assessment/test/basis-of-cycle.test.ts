import type { OpenDatabase } from "@faheng/database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { basisOfCycle, openCycle } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { addMany, idOfMany } from "./support/many-agencies.ts";

onBothEngines("what the agencies of a cycle are asked for", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeAll(async () => {
    [database, city] = await founded();
  });
  afterAll(async () => {
    await database.close();
  });

  it("is counted once for all who are asked the same, and is the office's to see", async () => {
    const { context, municipal, agencies } = city;
    await addMany(database, 30);
    const canteen = { frameworkId: "canteen-2017", profileId: "canteen-veto" };
    const assignments = [
      { agencyId: agencies.a, ...canteen },
      { agencyId: agencies.b, frameworkId: "canteen-2017", profileId: null },
      ...Array.from({ length: 30 }, (_, n) => ({ agencyId: idOfMany(n), ...canteen })),
    ];
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, municipal, { ...year, assignments });
    const found = await basisOfCycle(context, municipal, { cycleId });
    expect(
      found.burdens.map(({ profileId, agencyCount, agencies: named }) => [profileId, agencyCount, named.length]),
    ).toEqual([
      ["canteen-veto", 31, 20],
      [null, 1, 1],
    ]);
    const [scored, unscored] = found.burdens;
    expect(scored?.agencies[0]).toBe("第0局");
    expect(scored?.burden).toMatchObject({ items: 4, materials: 0, duties: 0 });
    expect(scored?.burden.facts).toBeGreaterThan(0);
    expect(unscored?.burden).toEqual({ ...scored?.burden, facts: null });
    // The canteen's table names no document.
    expect([found.documents, found.frameworks.map(({ items }) => items)]).toEqual([[], [[]]]);

    const refused = { code: "FAHENG_ACCESS_FORBIDDEN" };
    for (const role of ["coordinator", "leader", "department"] as const) {
      await expect(basisOfCycle(context, city.actor(role, "a"), { cycleId })).rejects.toMatchObject(refused);
    }
    await expect(basisOfCycle(context, municipal, { cycleId: "none" })).rejects.toMatchObject({
      code: "FAHENG_CYCLE_NOT_FOUND",
    });
  });
});
