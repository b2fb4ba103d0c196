import {
  type AuditRow,
  findJob,
  type Job,
  listAudit,
  listJobs,
  listStaleUnits,
  listUnits,
  OFFICE_SCOPE,
  type OpenDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import { cityDay } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AT_ONCE, openingInput } from "../src/cycle/opening.ts";
import { openCycleJob } from "../src/job/open-cycle-job.ts";
import type { AnyJobKind, JobRun } from "../src/job/job-kind.ts";
import { type JobOutcome, LEASE, runNextJob } from "../src/job/run-next-job.ts";
import { packedNow } from "../src/packed/keep-packed.ts";
import {
  adoptCalendar,
  cancelJob,
  closeCycle,
  type Context,
  getAssessment,
  listAssessmentSummaries,
  listVisibleCycles,
  openCycle,
  openingOfCycle,
  openRest,
  planStages,
  saveResponse,
  setPluginEnabled,
  verifyEverything,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { addMany, idOfMany } from "./support/many-agencies.ts";

const AGENCIES = 2 * AT_ONCE + 30;
const PARTS = 3;
const AT = "2017-01-01T00:00:00.000Z";
const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };

onBothEngines("a cycle opened for many agencies", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let now: number;
  let context: Context;
  beforeEach(async () => {
    [database, city] = await founded();
    now = city.context.clock.now().getTime();
    context = Object.assign({}, city.context, { clock: { now: () => new Date(now) } });
    await addMany(database, AGENCIES);
  });
  afterEach(async () => {
    await database.close();
  });

  const assignmentsOf = (ids: readonly string[]) =>
    ids.map((agencyId) => ({ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }));
  const everybody = () => assignmentsOf(Array.from({ length: AGENCIES }, (_, n) => idOfMany(n)));
  const open = async (assignments = everybody()): Promise<string> =>
    (await openCycle(context, city.municipal, { ...period, assignments })).id;
  const db = () => database.reaching(WHOLE_REACH);
  const jobs = async (): Promise<Job[]> =>
    (await listJobs(db(), { agencyId: null, since: AT, quiet: ["none"] })).filter(({ kind }) => kind === "cycle.open");
  const agenciesIn = async (cycleId: string): Promise<string[]> =>
    (await listUnits(db(), WHOLE_REACH, { cycleId })).map(({ assessment }) => assessment.agencyId).toSorted();
  const events = async (): Promise<string[]> =>
    (await db().selectFrom("event").select(["act", "object"]).where("act", "=", "cycle.open").execute()).map(
      ({ object }) => object,
    );
  const lines = async (): Promise<AuditRow[]> =>
    (await listAudit(db(), { limit: 1000 })).filter(({ action }) => action.startsWith("cycle.open")).toReversed();
  const getResponse = async (assessmentId: string) =>
    (await getAssessment(context, city.municipal, assessmentId)).responses.find(({ indicator }) => indicator === "1");
  /** Runs the opening with somebody between its parts. */
  const run = async (between: (n: number, go: () => Promise<void>) => Promise<void>): Promise<JobOutcome | null> => {
    let n = 0;
    const kind: AnyJobKind = Object.assign({}, openCycleJob, {
      run: async (it: Context, input: unknown, given: JobRun) => {
        const progress: JobRun["progress"] = async (done, of, keep) => {
          n += 1;
          await between(n - 1, async () => await given.progress(done, of, keep));
        };
        return await openCycleJob.run(it, input, Object.assign({}, given, { progress }));
      },
    });
    return await runNextJob(context, [kind]);
  };
  const finish = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
      now += LEASE + 1;
      await run(async (_, go) => await go());
    }
  };
  const whole = async (cycleId: string): Promise<void> => {
    expect(await agenciesIn(cycleId)).toEqual(everybody().map(({ agencyId }) => agencyId));
    expect(await openingOfCycle(context, city.municipal, cycleId)).toMatchObject({ state: "done", left: 0 });
    expect(await events()).toEqual([`cycle:${cycleId}`]);
  };

  it("is checked as a whole and opened by the machine; everybody once, told once, and as if opened alone", async () => {
    const cycleId = await open();
    expect(await agenciesIn(cycleId)).toEqual([]);
    expect(await openingOfCycle(context, city.municipal, cycleId)).toMatchObject({
      state: "queued",
      total: AGENCIES,
      left: AGENCIES,
      missing: [],
    });
    expect(await events()).toEqual([]);
    const seen: number[] = [];
    await run(async (_, go) => {
      await go();
      seen.push((await openingOfCycle(context, city.municipal, cycleId))?.left ?? -1);
    });
    expect(seen).toEqual([AGENCIES, AGENCIES - AT_ONCE, AGENCIES - 2 * AT_ONCE, 0]);
    await whole(cycleId);
    expect(await listVisibleCycles(context, city.municipal)).toMatchObject([{ id: cycleId, assessments: AGENCIES }]);
    expect((await lines()).map(({ action }) => action)).toEqual([
      "cycle.open-begin",
      ...Array.from({ length: PARTS }, () => "cycle.open-part"),
      "cycle.open",
    ]);
    expect(await listStaleUnits(db(), null)).toEqual([]);
    for (const { assessment, unit } of (await listUnits(db(), WHOLE_REACH, { cycleId })).slice(0, 3)) {
      const { cells: _cells, items: _items, ...row } = await packedNow(db(), context.plugins, assessment);
      expect(unit).toEqual(Object.assign(row, { cells: "", items: "" }));
    }
    // Alike in everything as one that is opened by itself.
    const alone = await open(assignmentsOf([idOfMany(0)]));
    const [one] = await listUnits(db(), WHOLE_REACH, { cycleId: alone });
    const [many] = await listUnits(db(), WHOLE_REACH, { cycleId });
    const bare = (it: typeof one) => [it?.assessment.manifestSha256, it?.assessment.scoreSha256, it?.unit?.content];
    expect(bare(many)).toEqual(bare(one));
    const verified = await verifyEverything(db());
    expect(verified).toMatchObject({ ok: true });
  });

  it.each([0, 1, 2, 3])("goes on where a killed server left off, before part %i", async (kill) => {
    const cycleId = await open();
    let isKilled: () => void = () => {};
    const killed = new Promise<void>((resolve) => (isKilled = resolve));
    void run(async (n, go) => {
      if (n === kill) {
        isKilled();
        // Nothing more is heard of it: its lease runs out.
        await new Promise<never>(() => {});
      }
      await go();
    });
    await killed;
    expect(await agenciesIn(cycleId)).toHaveLength(Math.min(kill * AT_ONCE, AGENCIES));
    await finish();
    await whole(cycleId);
    expect((await lines()).filter(({ action }) => action === "cycle.open-part")).toHaveLength(PARTS);
  });

  it.each([1, 2, 3])("is done once though who lost it before part %i goes on", async (at) => {
    const cycleId = await open();
    let goOn: () => void = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    let isThere: () => void = () => {};
    const there = new Promise<void>((resolve) => (isThere = resolve));
    const first = run(async (n, go) => {
      if (n === at) {
        isThere();
        await waiting;
      }
      await go();
    });
    await there;
    await finish();
    goOn();
    expect(await first).toMatchObject({ outcome: "taken" });
    await whole(cycleId);
  });

  it("is done once by two who both believe that it is theirs", async () => {
    const cycleId = await open();
    const [job] = await jobs();
    const given: JobRun = { job: job!, progress: () => Promise.resolve() };
    const input: unknown = JSON.parse(job!.input);
    await Promise.all([openCycleJob.run(context, input, given), openCycleJob.run(context, input, given)]);
    expect(await agenciesIn(cycleId)).toEqual(everybody().map(({ agencyId }) => agencyId));
    expect(await events()).toEqual([`cycle:${cycleId}`]);
  });

  it("stays as it is where it is cancelled, names who is missing, and is gone on with", async () => {
    const cycleId = await open();
    const [job] = await jobs();
    await run(async (n, go) => {
      if (n === 1) await cancelJob(context, city.root, { id: job!.id });
      await go();
    });
    const opening = await openingOfCycle(context, city.municipal, cycleId);
    expect(opening).toMatchObject({ state: "cancelled", left: AGENCIES - AT_ONCE });
    expect(opening?.missing).toHaveLength(Math.min(200, AGENCIES - AT_ONCE));
    expect(await events()).toEqual([]);
    await openRest(context, city.municipal, { cycleId });
    expect(openingInput.parse(JSON.parse((await jobs())[0]!.input)).groups[0]?.agencyIds).toHaveLength(
      AGENCIES - AT_ONCE,
    );
    await finish();
    await whole(cycleId);
    await expect(openRest(context, city.municipal, { cycleId })).rejects.toMatchObject({
      code: "FAHENG_CYCLE_ALL_OPENED",
    });
  });

  it("keeps nobody out for one that can't be opened, says why, and tells that one when it is", async () => {
    const cycleId = await open();
    const late = { agencyId: idOfMany(7), pluginId: "canteen" };
    await setPluginEnabled(context, city.root, Object.assign({ isEnabled: false }, late));
    await finish();
    expect(await openingOfCycle(context, city.municipal, cycleId)).toMatchObject({
      state: "done",
      left: 1,
      missing: [{ agencyId: late.agencyId, reason: { code: "FAHENG_PLUGIN_NOT_ENABLED" } }],
    });
    await setPluginEnabled(context, city.root, Object.assign({ isEnabled: true }, late));
    await openRest(context, city.municipal, { cycleId });
    await finish();
    expect(await agenciesIn(cycleId)).toHaveLength(AGENCIES);
    const units = await listUnits(db(), WHOLE_REACH, { cycleId });
    const own = units.find(({ assessment }) => assessment.agencyId === late.agencyId);
    expect(await events()).toEqual([`cycle:${cycleId}`, `assessment:${own?.assessment.id}`]);
    const told = await listAudit(db(), { limit: 10, agencyId: late.agencyId });
    expect(told.map(({ action }) => action)).toContain("cycle.open");
  });

  it("is refused whole where one of them can't be opened when it is asked for", async () => {
    await setPluginEnabled(context, city.root, {
      agencyId: idOfMany(AGENCIES - 1),
      pluginId: "canteen",
      isEnabled: false,
    });
    await expect(open()).rejects.toMatchObject({ code: "FAHENG_PLUGIN_NOT_ENABLED", place: idOfMany(AGENCIES - 1) });
    const twice = [...everybody(), ...assignmentsOf([idOfMany(0)])];
    await expect(open(twice)).rejects.toMatchObject({ code: "FAHENG_CYCLE_DUPLICATE" });
    const unknown = [...everybody(), ...assignmentsOf(["nobody"])];
    await expect(open(unknown)).rejects.toMatchObject({ code: "FAHENG_AGENCY_NOT_FOUND" });
    expect(await jobs()).toEqual([]);
    expect(await listVisibleCycles(context, city.municipal)).toEqual([]);
  });

  it("is done nothing to as a whole until everybody is in it", async () => {
    const cycleId = await open();
    const opening = { code: "FAHENG_CYCLE_OPENING" };
    const stage = {
      key: "s",
      name: "填报",
      from: null,
      to: "2017-12-31",
      gate: "none",
      closes: [],
      tasks: [],
    } as const;
    const refused = async (): Promise<void> => {
      await expect(closeCycle(context, city.municipal, { cycleId })).rejects.toMatchObject(opening);
      await expect(adoptCalendar(context, city.municipal, { cycleId, reason: "试" })).rejects.toMatchObject(opening);
      await expect(openRest(context, city.municipal, { cycleId })).rejects.toMatchObject(opening);
      await expect(planStages(context, city.municipal, { cycleId, stages: [stage] })).rejects.toMatchObject(opening);
    };
    await refused();
    await run(async (n, go) => {
      if (n === 1) await refused();
      await go();
    });
    await whole(cycleId);
    await closeCycle(context, city.municipal, { cycleId });
    expect(await listVisibleCycles(context, city.municipal)).toMatchObject([{ status: "closed" }]);
    await expect(openRest(context, city.municipal, { cycleId })).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
  });

  it("pins one calendar and one profile for all, whatever changes between two parts", async () => {
    const cycleId = await open();
    await run(async (n, go) => {
      if (n === 1) now += 86_400_000;
      await go();
    });
    const units = await listUnits(db(), WHOLE_REACH, { cycleId });
    expect(new Set(units.map(({ assessment }) => assessment.manifestSha256)).size).toBe(1);
    expect(cityDay(new Date(now).toISOString(), context.timeZone)).not.toBe(cityDay(AT, context.timeZone));
  });

  it("is worked in by those who are in it while the others come, and each of their answers stands", async () => {
    const coordinator = city.actor("coordinator", "a");
    const first = { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const cycleId = await open([first, ...everybody()]);
    const versions: number[] = [];
    const refused: string[] = [];
    const save = async (assessmentId: string, expectedVersion: number, progress: string): Promise<void> => {
      const answer = { assessmentId, indicator: "1", expectedVersion, status: "in-progress", facts: {} } as const;
      try {
        const { response } = await saveResponse(context, coordinator, { ...answer, progress, notApplicable: null });
        versions.push(response.version);
      } catch (cause) {
        refused.push(String((cause as { code?: unknown }).code));
      }
    };
    // Before the first part there is nothing to answer.
    expect(await listAssessmentSummaries(context, coordinator, cycleId)).toEqual([]);
    await run(async (_, go) => {
      const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
      const id = own?.assessment.id ?? "";
      // Three who saw the same, in the same moment as a part.
      const at = versions.length;
      const saves = own === undefined ? [] : ["甲", "乙", "丙"].map(async (text) => await save(id, at, `${text}${at}`));
      await Promise.all([go(), ...saves]);
    });
    expect(versions).toEqual(Array.from({ length: PARTS }, (_, at) => at + 1));
    expect(refused).toEqual(Array.from({ length: 2 * PARTS }, () => "FAHENG_RESPONSE_CONFLICT"));
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    expect(await getResponse(own?.assessment.id ?? "")).toMatchObject({ version: PARTS });
    expect(await agenciesIn(cycleId)).toHaveLength(AGENCIES + 1);
    expect(await listStaleUnits(db(), null)).toEqual([]);
    expect(await verifyEverything(db(), { plugins: context.plugins })).toMatchObject({ ok: true });
  });

  it("is the office's alone to see and to go on with", async () => {
    const cycleId = await open();
    const [job] = await jobs();
    for (const actor of [city.actor("coordinator", "a"), city.actor("leader", "a"), city.actor("reviewer", "a")]) {
      const refused = { code: "FAHENG_ACCESS_FORBIDDEN" };
      await expect(openingOfCycle(context, actor, cycleId)).rejects.toMatchObject(refused);
      await expect(openRest(context, actor, { cycleId })).rejects.toMatchObject(refused);
    }
    expect(await findJob(db(), OFFICE_SCOPE, job!.id)).toMatchObject({ state: "queued" });
  });
});
