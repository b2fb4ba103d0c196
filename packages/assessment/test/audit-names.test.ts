import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCycle, readAuditLog, setUnitClass } from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("the names of what was acted on", (engine) => {
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database);
  });
  afterEach(async () => {
    await database.close();
  });

  it("an auditor reads agencies, cycles and packs by name, the id beside it", async () => {
    const { agencies, context, municipal } = city;
    await setUnitClass(context, municipal, { agencyId: agencies.a, unitClass: null, expected: null });
    const cycle = await openCycle(context, municipal, {
      title: "二〇一七年度",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: null }],
    });
    const rows = await readAuditLog(context, city.actor("audit-admin", "b"), { limit: 100 });
    const nameOf = (object: string) => rows.find((row) => row.object === object)?.objectName;
    expect(nameOf(`cycle:${cycle.id}`)).toBe("二〇一七年度");
    expect(nameOf(`agency:${agencies.a}`)).toBe("a局");
    const named = rows.filter(({ object }) => object.startsWith("plugin:"));
    expect(named.length).toBeGreaterThan(0);
    for (const { objectName } of named) expect(objectName).toBe(context.plugins.active[0]?.title.zh);
    // No name is an id.
    for (const { objectName } of rows) expect(objectName ?? "").not.toMatch(/id-\d{5}/);
  });

  it("whoever is refused reads no name of a permission", async () => {
    await expect(readAuditLog(city.context, city.municipal, { limit: 1 })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
      message: expect.not.stringContaining("audit.read"),
    });
  });
});
