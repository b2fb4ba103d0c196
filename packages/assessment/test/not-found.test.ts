import { listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { attachOfficialCopy, buildReport, openCycle, setPluginEnabled } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("what a plugin does not bring", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id } = await openCycle(city.context, city.municipal, { ...period, assignments });
    assessmentId = (await listAssessments(database.db, WHOLE_REACH, id))[0]?.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  it("a plugin that is not installed can't be enabled", async () => {
    const input = { agencyId: city.agencies.a, pluginId: "nowhere", isEnabled: true };
    const enabled = setPluginEnabled(city.context, city.root, input);
    await expect(enabled).rejects.toMatchObject({ code: "FAHENG_PLUGIN_NOT_FOUND", place: "nowhere" });
  });

  it("a report of another name is not found", async () => {
    const input = { assessmentId, reportId: "nowhere", format: "docx" } as const;
    const report = buildReport(city.context, city.municipal, input);
    await expect(report).rejects.toMatchObject({ code: "FAHENG_REPORT_NOT_FOUND", place: "nowhere" });
  });

  it("a copy of the document can't be attached without a reader for it", async () => {
    const receive = async () => {
      throw new Error("nothing is taken in before it is sure that it is of use");
    };
    const attach = (key: "a" | "b") =>
      attachOfficialCopy(city.context, city.actor("coordinator", key), { assessmentId, receive });
    await expect(attach("a")).rejects.toMatchObject({ code: "FAHENG_OFFICIAL_TEXT_UNSUPPORTED", place: assessmentId });
    await expect(attach("b")).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
  });
});
