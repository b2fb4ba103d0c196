import type { OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  importResponses,
  listAssessmentSummaries,
  openCycle,
  previewResponse,
  saveResponse,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin } from "./support/judged-plugin.ts";

onBothEngines("office statements", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let cycleId: string;
  let assessmentId: string;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, [judgedPlugin]);
    coordinator = city.actor("coordinator", "a");
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-judged" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const answer = { status: "done" as const, progress: "", notApplicable: null };
  const foreign = [
    { indicator: "3", facts: { a: "100" } },
    { indicator: "4", facts: { a: true, b: { amount: "999", reason: "工作突出", by: "我自己" } } },
  ];

  it.for(foreign)("take nothing that is the office's from the assessed: $indicator", async ({ indicator, facts }) => {
    const refusal = { code: "FAHENG_FACT_NOT_AGENCYS", place: indicator === "3" ? "3.a" : "4.b" };
    const stated = { assessmentId, indicator, facts, ...answer };
    await expect(saveResponse(city.context, coordinator, { ...stated, expectedVersion: 0 })).rejects.toMatchObject(
      refusal,
    );
    const { progress: _progress, ...draft } = stated;
    await expect(previewResponse(city.context, coordinator, draft)).rejects.toMatchObject(refusal);
    const brought = { assessmentId, responses: [{ indicator, facts, ...answer }] };
    await expect(importResponses(city.context, city.root, brought)).rejects.toMatchObject(refusal);
  });
});
