import type { OpenDatabase } from "@faheng/database";
import { definePlugin, registerPlugins } from "@faheng/plugin-api";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  closeCycle,
  type Context,
  getAssessment,
  getBindings,
  importResponses,
  listAssessmentSummaries,
  listDepartmentsOf,
  listVisibleCycles,
  openCycle,
  overviewOfCycle,
  replayCycle,
  setBindings,
  setPluginEnabled,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, framework, profile } from "./support/plugin.ts";

const bound = definePlugin({
  ...canteenPlugin,
  frameworks: [
    {
      ...framework,
      departments: [
        { name: "法规处", kind: "unit" },
        { name: "相关处室", kind: "placeholder" },
      ],
      indicators: framework.indicators.map((it) => ({ ...it, lead: it.code === "1" ? ["法规处"] : ["相关处室"] })),
    },
  ],
});
const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };

onBothEngines("cycles", (engine) => {
  const founded = testCities(engine, [bound]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });
  const assignment = (key: "a" | "b") => {
    return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
  };
  const open = (...keys: ("a" | "b")[]) =>
    openCycle(city.context, city.municipal, { ...period, assignments: keys.map(assignment) });
  const departmentActor = async (): Promise<Actor> => {
    const [department] = await listDepartmentsOf(city.context, city.root, city.agencies.a);
    const actor = city.actor("department", "a");
    return { ...actor, roles: actor.roles.map((it) => ({ ...it, departmentId: department?.id ?? "" })) };
  };

  it("opens for all agencies or for none", async () => {
    await setPluginEnabled(city.context, city.root, {
      agencyId: city.agencies.b,
      pluginId: "canteen",
      isEnabled: false,
    });
    await expect(open("a", "b")).rejects.toMatchObject({ code: "FAHENG_PLUGIN_NOT_ENABLED", place: city.agencies.b });
    await expect(open("a", "a")).rejects.toMatchObject({ code: "FAHENG_CYCLE_DUPLICATE" });
    expect(await listVisibleCycles(city.context, city.municipal)).toEqual([]);
    expect(await listAssessmentSummaries(city.context, city.municipal, null)).toEqual([]);
  });

  it("is opened and closed by the office alone", async () => {
    const coordinator = city.actor("coordinator", "a");
    for (const assignments of [[assignment("a")], [assignment("b")], []]) {
      await expect(openCycle(city.context, coordinator, { ...period, assignments })).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    const { id: cycleId } = await open("a");
    await expect(closeCycle(city.context, coordinator, { cycleId })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    expect(await listVisibleCycles(city.context, coordinator)).toMatchObject([
      { title: "2017年度", assessments: 1, owner: null, status: "open" },
    ]);
    expect(await listVisibleCycles(city.context, city.actor("coordinator", "b"))).toEqual([]);
  });

  it("binds departments of the same name, lets the coordinator bind the rest, and nobody bind another agency's", async () => {
    await open("a");
    const coordinator = city.actor("coordinator", "a");
    const department = await departmentActor();
    const [summary] = await listAssessmentSummaries(city.context, department, null);
    const id = summary?.assessment.id ?? "";
    expect((await getAssessment(city.context, department, id)).canEdit).toEqual(["1"]);

    const place = { agencyId: city.agencies.a, frameworkId: "canteen-2017" };
    const [own] = await getBindings(city.context, coordinator, place);
    const bindings = [own!, { printedName: "相关处室", departmentId: own!.departmentId }];
    await setBindings(city.context, coordinator, { ...place, bindings });
    expect((await getAssessment(city.context, department, id)).canEdit).toEqual(["1", "2", "3", "4"]);

    const [foreign] = await listDepartmentsOf(city.context, city.root, city.agencies.b);
    const stolen = [{ printedName: "相关处室", departmentId: foreign?.id ?? "" }];
    await expect(setBindings(city.context, coordinator, { ...place, bindings: stolen })).rejects.toMatchObject({
      code: "FAHENG_DEPARTMENT_NOT_FOUND",
    });
    expect(await getBindings(city.context, coordinator, place)).toHaveLength(2);
    await setBindings(city.context, coordinator, { ...place, bindings: [...bindings, ...bindings] });
    expect(await getBindings(city.context, coordinator, place)).toHaveLength(2);
  });

  it("switches a plugin on or off in no agency that is not there", async () => {
    for (const isEnabled of [true, false]) {
      const request = { agencyId: "nowhere", pluginId: "canteen", isEnabled };
      await expect(setPluginEnabled(city.context, city.root, request)).rejects.toMatchObject({
        code: "FAHENG_AGENCY_NOT_FOUND",
      });
    }
  });

  it("replays to the same bytes after the plugin has changed, and shows what was tampered with", async () => {
    const { id: cycleId } = await open("a", "b");
    const [first] = await listAssessmentSummaries(city.context, city.root, cycleId);
    const response = { indicator: "1", status: "done" as const, facts: { a: 2 }, progress: "", notApplicable: null };
    const answers = { assessmentId: first?.assessment.id ?? "", responses: [response] };
    for (const actor of [city.actor("coordinator", "a"), city.municipal]) {
      await expect(importResponses(city.context, actor, answers)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    await importResponses(city.context, city.root, answers);
    const replay = (context: Context) => replayCycle(context, city.root, cycleId);
    const before = await replay(city.context);
    for (const actor of [city.actor("coordinator", "a"), city.actor("audit-admin", "a")]) {
      await expect(replayCycle(city.context, actor, cycleId)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    expect(before.map((it) => [it.isSame, it.isManifestIntact])).toEqual([
      [true, true],
      [true, true],
    ]);

    const stricter = { ...profile, version: "2.0.0", settings: { ...profile.settings, base: "0" } };
    const later = { ...city.context, plugins: registerPlugins([{ ...bound, version: "2.0.0", profiles: [stricter] }]) };
    expect(await replay(later)).toEqual(before);
    expect(await replay({ ...city.context, plugins: registerPlugins([]) })).toEqual(before);

    await database.db.updateTable("response").set({ facts: '{"a":4}' }).where("indicator", "=", "1").execute();
    expect((await replay(city.context)).map((it) => it.isSame).toSorted()).toEqual([false, true]);
    const { content } = await database.db.selectFrom("manifest").select("content").executeTakeFirstOrThrow();
    const guard = engine.engine === "sqlite" ? "manifest_no_update" : "manifest_no_change on manifest";
    await sql.raw(`drop trigger ${guard}`).execute(database.db);
    await database.db
      .updateTable("manifest")
      .set({ content: content.replace("2017-12-31", "2017-12-30") })
      .execute();
    expect((await replay(city.context)).map((it) => it.isManifestIntact)).toEqual([false, false]);
  });

  it("shows the office everybody, and nobody else the overview", async () => {
    const { id: cycleId } = await open("a", "b");
    const { rows } = await overviewOfCycle(city.context, city.municipal, cycleId);
    expect(rows.map((row) => row.agency.name)).toEqual(["a局", "b局"]);
    for (const role of ["coordinator", "leader"] as const) {
      await expect(overviewOfCycle(city.context, city.actor(role, "a"), cycleId)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
  });
});
