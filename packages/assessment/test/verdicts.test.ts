import type { OpenDatabase } from "@faheng/database";
import type { ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compareOnFacts, crosswalkOfCycle, importResponses, openCycle, overviewOfCycle } from "../src/index.ts";
import { enter } from "../src/access/enter.ts";
import { runTrial } from "../src/trial/run-trial.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";

/** 第2项扣完的，评为目标未完成，不得评优. */
const judged: ProfileInput = {
  ...profile,
  id: "canteen-judged",
  settings: {
    ...profile.settings,
    grades: [
      { name: "优秀", atLeast: "60" },
      { name: "良好", atLeast: "0" },
    ],
  },
  conditions: [
    ["verdict", { kind: "verdict", words: "目标未完成" }] as const,
    ["notTop", { kind: "cap-grade", grade: "良好" }] as const,
  ].map(([id, effect]) => ({
    id,
    when: { measure: { of: "items", indicators: ["2"] }, is: "at-most", line: { kind: "points", points: "0" } },
    effect,
    place: "附则",
    wording: "第2项扣完的",
  })),
};
const struck = [
  { kind: "verdict", words: "目标未完成", amount: null, wording: "第2项扣完的", isPending: false },
  { kind: "cap-grade", words: "良好", amount: null, wording: "第2项扣完的", isPending: false },
];
const plugin = definePlugin({ ...canteenPlugin, profiles: [profile, judged] });

onBothEngines("a verdict in place of points", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });
  const opened = async (profileId: string) => {
    const of = (agencyId: string) => ({ agencyId, frameworkId: "canteen-2017", profileId });
    const { id: cycleId } = await openCycle(city.context, city.municipal, {
      title: "年度考评",
      from: "2026-01-01",
      to: "2026-12-31",
      assignments: [of(city.agencies.a), of(city.agencies.b)],
    });
    const { rows } = await overviewOfCycle(city.context, city.municipal, cycleId);
    for (const { assessment, agency } of rows) {
      const response = { indicator: "2", status: "done" as const, progress: "", notApplicable: null };
      const facts = { a: agency.id === city.agencies.a ? 9 : 1 };
      await importResponses(city.context, city.root, {
        assessmentId: assessment.id,
        responses: [{ ...response, facts }],
      });
    }
    return cycleId;
  };

  it("stands in the rows of lists, with what conditions did in words", async () => {
    const cycleId = await opened("canteen-judged");
    const { rows } = await overviewOfCycle(city.context, city.municipal, cycleId);
    const of = (agencyId: string) => rows.find(({ agency }) => agency.id === agencyId)?.headline;
    expect(of(city.agencies.a)?.outcomes).toEqual(struck);
    expect(of(city.agencies.b)).not.toHaveProperty("outcomes");
  });

  it("stands beside the shares of a comparison by dimensions, which leave it out", async () => {
    const cycleId = await opened("canteen-judged");
    const { rows } = await crosswalkOfCycle(city.context, city.municipal, { cycleId, taxonomy: "O", page: 1 });
    const of = (agencyId: string) => rows.find(({ agency }) => agency.id === agencyId);
    expect(of(city.agencies.a)).toMatchObject({ grade: "良好", isDisqualified: false, outcomes: struck });
    expect(of(city.agencies.b)).toMatchObject({ outcomes: [] });
  });

  it("stands under the profile that has it, where two are compared", async () => {
    const compared = await compareOnFacts(city.context, city.municipal, {
      left: { id: "canteen-standard" },
      right: { id: "canteen-judged" },
      facts: { "2": { a: 9 } },
      notApplicable: {},
    });
    expect(compared.total.left).toMatchObject({ outcomes: [] });
    expect(compared.total.right).toMatchObject({ outcomes: struck });
  });

  it.each([
    ["canteen-standard", undefined],
    ["canteen-judged", ["verdict", "cap-grade"]],
  ])("is part of a trial, before (%s) and after", async (id, before) => {
    const cycleId = await opened(id);
    const tried = city.context.plugins.active.flatMap((it) => it.profiles).find((it) => it.id === "canteen-judged");
    if (!tried) throw new TypeError("no such profile");
    const order = { tried: { profile: tried, sha256: "x", pack: null }, cycleId, categoryOf: () => "" };
    const { units, different } = await runTrial(enter(city.context, city.municipal), order, () => Promise.resolve());
    expect(different).toEqual([]);
    const of = (agencyId: string) => units.find((it) => it.agencyId === agencyId);
    expect(of(city.agencies.a)?.before?.outcomes?.map(({ kind }) => kind)).toEqual(before);
    expect(of(city.agencies.a)?.after?.outcomes).toEqual(struck);
    expect(of(city.agencies.b)?.after).not.toHaveProperty("outcomes");
  });
});
