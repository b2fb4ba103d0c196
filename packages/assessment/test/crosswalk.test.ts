import { listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  approveResponse,
  crosswalkOfCycle,
  excuseAssessment,
  openCycle,
  restoreAssessment,
  saveResponse,
  submitResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

type Key = "a" | "b" | "c";

onBothEngines("crosswalk of a cycle", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  const assessments = new Map<Key, string>();
  beforeEach(async () => {
    [database, city] = await founded();
    const assign = (key: Key, profileId: string | null) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId };
    };
    const assignments = [assign("a", "canteen-standard"), assign("b", "canteen-standard"), assign("c", null)];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    cycleId = (await openCycle(city.context, city.municipal, { ...period, assignments })).id;
    for (const { id, agencyId } of await listAssessments(database.db, WHOLE_REACH, cycleId)) {
      for (const key of ["a", "b", "c"] as const) if (city.agencies[key] === agencyId) assessments.set(key, id);
    }
  });
  afterEach(async () => {
    await database.close();
  });

  const state = (key: Key, indicator: string, a: number | boolean | null, reason: string | null = null) =>
    saveResponse(city.context, city.actor("coordinator", key), {
      assessmentId: assessments.get(key) ?? "",
      indicator,
      status: reason === null ? "done" : "not-applicable",
      facts: a === null ? {} : { a },
      progress: "",
      notApplicable: reason === null ? null : { reason },
      expectedVersion: 0,
    });
  const crosswalk = () => crosswalkOfCycle(city.context, city.municipal, { cycleId, taxonomy: "O", page: 1 });
  const rowOf = async (key: Key) => {
    const { rows } = await crosswalk();
    const row = rows.find(({ agency }) => agency.id === city.agencies[key]);
    if (!row) throw new Error(`no row for ${key}`);
    return row;
  };
  const whole = (numerator: number, denominator = 1) => ({ numerator, denominator });

  it("gives shares by dimension with what pending facts still allow, exactly", async () => {
    await state("a", "1", 3);
    await state("a", "2", 0);
    const { cells, share, coverage, measure } = await rowOf("a");
    expect(measure).toBe("score");
    // Chapter A: 30 of 40 and 20 of 20. Chapter B: item 3 alone is mapped, and pending.
    expect(cells["O1"]).toMatchObject({ indicators: 2, share: { worst: whole(5, 6), best: whole(5, 6) } });
    expect(cells["O4"]).toMatchObject({ indicators: 1, share: { worst: whole(0), best: whole(1) } });
    expect(share).toEqual({ worst: whole(1, 2), best: whole(9, 10) });
    expect(coverage).toEqual({ dimensions: 2, of: 8, mapped: 3, indicators: 4, items: 4, scored: 4 });
    expect(Object.keys(cells)).toEqual(["O1", "O4"]);
  });

  it("counts what does not apply once it is approved, and leaves it out of the share", async () => {
    await state("a", "3", null, "无食堂");
    expect((await rowOf("a")).cells["O4"]?.notApplicable).toEqual(whole(0));
    const place = { assessmentId: assessments.get("a") ?? "", indicator: "3", expectedVersion: 1 };
    await submitResponse(city.context, city.actor("coordinator", "a"), place);
    const second = { ...city.actor("coordinator", "a"), personId: "second" };
    await approveResponse(city.context, second, { ...place, expectedVersion: 2 });
    const { cells, notApplicable } = await rowOf("a");
    expect(cells["O4"]).toMatchObject({ share: null, completion: null, notApplicable: whole(1) });
    expect(notApplicable).toEqual(whole(1, 4));
  });

  it("leaves out who is excused, until they are restored: they have no place, and take nobody's", async () => {
    const place = { assessmentId: assessments.get("b") ?? "", reason: "机构改革" };
    await excuseAssessment(city.context, city.municipal, { ...place, expectedMoves: 0 });
    const { rows } = await crosswalk();
    expect(rows.map(({ agency }) => agency.id).toSorted()).toEqual([city.agencies.a, city.agencies.c].toSorted());
    expect((await rowOf("a")).rank).toEqual({ best: 1, worst: 1, of: 1 });
    await restoreAssessment(city.context, city.municipal, { ...place, expectedMoves: 1 });
    expect((await rowOf("b")).rank).toEqual({ best: 1, worst: 2, of: 2 });
  });

  it("ranks inside a category by spans, and completion never against scores", async () => {
    expect((await rowOf("a")).rank).toEqual({ best: 1, worst: 2, of: 2 });
    for (const [indicator, fact] of [
      ["1", 4],
      ["2", 0],
      ["3", true],
      ["4", true],
    ] as const) {
      await state("a", indicator, fact);
      await state("b", indicator, indicator === "1" ? 3 : fact);
    }
    expect((await rowOf("a")).rank).toEqual({ best: 1, worst: 1, of: 2 });
    expect((await rowOf("b")).rank).toEqual({ best: 2, worst: 2, of: 2 });
    await state("c", "1", null);
    expect(await rowOf("c")).toMatchObject({
      measure: "completion",
      profile: null,
      share: { worst: whole(1, 4), best: whole(1, 4) },
      rank: { best: 1, worst: 1, of: 1 },
    });
  });

  it("says that a veto struck, and ranks who is left", async () => {
    const period = { title: "2018年度", from: "2018-01-01", to: "2018-12-31" };
    const assign = (key: Key) => ({
      agencyId: city.agencies[key],
      frameworkId: "canteen-2017",
      profileId: "canteen-veto",
    });
    const assignments = [assign("a"), assign("b")];
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments });
    for (const own of await listAssessments(database.db, WHOLE_REACH, id)) {
      for (const key of ["a", "b"] as const) if (city.agencies[key] === own.agencyId) assessments.set(key, own.id);
    }
    await state("a", "4", false);
    await state("b", "4", true);
    const { rows } = await crosswalkOfCycle(city.context, city.municipal, { cycleId: id, taxonomy: "O", page: 1 });
    const said = rows.map(({ vetoes, isDisqualified, rank }) => ({ vetoes, isDisqualified, rank }));
    expect(said).toEqual(
      expect.arrayContaining([
        { vetoes: ["4"], isDisqualified: true, rank: null },
        { vetoes: [], isDisqualified: false, rank: { best: 1, worst: 1, of: 1 } },
      ]),
    );
  });

  it("is for the municipal office alone", async () => {
    for (const role of ["coordinator", "leader", "department", "system-admin", "audit-admin"] as const) {
      const asked = crosswalkOfCycle(city.context, city.actor(role, "a"), { cycleId, taxonomy: "O", page: 1 });
      await expect(asked).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    const nowhere = crosswalkOfCycle(city.context, city.municipal, { cycleId: "nowhere", taxonomy: "O", page: 1 });
    await expect(nowhere).rejects.toMatchObject({ code: "FAHENG_CYCLE_NOT_FOUND" });
  });
});
