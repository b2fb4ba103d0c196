import type { OpenDatabase } from "@faheng/database";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  getAssessment,
  listAssessmentSummaries,
  listUnitClasses,
  listVisibleAgencies,
  openCycle,
  readAuditLog,
  setPluginEnabled,
  setUnitClass,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";

const classed = definePlugin({
  ...canteenPlugin,
  profiles: [
    profile,
    {
      ...profile,
      id: "canteen-classed",
      title: "分类标准",
      items: profile.items.map((item) =>
        item.indicator === "1"
          ? {
              ...item,
              clauses: item.clauses.map((it) => ({ ...it, unitParams: { 县级: { minimum: 2, points: "10" } } })),
            }
          : item,
      ),
    },
  ],
});

onBothEngines("the class of unit", (engine) => {
  const founded = testCities(engine, [classed]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });
  const set = (unitClass: string | null, expected: string | null) =>
    setUnitClass(city.context, city.municipal, { agencyId: city.agencies.a, unitClass, expected });
  const open = (title: string, profileId: string) =>
    openCycle(city.context, city.municipal, {
      title,
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId }],
    });
  const pinned = async (cycleId: string): Promise<string> => {
    const [row] = await listAssessmentSummaries(city.context, city.municipal, cycleId);
    return (await getAssessment(city.context, city.municipal, row?.assessment.id ?? "")).pinned.stored.content;
  };

  it("is set by the office from those the profiles know, and counts from the next cycle on", async () => {
    const { agencies, context, municipal } = city;
    expect(await listUnitClasses(context, municipal, { agencyId: agencies.a })).toEqual([
      { unitClass: "县级", profiles: ["分类标准"] },
    ]);
    const before = await open("先开", "canteen-classed");
    const content = await pinned(before.id);
    expect(content).toContain('"unitClass":null');
    await set("县级", null);
    expect((await listVisibleAgencies(context, municipal)).map((it) => it.unitClass)).toEqual(["县级", null, null]);
    expect(await pinned(before.id)).toBe(content);
    expect(await pinned((await open("后开", "canteen-classed")).id)).toContain('"unitClass":"县级"');
    // Without classes it makes no difference: nothing to refuse, nothing to pin.
    expect(await pinned((await open("不分类", "canteen-standard")).id)).toContain('"unitClass":null');
    const [row] = await readAuditLog(context, city.root, { limit: 1, action: "agency.unit-class" });
    expect(row).toMatchObject({ object: `agency:${agencies.a}`, agencyId: agencies.a, result: "done" });
    expect([row?.before, row?.after]).toEqual(['{"unitClass":null}', '{"unitClass":"县级"}']);
  });

  it("refuses one that no profile knows, and a change of what somebody else has changed", async () => {
    await expect(set("县及", null)).rejects.toMatchObject({
      code: "FAHENG_AGENCY_UNIT_CLASS",
      details: { unitClass: "县及", known: "县级" },
    });
    await set("县级", null);
    await expect(set("县级", null)).rejects.toMatchObject({ code: "FAHENG_AGENCY_CHANGED" });
    await set(null, "县级");
    const nowhere = { agencyId: "nowhere", unitClass: null, expected: null };
    await expect(setUnitClass(city.context, city.municipal, nowhere)).rejects.toMatchObject({
      code: "FAHENG_AGENCY_NOT_FOUND",
    });
  });

  it("takes any name where the agency's profiles know none", async () => {
    const { agencies, context, municipal, root } = city;
    await setPluginEnabled(context, root, { agencyId: agencies.a, pluginId: "canteen", isEnabled: false });
    expect(await listUnitClasses(context, municipal, { agencyId: agencies.a })).toEqual([]);
    await set("垂直管理单位", null);
    const [own] = await listVisibleAgencies(context, municipal);
    expect(own?.unitClass).toBe("垂直管理单位");
  });

  it("is nobody else's to set", async () => {
    const request = { agencyId: city.agencies.a, unitClass: null, expected: null };
    for (const role of ["coordinator", "leader", "system-admin", "security-admin", "audit-admin"] as const) {
      const actor = city.actor(role, "a");
      await expect(setUnitClass(city.context, actor, request)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
      await expect(listUnitClasses(city.context, actor, request)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
  });
});
