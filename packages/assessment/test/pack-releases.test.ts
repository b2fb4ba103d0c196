import { listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import {
  type KeptRelease,
  pluginErrors,
  type PluginInput,
  type PluginRegistry,
  registerPlugins,
} from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Context,
  getAssessment,
  listReleases,
  openCycle,
  openOwnCycle,
  overviewOfCycle,
  refreshStaleScores,
  replayCycle,
  saveResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";

const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
const first = packWith();
/** The release after it: each plate costs half a point more. */
const second = packWith(
  {
    amount: (params, plates) => (plates as number) * ((params as { points: number }).points + 500),
    bounds: () => ({ least: 0, most: 99_000 }),
  },
  { version: "1.1.0" },
);
const ALTERED = new FahengError(pluginErrors.FAHENG_PLUGIN_ALTERED, {
  place: "canteen",
  details: { plugin: "canteen", pinned: "1", present: "2" },
});

/** A release as a shelf has it, counting what is asked of its code; `fault`: what loading it says. */
function kept(pack: PluginInput, asked: string[], fault: FahengError | null = null): KeptRelease {
  const [release] = registerPlugins([pack]).active;
  const { id, version, sha256, code } = release!;
  const ask: typeof code.ask = async (order, question) => {
    asked.push(question.ask);
    if (fault !== null) throw fault;
    return await code.ask(order, question);
  };
  return { id, version, sha256, code: { ...code, ask }, check: () => fault };
}

onBothEngines("releases of one pack beside each other", (engine) => {
  const founded = testCities(engine, [first]);
  let database: OpenDatabase;
  let city: City;
  let asked: string[];
  let old: { readonly cycleId: string; readonly id: string };
  beforeEach(async () => {
    asked = [];
    [database, city] = await founded();
    old = await opened(city.context);
    await amount(city.context, old.id, 2);
  });
  afterEach(async () => await database.close());

  const opened = async (context: Context): Promise<{ cycleId: string; id: string }> => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-own" }];
    const { id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments });
    const [assessment] = await listAssessments(database.db, WHOLE_REACH, cycleId);
    return { cycleId, id: assessment!.id };
  };
  const coordinator = () => city.actor("coordinator", "a");
  /** Saves so many plates and says what the total can still be. */
  const amount = async (context: Context, assessmentId: string, plates: number): Promise<number | null> => {
    const { responses } = await getAssessment(context, coordinator(), assessmentId);
    const stated = { indicator: "2", status: "done" as const, facts: { a: plates }, progress: "", notApplicable: null };
    const expectedVersion = responses.find((it) => it.indicator === "2")?.version ?? 0;
    const saved = await saveResponse(context, coordinator(), { assessmentId, ...stated, expectedVersion });
    return saved.explanation?.score.interval.best ?? null;
  };
  const later = (packs: readonly PluginInput[], beside: readonly KeptRelease[]): Context => {
    const plugins: PluginRegistry = { ...registerPlugins(packs), kept: beside };
    return { ...city.context, plugins };
  };
  const releasesOf = async (context: Context) => await listReleases(context, city.actor("system-admin", "a"));

  it("an upgrade while a cycle runs: it keeps the amounts of its release, and a new one has those of the new", async () => {
    const context = later([second], [kept(first, asked)]);
    const next = await opened(context);
    expect([await amount(context, next.id, 2), await amount(context, old.id, 2)]).toEqual([95_000, 96_000]);
    expect([await amount(context, next.id, 3), await amount(context, old.id, 3)]).toEqual([92_500, 94_000]);
    expect((await getAssessment(context, coordinator(), old.id)).frozen).toBeNull();
    for (const { cycleId } of [old, next]) {
      expect((await replayCycle(context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true]);
      expect((await overviewOfCycle(context, city.municipal, cycleId)).rows.map((it) => it.isReadOnly)).toEqual([
        false,
      ]);
    }
  });

  it("the older release is asked when a cycle that pins it is scored, and neither at a start nor for a list", async () => {
    const context = later([second], [kept(first, asked)]);
    await refreshStaleScores(context);
    await overviewOfCycle(context, city.municipal, old.cycleId);
    const next = await opened(context);
    await amount(context, next.id, 2);
    expect(asked).toEqual([]);
    await amount(context, old.id, 3);
    expect(asked).toContain("hinted");
  });

  it("its releases are listed with the cycles that they score: running, kept, and waited for", async () => {
    const context = later([second], [kept(first, asked)]);
    const assignments = [{ frameworkId: "canteen-2017", profileId: "canteen-own", isOwnProfile: false }];
    const own = { ...period, title: "本局自查", agencyId: city.agencies.a, assignments };
    await openOwnCycle(context, coordinator(), own);
    const [version, pluginId] = ["1.0.0", "canteen"];
    const cycles = [{ title: "2017年度", isOpen: true }];
    expect(await releasesOf(context)).toEqual([
      expect.objectContaining({ pluginId, version: "1.1.0", state: "current", cycles: [], ownCycles: 1, reason: null }),
      expect.objectContaining({ pluginId, version, state: "kept", cycles, ownCycles: 0, reason: null }),
    ]);
    const [, absent] = await releasesOf(later([second], []));
    expect(absent).toMatchObject({
      pluginId,
      version,
      state: "absent",
      cycles,
      reason: { code: "FAHENG_PACK_CHANGED" },
    });
    expect(absent?.sha256).toBe(registerPlugins([first]).active[0]?.sha256);
  });

  it("one that no cycle needs is listed as kept, and as altered where it was altered", async () => {
    const unused = packWith({}, { version: "0.9.0" });
    expect(await releasesOf(later([first], [kept(unused, asked), kept(second, asked, ALTERED)]))).toEqual([
      expect.objectContaining({ version: "1.0.0", state: "current", reason: null }),
      expect.objectContaining({ version: "0.9.0", state: "kept", cycles: [], reason: null }),
      expect.objectContaining({ version: "1.1.0", reason: expect.objectContaining({ code: "FAHENG_PLUGIN_ALTERED" }) }),
    ]);
    expect(asked).toEqual([]);
  });

  it("one that was removed, or refused when it is loaded, leaves its cycle read-only with the reason", async () => {
    const removed = await getAssessment(later([second], []), coordinator(), old.id);
    expect(removed.frozen).toMatchObject({
      reason: { code: "FAHENG_PACK_CHANGED", place: "canteen" },
      kept: { interval: { best: 96_000 } },
    });
    const altered = later([second], [kept(first, asked, ALTERED)]);
    const refused = await getAssessment(altered, coordinator(), old.id);
    expect(refused.frozen).toMatchObject({
      reason: { code: "FAHENG_PACK_REFUSED", values: { plugin: "canteen", version: "1.0.0" } },
      kept: { interval: { best: 96_000 } },
    });
    expect((await releasesOf(altered)).map((it) => it.reason?.code)).toEqual([undefined, "FAHENG_PACK_REFUSED"]);
    await expect(amount(altered, old.id, 3)).rejects.toMatchObject({ code: "FAHENG_PACK_REFUSED" });
  });

  it("only who installs packs reads the list", async () => {
    for (const actor of [city.municipal, coordinator(), city.actor("audit-admin", "a")]) {
      await expect(listReleases(city.context, actor)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
  });
});
