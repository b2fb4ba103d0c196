import { findScore, listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import { z } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  addAgency,
  closeCycle,
  machineTurn,
  openCycle,
  replayCycle,
  saveResponse,
  setPluginEnabled,
} from "../src/index.ts";
import { readKept } from "../src/manifest/score-digest.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { brokenPlates, packWith } from "./support/own-rule.ts";

const AGENCIES = 60;
const SAVERS = 8;
/** So many plates that no two answers are alike: a pack is asked for each by itself. */
const countless = {
  ...brokenPlates,
  fact: () => z.int().min(0).max(99_999),
  field: () => ({ kind: "count" as const, label: "碎盘", unit: "个", max: 99_999 }),
  bounds: ({ points }: { readonly points: number }) => ({ least: 0, most: 99_999 * points }),
};
/** Acknowledged before the cycle is closed. */
const SAVES = 100;

/**
 * Closing asks the pack for each agency’s last headline before its transaction; every save in between makes one of them another.
 * Eight people who never stop must not keep a cycle open.
 */
onBothEngines("a cycle that a pack’s own rule scores", (engine) => {
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, [packWith(countless as object)]);
  });
  afterEach(async () => await database.close());

  const openFor = async (count: number): Promise<readonly [string, readonly Assessment[]]> => {
    const admin = city.actor("system-admin", "a");
    const assignments = [];
    for (let at = 1; at <= count; at += 1) {
      const agencyId = await addAgency(city.context, admin, { name: `第${at}局`, category: "甲类" });
      await setPluginEnabled(city.context, admin, { agencyId: agencyId.id, pluginId: "canteen", isEnabled: true });
      assignments.push({ agencyId: agencyId.id, frameworkId: "canteen-2017", profileId: "canteen-own" });
    }
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
    const { id } = await openCycle(city.context, city.municipal, year);
    return [id, await listAssessments(database.db, WHOLE_REACH, id)];
  };
  /** Saves for one agency after the other until it is refused; tells each save that stands. */
  const keepSaving = async (all: readonly Assessment[], first: number, counted: () => void): Promise<unknown> => {
    const nobody = { agencyName: null, departmentId: null, departmentName: null };
    for (let round = 0; ; round += 1) {
      for (let at = first; at < all.length; at += SAVERS) {
        const { id: assessmentId = "", agencyId = "" } = all[at] ?? {};
        const actor = {
          ...city.municipal,
          personId: agencyId,
          roles: [{ role: "coordinator" as const, agencyId, ...nobody }],
        };
        const said = { assessmentId, status: "in-progress", progress: "", notApplicable: null } as const;
        // What is under way makes the last headline another than the one that each save keeps.
        const begun = { ...said, indicator: "1", expectedVersion: 0, facts: { a: 1 } };
        const input = { ...said, indicator: "2", expectedVersion: round, facts: { a: round * all.length + at } };
        if (round === 0) await saveResponse(city.context, actor, begun);
        const refused = await saveResponse(city.context, actor, input).then(counted, (error: unknown) => ({ error }));
        if (refused) return refused.error;
        // Where everything is done in this thread, others take their turn only when it is given to them.
        await new Promise((next) => setImmediate(next));
      }
    }
  };

  it("is closed while eight people never stop saving, with what they saved", async () => {
    const [cycleId, all] = await openFor(AGENCIES);
    let saves = 0;
    const enough = Promise.withResolvers<void>();
    const counted = (): void => {
      saves += 1;
      if (saves === SAVES) enough.resolve();
    };
    const savers = Array.from({ length: SAVERS }, (_, first) => keepSaving(all, first, counted));
    await enough.promise;
    await closeCycle(city.context, city.municipal, { cycleId });
    for (const refused of await Promise.all(savers)) expect(refused).toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    // What the closing could not ask any more, the job after it does: each has its last headline then.
    await machineTurn(city.context);
    for (const assessment of all) {
      expect(readKept(await findScore(database.db, assessment))?.closed).toMatchObject({ mendable: 0 });
    }
    const replays = await replayCycle(city.context, city.root, cycleId);
    expect(replays.filter(({ isSame }) => isSame)).toHaveLength(AGENCIES);
  });
});
