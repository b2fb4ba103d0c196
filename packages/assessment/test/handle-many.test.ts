import { listAudit, listResponseVersions, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  approveMany,
  listAssessmentSummaries,
  openCycle,
  saveResponse,
  submitMany,
  submitResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("many answers at once", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let second: Actor;
  let assessmentId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    second = { ...coordinator, personId: "second", name: "演示·另一位协调员" };
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const [own] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    assessmentId = own?.assessment.id ?? "";
    for (const indicator of ["1", "2"]) await save(indicator, 0);
  });
  afterEach(async () => {
    await database.close();
  });

  const save = async (indicator: string, expectedVersion: number) => {
    const stated = { assessmentId, indicator, expectedVersion, facts: {}, progress: "正在办" };
    await saveResponse(city.context, coordinator, { ...stated, status: "in-progress", notApplicable: null });
  };
  const many = (versions: Readonly<Record<string, number>>, isTrial = false) => ({
    assessmentId,
    isTrial,
    answers: Object.entries(versions).map(([indicator, expectedVersion]) => ({ indicator, expectedVersion })),
  });
  const states = async () =>
    await Promise.all(
      ["1", "2"].map(async (indicator) => {
        const key = { agencyId: city.agencies.a, id: assessmentId };
        const [last] = await listResponseVersions(database.db, key, indicator);
        return `${last?.version ?? 0} ${last?.handling?.state ?? ""}`;
      }),
    );
  const lines = async (action: string) =>
    (await listAudit(database.db, { limit: 100, agencyId: city.agencies.a })).filter((it) => it.action === action);

  it("are tried before anything is done: what goes, and what stands in the way of the others, in words", async () => {
    const tried = await submitMany(city.context, coordinator, many({ 1: 1, 2: 7 }, true));
    expect(tried).toEqual([
      { indicator: "1", version: 1, stands: null },
      {
        indicator: "2",
        version: 7,
        stands: expect.objectContaining({ code: "FAHENG_RESPONSE_CONFLICT", mend: expect.anything() }),
      },
    ]);
    expect([await states(), await lines("response.submit")]).toEqual([["1 draft", "1 draft"], []]);
  });

  it("go each by itself, with a version and a line of its own; one that does not undoes no other", async () => {
    const done = await submitMany(city.context, coordinator, many({ 1: 7, 2: 1 }));
    expect(done.map(({ indicator, version, stands }) => [indicator, version, stands?.code ?? null])).toEqual([
      ["1", 7, "FAHENG_RESPONSE_CONFLICT"],
      ["2", 2, null],
    ]);
    expect(await states()).toEqual(["1 draft", "2 submitted"]);
    expect((await lines("response.submit")).map((it) => it.object)).toEqual([`response:${assessmentId}/2`]);
  });

  it("are approved by nobody who stated them: the table says so for each, tried or done", async () => {
    await submitMany(city.context, coordinator, many({ 1: 1, 2: 1 }));
    const own = await approveMany(city.context, coordinator, many({ 1: 2, 2: 2 }, true));
    expect(own.map((it) => it.stands?.code)).toEqual(["FAHENG_PROCESS_OWN_WORK", "FAHENG_PROCESS_OWN_WORK"]);
    expect((await approveMany(city.context, coordinator, many({ 1: 2 }))).map((it) => it.stands?.code)).toEqual([
      "FAHENG_PROCESS_OWN_WORK",
    ]);
    expect(await approveMany(city.context, second, many({ 1: 2, 2: 2 }))).toEqual([
      { indicator: "1", version: 3, stands: null },
      { indicator: "2", version: 3, stands: null },
    ]);
    expect(await states()).toEqual(["3 approved", "3 approved"]);
  });

  it("a trial foretells what is done: all that it lets go goes, and nothing else", async () => {
    await submitResponse(city.context, coordinator, { assessmentId, indicator: "1", expectedVersion: 1 });
    const wanted = { 1: 2, 2: 1 };
    const codes = (all: Awaited<ReturnType<typeof submitMany>>) => all.map((it) => it.stands?.code ?? null);
    const foretold = codes(await submitMany(city.context, coordinator, many(wanted, true)));
    expect(foretold).toEqual(["FAHENG_PROCESS_STATE", null]);
    expect(codes(await submitMany(city.context, coordinator, many(wanted)))).toEqual(foretold);
  });

  it("sent again under the same key are done once each, and answered alike", async () => {
    const context = { ...city.context, requestKey: "a".repeat(32) };
    const first = await submitMany(context, coordinator, many({ 1: 1, 2: 1 }));
    const again = await submitMany(context, coordinator, many({ 1: 1, 2: 1 }));
    expect(again).toEqual(first);
    expect(await states()).toEqual(["2 submitted", "2 submitted"]);
    expect(await lines("response.submit")).toHaveLength(2);
    await expect(submitMany(context, coordinator, many({ 1: 2 }))).rejects.toMatchObject({
      code: "FAHENG_ACT_KEY_REUSED",
    });
  });

  it("of another agency are refused as a whole", async () => {
    const stranger = city.actor("coordinator", "b");
    await expect(submitMany(city.context, stranger, many({ 1: 1 }, true))).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
    await expect(approveMany(city.context, city.municipal, many({ 1: 1 }))).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
  });
});
