import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  getAssessment,
  importResponses,
  listAssessmentSummaries,
  listVisibleCycles,
  openCycle,
  explainAssessment,
  previewResponse,
  responseHistory,
  saveResponse,
  toFull,
  whatIf,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("reviewers", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(city.context, city.actor("coordinator", "a"), cycleId);
    assessmentId = own?.assessment.id ?? "";
    const stated = { status: "done" as const, progress: "", notApplicable: null };
    await importResponses(city.context, city.root, {
      assessmentId,
      responses: [
        { ...stated, indicator: "1", facts: { a: 3 } },
        { ...stated, indicator: "2", facts: { a: 1 } },
      ],
    });
  });
  afterEach(async () => {
    await database.close();
  });

  const reviewer = (indicators: readonly string[] | null): Actor => {
    const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    const roles = [{ role: "reviewer" as const, ...nowhere }];
    return {
      ...city.municipal,
      personId: "r",
      roles,
      assignments: [{ cycleId, agencyId: city.agencies.a, indicators }],
    };
  };

  it("see the whole of what they were assigned whole, and nothing else", async () => {
    const actor = reviewer(null);
    const list = await listAssessmentSummaries(city.context, actor, null);
    expect(list.map((it) => it.agency.id)).toEqual([city.agencies.a]);
    const { explanation, mark } = await getAssessment(city.context, actor, assessmentId);
    expect(explanation).not.toBeNull();
    expect(await explainAssessment(city.context, actor, assessmentId)).toEqual({ mark, explanation });
    const other = (await listAssessmentSummaries(city.context, city.municipal, null)).find(
      (it) => it.agency.id === city.agencies.b,
    );
    await expect(getAssessment(city.context, actor, other?.assessment.id ?? "")).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
  });

  it("of an agency in one cycle see nothing of its other cycles", async () => {
    const assignment = { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: null };
    const period = { title: "2018年度", from: "2018-01-01", to: "2018-12-31" };
    const later = await openCycle(city.context, city.municipal, { ...period, assignments: [assignment] });
    const [other] = await listAssessmentSummaries(city.context, city.municipal, later.id);
    const actor = reviewer(null);
    const hidden = getAssessment(city.context, actor, other?.assessment.id ?? "");
    await expect(hidden).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    const seen = await listAssessmentSummaries(city.context, actor, null);
    expect(seen.map((it) => it.assessment.id)).toEqual([assessmentId]);
    expect((await listVisibleCycles(city.context, actor)).map((it) => it.id)).toEqual([cycleId]);
  });

  it("of some indicators see those alone, and no total", async () => {
    const actor = reviewer(["1"]);
    const detail = await getAssessment(city.context, actor, assessmentId);
    expect(detail.responses.map((it) => it.indicator)).toEqual(["1"]);
    expect(detail.explanation).toBeNull();
    const none = { mark: null, explanation: null };
    expect(await explainAssessment(city.context, actor, assessmentId)).toEqual(none);
    expect(detail.completion).toEqual({ answered: 1, pending: 0, notApplicable: 0, total: 1 });
    const [summary] = await listAssessmentSummaries(city.context, actor, null);
    expect(summary?.score).toBeNull();
    expect(await responseHistory(city.context, actor, { assessmentId, indicator: "1" })).toHaveLength(1);

    const forbidden = { code: "FAHENG_ACCESS_FORBIDDEN" };
    const draft = { assessmentId, status: "done" as const, facts: {}, notApplicable: null };
    await expect(responseHistory(city.context, actor, { assessmentId, indicator: "2" })).rejects.toMatchObject(
      forbidden,
    );
    for (const indicator of ["1", "2"]) {
      await expect(previewResponse(city.context, actor, { ...draft, indicator })).rejects.toMatchObject(forbidden);
      await expect(toFull(city.context, actor, { id: assessmentId, indicator })).rejects.toMatchObject(forbidden);
    }
    await expect(whatIf(city.context, actor, { id: assessmentId, target: 90_000 })).rejects.toMatchObject(forbidden);
  });

  it("change no answer", async () => {
    const stated = { assessmentId, indicator: "1", expectedVersion: 1, status: "done" as const, facts: { a: 4 } };
    await expect(
      saveResponse(city.context, reviewer(null), { ...stated, progress: "", notApplicable: null }),
    ).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });
});
