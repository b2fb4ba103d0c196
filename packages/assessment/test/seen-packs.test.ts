import { listAudit, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setPluginEnabled } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("packs seen by two people", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });

  it("are switched by one of two at once, and the other is told", async () => {
    const off = { agencyId: city.agencies.a, pluginId: "canteen", isEnabled: false, expected: true };
    const send = () => setPluginEnabled(city.context, city.root, off);
    const outcomes = await Promise.allSettled([send(), send()]);
    const refused = outcomes.filter((it) => it.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: "FAHENG_PLUGIN_CHANGED", details: { id: "canteen" } });
    const lines = (await listAudit(database.db, { limit: 500 })).filter((it) => it.action === "plugin.disable");
    expect(lines).toHaveLength(1);
    await setPluginEnabled(city.context, city.root, { ...off, isEnabled: true, expected: false });
  });
});
