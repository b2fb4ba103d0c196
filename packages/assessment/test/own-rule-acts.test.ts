import { listAssessments, type OpenDatabase, STALE_SCORE, WHOLE_REACH } from "@faheng/database";
import type { ProfileInput } from "@faheng/domain";
import type { PlanQuestion, PluginRegistry } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  adoptCalendar,
  closeCycle,
  type Context,
  getAssessment,
  importResponses,
  importStatements,
  openCycle,
  previewReform,
  reformAgency,
  refreshStaleScores,
  replayCycle,
  saveCalendarYear,
  saveResponse,
  stateBenchmark,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { brokenPlates, ownProfile, packWith } from "./support/own-rule.ts";
import { profile } from "./support/plugin.ts";

const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };

/** The canteen's own rule beside a share that is measured against the mean of the province. */
const measured: ProfileInput = {
  ...ownProfile,
  benchmarks: [{ key: "mean", title: "全省平均", kind: "share", least: "0%", most: "100%" }],
  items: ownProfile.items.map((item) => {
    if (item.indicator !== "3") return item;
    const params = { target: { benchmark: "mean" }, side: "below", points: "1" };
    const clauses = item.clauses.map((it) => ({
      ...it,
      kind: "ratio",
      params,
      wording: "每低于全省平均1个百分点扣1分",
    }));
    return { ...item, clauses };
  }),
};

/**
 * What an act asks a pack it asks before its transaction. Whether anybody waits meanwhile is tried with a save of another agency
 * at each question: were the act's transaction open, the two would wait for each other for ever.
 */
onBothEngines("an act on what a pack's own rules score", (engine) => {
  let database: OpenDatabase;
  let city: City;
  /** Called with each question to the pack before it is answered. */
  let asking: (question: PlanQuestion) => Promise<void>;
  let cycleId: string;
  let own: string;
  let standard: string;
  const setUp = async (statedBy: "agency" | "office"): Promise<void> => {
    asking = () => Promise.resolve();
    database = await engine.open();
    city = await foundTestCity(database, [
      packWith({ ...brokenPlates, statedBy } as object, { profiles: [profile, measured] }),
    ]);
    const plugin = city.context.plugins.active[0]!;
    const ask: typeof plugin.code.ask = async (order, question) => {
      await asking(question);
      return await plugin.code.ask(order, question);
    };
    const plugins: PluginRegistry = { ...city.context.plugins, active: [{ ...plugin, code: { ...plugin.code, ask } }] };
    const context: Context = { ...city.context, plugins };
    city = { ...city, context };
    ({ id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments: assignments() }));
    [own, standard] = (await inCycle(cycleId)) as [string, string];
  };
  beforeEach(async () => await setUp("agency"));
  afterEach(async () => await database.close());

  const assignments = () => [
    { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-own" },
    { agencyId: city.agencies.b, frameworkId: "canteen-2017", profileId: "canteen-standard" },
  ];
  const inCycle = async (id: string) => {
    const all = await listAssessments(database.db, WHOLE_REACH, id);
    return [city.agencies.a, city.agencies.b].map((agencyId) => all.find((it) => it.agencyId === agencyId)!.id);
  };
  const save = async (
    agency: "a" | "b",
    indicator: string,
    facts: Record<string, number>,
    { expectedVersion = 0, status = "done" }: { expectedVersion?: number; status?: "done" | "in-progress" } = {},
  ) =>
    await saveResponse(city.context, city.actor("coordinator", agency), {
      assessmentId: agency === "a" ? own : standard,
      indicator,
      status,
      facts,
      progress: "",
      notApplicable: null,
      expectedVersion,
    });
  /** Saves for another agency at every question, and tells what was asked. */
  const watch = () => {
    const heard: string[] = [];
    asking = async ({ ask }) => {
      heard.push(ask);
      const { response } = await save("b", "1", { a: 3 }, { expectedVersion: heard.length - 1 });
      expect(response.version).toBe(heard.length);
    };
    return heard;
  };
  const read = async () => await getAssessment(city.context, city.actor("coordinator", "a"), own);
  const replayed = async () =>
    (await replayCycle(city.context, city.root, cycleId)).find((it) => it.assessmentId === own)?.isSame;
  const answer = { indicator: "2", status: "done", facts: { a: 2 }, progress: "", notApplicable: null } as const;
  const importing = async () =>
    await importResponses(city.context, city.root, { assessmentId: own, responses: [answer] });
  const anotherDay = async () => {
    const days = [{ day: "2017-05-02", kind: "holiday", name: "" }] as const;
    await saveCalendarYear(city.context, city.actor("system-admin", "a"), { year: 2017, expectedVersion: 0, days });
  };
  const adopting = async () => await adoptCalendar(city.context, city.municipal, { cycleId, reason: "调休" });
  const stating = async () =>
    await stateBenchmark(city.context, city.municipal, {
      cycleId,
      profileId: "canteen-own",
      key: "mean",
      value: "80%",
      source: "公报",
      reason: null,
      expectedVersion: 0,
    });
  const closing = async () => await closeCycle(city.context, city.municipal, { cycleId });
  /** Work that is under way: once nothing is any more, its headline is another. */
  const isBegun = async () => void (await save("a", "1", { a: 1 }, { status: "in-progress" }));

  it("brings answers in", async () => {
    const heard = watch();
    await importing();
    expect(heard).toEqual(["check", "explain"]);
    expect((await read()).explanation?.score.interval.best).toBe(96_000);
    expect(await replayed()).toBe(true);
  });

  it("brings in what the office stated", async () => {
    await database.close();
    await setUp("office");
    const heard = watch();
    const statements = [{ indicator: "2", fact: "a", value: 3 }];
    await importStatements(city.context, city.root, { assessmentId: own, reason: "演示", statements });
    expect(heard).toEqual(["sign", "check", "explain"]);
    expect((await read()).explanation?.score.interval.best).toBe(94_000);
    expect(await replayed()).toBe(true);
  });

  it("opens a cycle", async () => {
    const heard = watch();
    await openCycle(city.context, city.municipal, { ...period, title: "又一次", assignments: assignments() });
    expect(heard).toEqual(["fields", "explain"]);
  });

  it("takes a calendar over", async () => {
    await importing();
    await anotherDay();
    const heard = watch();
    expect(await adopting()).toMatchObject({ addedHolidays: ["2017-05-02"], assessments: 2 });
    expect(heard).toContain("explain");
    expect(await replayed()).toBe(true);
  });

  it("states a benchmark", async () => {
    await importing();
    const heard = watch();
    await stating();
    expect(heard).toEqual(["fields", "explain"]);
    expect(await replayed()).toBe(true);
  });

  it("closes a cycle", async () => {
    await isBegun();
    const heard = watch();
    await closing();
    expect(heard).toEqual(["explain"]);
    asking = () => Promise.resolve();
    expect((await read()).explanation?.headline.mendable).toBe(0);
  });

  it("merges an agency into another", async () => {
    await isBegun();
    const of = { agencyId: city.agencies.a, successor: { kind: "nobody" } } as const;
    const { digest: expected } = await previewReform(city.context, city.municipal, of);
    const heard = watch();
    await reformAgency(city.context, city.municipal, { ...of, expected });
    expect(heard).toEqual(["explain"]);
  });

  it("is computed anew when the server starts", async () => {
    await importing();
    await database.db.updateTable("assessment").set({ score_sha256: STALE_SCORE }).where("id", "=", own).execute();
    const heard = watch();
    expect(await refreshStaleScores(city.context)).toBe(1);
    expect(heard).toEqual(["explain"]);
    expect(await replayed()).toBe(true);
  });

  it.each([
    ["taking a calendar over", async () => (await anotherDay(), adopting)],
    ["stating a benchmark", () => Promise.resolve(stating)],
    ["closing a cycle", async () => (await isBegun(), closing)],
  ] as const)("%s counts what was saved while the pack was asked", async (_, prepared) => {
    await save("a", "2", { a: 1 });
    const act = await prepared();
    asking = async ({ ask }) => {
      if (ask !== "explain") return;
      asking = () => Promise.resolve();
      await save("a", "2", { a: 4 }, { expectedVersion: 1 });
    };
    await act();
    const { responses } = await read();
    expect(responses.find((it) => it.indicator === "2")).toMatchObject({ version: 2, facts: { a: 4 } });
    expect(await replayed()).toBe(true);
  });

  it("is refused where others never stop changing what it is about, and changes nothing", async () => {
    await save("a", "1", {});
    await anotherDay();
    const before = (await read()).assessment.manifestSha256;
    let version = 0;
    let isAsking = false;
    asking = async ({ ask }) => {
      if (ask !== "explain" || isAsking) return;
      isAsking = true;
      await save("a", "2", { a: version }, { expectedVersion: version });
      version += 1;
      isAsking = false;
    };
    await expect(adopting()).rejects.toMatchObject({ code: "FAHENG_ACT_OVERTAKEN" });
    asking = () => Promise.resolve();
    const after = await read();
    expect(after.assessment.manifestSha256).toBe(before);
    expect(after.responses.find((it) => it.indicator === "2")?.version).toBe(version);
    expect(await replayed()).toBe(true);
  });
});
