import { listAudit, listAssessments, type OpenDatabase, STALE_SCORE, verifyAudit, WHOLE_REACH } from "@faheng/database";
import type { ProfileInput } from "@faheng/domain";
import { definePlugin, registerPlugins } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  benchmarksOfCycle,
  closeCycle,
  getAssessment,
  openCycle,
  openOwnCycle,
  overviewOfCycle,
  readManifest,
  refreshStaleScores,
  replayCycle,
  saveResponse,
  stateBenchmark,
} from "../src/index.ts";
import { runTrial } from "../src/trial/run-trial.ts";
import { enter } from "../src/access/enter.ts";
import { type City, foundTestCity, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";

/** 每低于全省平均1个百分点扣1分; the provincial mean is made known later. */
const withMean: ProfileInput = {
  ...profile,
  id: "canteen-mean",
  title: "比全省平均",
  benchmarks: [
    { key: "mean", title: "全省平均", kind: "share", least: "0%", most: "100%" },
    { key: "dust", title: "全市均值", kind: "number", unit: "微克", least: "0", most: "100" },
  ],
  items: profile.items.map((item) => ({
    ...item,
    clauses: item.clauses.map((clause) => {
      if (item.indicator === "1") {
        const params = { target: { benchmark: "mean" }, side: "below", points: "1" };
        return { ...clause, kind: "ratio", params, wording: "每低于全省平均1个百分点扣1分" };
      }
      if (item.indicator !== "2") return clause;
      const params = { target: { benchmark: "dust" }, side: "above", points: "0.5", unit: "微克" };
      return { ...clause, kind: "distance", params, wording: "每高于全市均值1微克扣0.5分" };
    }),
  })),
};
const plugin = definePlugin({ ...canteenPlugin, profiles: [profile, withMean] });
const MEAN: Omit<Parameters<typeof stateBenchmark>[2], "cycleId"> = {
  profileId: "canteen-mean",
  key: "mean",
  value: "86.5%",
  source: "省统计局公报",
  reason: null,
  expectedVersion: 0,
};

onBothEngines("benchmarks of a cycle", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });
  const of = (key: "a" | "b" | "c", profileId = "canteen-mean") => {
    return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId };
  };
  const open = async () => {
    const assignments = [of("a"), of("b"), of("c", "canteen-standard")];
    const period = { title: "年度考评", from: "2026-01-01", to: "2026-12-31" };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments });
    return { cycleId: id, assessments: await inCycle(id) };
  };
  const inCycle = async (cycleId: string) => {
    const all = await listAssessments(database.db, WHOLE_REACH, cycleId);
    const ofAgency = (key: "a" | "b" | "c") => all.find((it) => it.agencyId === city.agencies[key]);
    return { a: ofAgency("a"), b: ofAgency("b"), c: ofAgency("c") };
  };
  const seen = async (assessmentId = "", actor: Actor = city.actor("coordinator", "a")) =>
    await getAssessment(city.context, actor, assessmentId);
  const answer = (assessmentId = "", indicator = "1", value: unknown = { numerator: 80, denominator: 100 }) =>
    saveResponse(city.context, city.actor("coordinator", "a"), {
      assessmentId,
      indicator,
      status: "done",
      facts: { a: value } as never,
      progress: "",
      notApplicable: null,
      expectedVersion: 0,
    });
  const state = (cycleId: string, change: Partial<typeof MEAN> = {}, actor = city.municipal) =>
    stateBenchmark(city.context, actor, { cycleId, ...MEAN, ...change });
  const refusal = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (error: { code?: string }) => error.code ?? "",
    );

  it("are what its profiles ask for, and nobody's until its office states them", async () => {
    const { cycleId, assessments } = await open();
    expect(await benchmarksOfCycle(city.context, city.municipal, cycleId)).toMatchObject([
      { profile: { id: "canteen-mean", title: "比全省平均" }, key: "mean", assessments: 2, statements: [] },
      { key: "dust", unit: "微克", kind: "number", indicators: ["2"] },
    ]);
    await answer(assessments.a?.id);
    const { explanation, benchmarks } = await seen(assessments.a?.id);
    expect(explanation?.score.items[0]).toMatchObject({ state: "pending", pending: ["a"] });
    expect(JSON.stringify(explanation?.trace)).toContain("“全省平均”尚未公布");
    expect(benchmarks).toMatchObject([{ key: "mean", statements: [], indicators: ["1"] }, { key: "dust" }]);
  });

  it("are stated once for everybody who is scored by them, and leave the manifests before", async () => {
    const { cycleId, assessments: before } = await open();
    await answer(before.a?.id);
    const stated = await state(cycleId);
    expect(stated).toMatchObject({ key: "mean", assessments: 2, statements: [{ value: "86.5%", reason: null }] });

    const now = await inCycle(cycleId);
    expect(now.a?.manifestSha256).not.toBe(before.a?.manifestSha256);
    expect(now.a?.manifestSha256).toBe(now.b?.manifestSha256);
    expect(now.c).toEqual(before.c);
    const { explanation, benchmarks } = await seen(now.a?.id);
    // 40−6.5×1
    expect(explanation?.score.items[0]).toMatchObject({ state: "scored", interval: { worst: 33_500, best: 33_500 } });
    expect(benchmarks[0]?.statements).toMatchObject([{ value: "86.5%", source: "省统计局公报" }]);
    const { rows } = await overviewOfCycle(city.context, city.municipal, cycleId);
    expect(rows.find((it) => it.agency.id === city.agencies.a)?.score?.interval).toEqual(explanation?.score.interval);

    const kept = await database.db.selectFrom("manifest").select(["sha256", "content"]).execute();
    expect(kept.map((it) => it.sha256)).toEqual(expect.arrayContaining([before.a?.manifestSha256]));
    const pinned = kept.find((it) => it.sha256 === now.a?.manifestSha256);
    expect(readManifest({ content: pinned?.content ?? "" }).scoring.benchmarks?.["mean"]).toHaveLength(1);
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true, true, true]);
  });

  it("are changed by a further statement with its reason, scored anew, with the history kept", async () => {
    const { cycleId, assessments } = await open();
    await answer(assessments.a?.id);
    await state(cycleId);
    const change = { value: "82%", source: "省统计局更正公告", expectedVersion: 1 };
    expect(await refusal(state(cycleId, change))).toBe("FAHENG_BENCHMARK_REASON");
    await state(cycleId, { ...change, reason: "公报更正" });
    const { explanation, benchmarks } = await seen(assessments.a?.id);
    expect(explanation?.score.items[0]?.interval).toEqual({ worst: 38_000, best: 38_000 });
    expect(benchmarks[0]?.statements.map(({ value, reason }) => [value, reason])).toEqual([
      ["86.5%", null],
      ["82%", "公报更正"],
    ]);
    expect((await replayCycle(city.context, city.root, cycleId)).every((it) => it.isSame)).toBe(true);
    const rows = (await listAudit(database.db, { limit: 1000 })).filter((it) => it.action === "cycle.benchmark");
    expect(rows[0]?.before).toContain("86.5%");
    expect(rows[0]?.after).toContain("公报更正");
    expect((await verifyAudit(database.db)).ok).toBe(true);
  });

  it("refuse what is not asked for, does not fit, is the same, or was changed meanwhile", async () => {
    const { cycleId } = await open();
    expect(await refusal(state(cycleId, { key: "means" }))).toBe("FAHENG_BENCHMARK_NOT_ASKED");
    expect(await refusal(state(cycleId, { profileId: "canteen-standard" }))).toBe("FAHENG_BENCHMARK_NOT_ASKED");
    for (const value of ["101%", "86.5", "很高", "-1%", "１"]) {
      expect(await refusal(state(cycleId, { value })), value).toBe("FAHENG_BENCHMARK_INVALID");
    }
    expect(await refusal(state(cycleId, { expectedVersion: 1 }))).toBe("FAHENG_BENCHMARK_CONFLICT");
    await state(cycleId);
    expect(await refusal(state(cycleId))).toBe("FAHENG_BENCHMARK_CONFLICT");
    expect(await refusal(state(cycleId, { expectedVersion: 1 }))).toBe("FAHENG_BENCHMARK_SAME");
    expect(await refusal(state("none"))).toBe("FAHENG_CYCLE_NOT_FOUND");
    const outcomes = await Promise.all([
      refusal(state(cycleId, { key: "dust", value: "36.4" })),
      refusal(state(cycleId, { key: "dust", value: "36.5" })),
    ]);
    expect(outcomes.toSorted()).toEqual(["FAHENG_BENCHMARK_CONFLICT", "done"]);
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await refusal(state(cycleId, { value: "80%", reason: "更正", expectedVersion: 1 }))).toBe(
      "FAHENG_CYCLE_CLOSED",
    );
  });

  it("are the office's alone, and of a bureau's own cycle its coordinator's", async () => {
    const { cycleId } = await open();
    const others = [city.actor("coordinator", "a"), city.actor("leader", "a"), city.actor("system-admin", "a")];
    for (const actor of others) {
      expect(await refusal(state(cycleId, {}, actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await refusal(benchmarksOfCycle(city.context, actor, cycleId))).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
    const { id } = await openOwnCycle(city.context, city.actor("coordinator", "a"), {
      title: "自查",
      from: "2026-01-01",
      to: "2026-12-31",
      agencyId: city.agencies.a,
      assignments: [{ frameworkId: "canteen-2017", profileId: "canteen-mean", isOwnProfile: false }],
    });
    expect(await refusal(state(id))).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await refusal(state(id, {}, city.actor("coordinator", "b")))).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await state(id, {}, city.actor("coordinator", "a"))).toMatchObject({ assessments: 1 });
    // Each cycle has its own.
    expect((await benchmarksOfCycle(city.context, city.municipal, cycleId))[0]?.statements).toEqual([]);
  });

  it("are known to a profile that is tried on the cycle, as far as it asks for them", async () => {
    const { cycleId, assessments } = await open();
    await answer(assessments.a?.id);
    await state(cycleId);
    const known = city.context.plugins.active.flatMap((it) => it.profiles);
    const tryOut = async (id: string) => {
      const tried = known.find((it) => it.id === id);
      if (!tried) throw new TypeError(id);
      const order = { tried: { profile: tried, sha256: "x", pack: null }, cycleId, categoryOf: () => "" };
      const { units, different } = await runTrial(enter(city.context, city.municipal), order, () => Promise.resolve());
      expect(different).toEqual([]);
      return units.find((it) => it.agencyId === city.agencies.a);
    };
    const same = await tryOut("canteen-mean");
    expect(same?.after?.interval).toEqual(same?.before?.interval);
    expect((await tryOut("canteen-standard"))?.fault).toBeNull();
  });

  it("reach what can't be scored now, which is scored when its pack is there again", async () => {
    const own = packWith().profiles?.find(({ id }) => id === "canteen-own");
    if (!own) throw new TypeError("the pack has no profile of its own");
    const [first] = withMean.items;
    const items = own.items.map((item) => (item.indicator === "1" && first ? first : item));
    const profiles = [profile, { ...own, items, benchmarks: withMean.benchmarks }];
    await database.close();
    database = await engine.open();
    city = await foundTestCity(database, [packWith({}, { profiles })]);
    const { id: cycleId } = await openCycle(city.context, city.municipal, {
      title: "年度考评",
      from: "2026-01-01",
      to: "2026-12-31",
      assignments: [of("a", "canteen-own")],
    });
    const gone = { ...city.context, plugins: registerPlugins([]) };
    const before = (await inCycle(cycleId)).a;
    await stateBenchmark(gone, city.municipal, { cycleId, ...MEAN, profileId: "canteen-own" });
    const after = (await inCycle(cycleId)).a;
    expect(after?.manifestSha256).not.toBe(before?.manifestSha256);
    expect(after?.scoreSha256).toBe(STALE_SCORE);
    expect(await refreshStaleScores(city.context)).toBe(1);
    const { explanation, benchmarks } = await seen(after?.id);
    expect(benchmarks[0]?.statements).toHaveLength(1);
    expect(JSON.stringify(explanation?.trace)).not.toContain("尚未公布");
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true]);
  });
});
