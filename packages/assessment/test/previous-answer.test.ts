import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Actor, listAssessmentSummaries, openCycle, previousAnswer, saveResponse } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("the answer of the cycle before", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
  });
  afterEach(async () => {
    await database.close();
  });

  const open = async (year: string, agency: "a" | "b" = "a"): Promise<string> => {
    const assignment = { agencyId: city.agencies[agency], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const period = { title: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] });
    const [summary] = await listAssessmentSummaries(city.context, city.municipal, id);
    return summary?.assessment.id ?? "";
  };
  const answer = async (assessmentId: string, indicator: string, progress: string, by = coordinator) =>
    await saveResponse(city.context, by, {
      assessmentId,
      indicator,
      expectedVersion: 0,
      status: "in-progress",
      facts: {},
      progress,
      notApplicable: null,
    });
  const previous = async (assessmentId: string, indicator = "1", actor = coordinator) =>
    await previousAnswer(city.context, actor, { assessmentId, indicator });

  it("is of the latest cycle in which the indicator was answered", async () => {
    const [oldest, older, last] = [await open("2014"), await open("2015"), await open("2016")];
    await answer(oldest, "1", "2014年的");
    await answer(older, "1", "2015年的");
    await answer(last, "2", "2016年的另一项");
    const now = await open("2017");
    expect(await previous(now)).toMatchObject({
      assessmentId: older,
      cycleTitle: "2015年度",
      status: "in-progress",
      progress: "2015年的",
      reason: null,
      isApproved: false,
    });
    expect((await previous(now, "2"))?.progress).toBe("2016年的另一项");
    expect(await previous(now, "3")).toBeNull();
    // A later one is none, nor is one's own.
    expect(await previous(oldest)).toBeNull();
    expect((await previous(older))?.assessmentId).toBe(oldest);
  });

  it("is nothing of another agency", async () => {
    await answer(await open("2016", "b"), "1", "乙局的", city.actor("coordinator", "b"));
    const now = await open("2017");
    expect(await previous(now)).toBeNull();
    await expect(previous(now, "1", city.actor("coordinator", "b"))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
  });

  it("is shown to a reviewer as far as they were assigned that year too", async () => {
    const last = await open("2016");
    await answer(last, "1", "2016年的");
    const now = await open("2017");
    const cycles = (await listAssessmentSummaries(city.context, city.municipal, null)).map(({ assessment, cycle }) => {
      return { assessmentId: assessment.id, cycleId: cycle.id };
    });
    const assigned = (assessmentId: string) => {
      const cycleId = cycles.find((it) => it.assessmentId === assessmentId)?.cycleId ?? "";
      return { cycleId, agencyId: city.agencies.a, indicators: ["1"] };
    };
    const roles = [
      { role: "reviewer", agencyId: null, agencyName: null, departmentId: null, departmentName: null },
    ] as const;
    const reviewer = { ...city.actor("reviewer", "a"), roles, assignments: [assigned(now)] };
    expect(await previous(now, "1", reviewer)).toBeNull();
    const both = { ...reviewer, assignments: [assigned(now), assigned(last)] };
    expect((await previous(now, "1", both))?.progress).toBe("2016年的");
  });

  it("says which indicator there is none of", async () => {
    await expect(previous(await open("2017"), "没有")).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" });
  });
});
