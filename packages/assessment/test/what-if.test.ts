import { listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCycle, saveResponse, toFull, whatIf } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("what-if", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });

  async function open(profileId: string | null): Promise<string> {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments });
    return (await listAssessments(database.db, WHOLE_REACH, id))[0]?.id ?? "";
  }

  async function answer(assessmentId: string, indicator: string, a: number | boolean): Promise<void> {
    await saveResponse(city.context, city.actor("coordinator", "a"), {
      assessmentId,
      indicator,
      status: "done",
      facts: { a },
      progress: "",
      notApplicable: null,
      expectedVersion: 0,
    });
  }

  it("names the fewest facts that bring the total to a target, and what each one brings", async () => {
    const id = await open("canteen-standard");
    await answer(id, "1", 2);
    await answer(id, "2", 1);
    await answer(id, "3", false);
    await answer(id, "4", true);
    // 100 − 20 − 5 − 30 = 45
    const found = await whatIf(city.context, city.actor("leader", "a"), { id, target: 75_000 });
    expect(found).toMatchObject({ reachable: true, now: 45_000, reached: 75_000, isCheapest: true });
    expect(found.steps).toEqual([
      {
        indicator: "3",
        title: "公示菜单",
        key: "a",
        clause: "a",
        wording: "未公示的扣30分",
        reading: expect.stringContaining("30"),
        from: false,
        to: true,
        gain: 30_000,
        ownGain: 30_000,
      },
    ]);
    expect(found.openEnded).toEqual([]);
    expect(found.headline).toMatchObject({ lost: 55_000, ifDone: 45_000, isStarted: true });
    const beyond = await whatIf(city.context, city.municipal, { id, target: 101_000 });
    expect(beyond).toMatchObject({ reachable: false, reached: 100_000 });
  });

  it("tells what one indicator lacks for full marks", async () => {
    const id = await open("canteen-standard");
    await answer(id, "1", 2);
    const found = await toFull(city.context, city.municipal, { id, indicator: "1" });
    expect(found).toMatchObject({ reachable: true, now: 20_000, reached: 40_000 });
    expect(found.steps).toMatchObject([{ indicator: "1", from: 2, to: 4, gain: 20_000 }]);
    const unknown = toFull(city.context, city.municipal, { id, indicator: "9" });
    await expect(unknown).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" });
  });

  it("answers nobody else's agency, and nothing where there is no profile", async () => {
    const id = await open("canteen-standard");
    const stranger = whatIf(city.context, city.actor("coordinator", "b"), { id, target: 1000 });
    await expect(stranger).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    const unscored = await open(null);
    const asked = whatIf(city.context, city.municipal, { id: unscored, target: 1000 });
    await expect(asked).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_UNSCORED" });
  });
});
