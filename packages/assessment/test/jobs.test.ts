import { findJob, type Job, listJobs, type OpenDatabase, queueJob, OFFICE_SCOPE } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { deliverEvents } from "../src/job/deliver-events.ts";
import { type AnyJobKind, defineJob } from "../src/job/job-kind.ts";
import { machineTurn } from "../src/job/machine.ts";
import { replayOnClose } from "../src/job/replay-cycle-job.ts";
import { LEASE, MOST_ATTEMPTS, runNextJob } from "../src/job/run-next-job.ts";
import { closeCycle, type Context, jobFiguresOf, openCycle } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("jobs", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let now: number;
  let context: Context;
  beforeEach(async () => {
    [database, city] = await founded();
    now = city.context.clock.now().getTime();
    context = { ...city.context, clock: { now: () => new Date(now) } };
  });
  afterEach(async () => {
    await database.close();
  });
  const queue = async (key: string, input: unknown = {}): Promise<boolean> => {
    const at = new Date(now).toISOString();
    const job = { id: `job ${key}`, agencyId: null, kind: "test", key, input: JSON.stringify(input), askedBy: null };
    return await database.db.transaction().execute((trx) => queueJob(trx, { ...job, runAt: at, createdAt: at }));
  };
  const job = async (key: string): Promise<Job | null> => await findJob(database.db, OFFICE_SCOPE, `job ${key}`);
  const doing = (run: AnyJobKind["run"]): AnyJobKind[] => [
    { kind: "test", words: { zh: "试", en: "test" }, about: () => Promise.resolve(null), run },
  ];

  it("are done once, by whichever of many runners comes first", async () => {
    for (let index = 0; index < 12; index += 1) await queue(String(index));
    const done: string[] = [];
    const kinds = doing(async (_, input, { progress }) => {
      await progress(1, 2);
      done.push(JSON.stringify(input));
      return { ok: true };
    });
    const runner = async (): Promise<void> => {
      while ((await runNextJob(context, kinds)) !== null);
    };
    await Promise.all(Array.from({ length: 6 }, runner));
    expect(done).toHaveLength(12);
    expect(await job("3")).toMatchObject({
      state: "done",
      progress: 1000,
      result: '{"ok":true}',
      lease: null,
      attempts: 1,
    });
  });

  it("that sent notices are thrown away a week after; what was not sent, or somebody may look for, stays", async () => {
    const done = (id: string, kind: string, change: object) => {
      const at = new Date(now).toISOString();
      const named = { id, kind, key: id, agency_id: null, input: "{}", created_at: at, run_at: at };
      return Object.assign({ state: "done", finished_at: at, attempts: 1, progress: 1000 }, named, change) as never;
    };
    const waits = { state: "dead" };
    await database.db
      .insertInto("job")
      .values([
        done("sent", "notice.tell", {}),
        done("stuck", "notice.tell", waits),
        done("replayed", "cycle.replay", {}),
      ])
      .execute();
    const left = async () => {
      await machineTurn(context);
      const rows = await database.db.selectFrom("job").select("id").execute();
      return ["sent", "stuck", "replayed"].filter((id) => rows.some((it) => it.id === id));
    };
    now += 6 * 86_400_000;
    expect(await left()).toEqual(["sent", "stuck", "replayed"]);
    now += 2 * 86_400_000;
    expect(await left()).toEqual(["stuck", "replayed"]);
  });

  it("are queued once while one for the same is open, and anew when it is over", async () => {
    expect(await queue("a")).toBe(true);
    const at = new Date(now).toISOString();
    const again = { id: "again", agencyId: null, kind: "test", key: "a", input: "{}", askedBy: null };
    const twice = () =>
      database.db.transaction().execute((trx) => queueJob(trx, { ...again, runAt: at, createdAt: at }));
    expect(await twice()).toBe(false);
    await runNextJob(
      context,
      doing(async () => null),
    );
    expect(await twice()).toBe(true);
  });

  it("that fail are tried again, each time after longer, and wait for an administrator in the end", async () => {
    await queue("a");
    const kinds = doing(() => Promise.reject(new RangeError("no room")));
    const waits: number[] = [];
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      expect(await runNextJob(context, kinds)).toMatchObject({ outcome: "failed" });
      const failed = await job("a");
      waits.push(Date.parse(failed?.runAt ?? "") - now);
      expect(failed).toMatchObject({ state: "queued", attempts: attempt });
      // For people, and nothing of what broke: no sentence of the machine, no stack.
      expect(JSON.parse(failed?.failure ?? "")).toMatchObject({ code: "FAHENG_JOB_BROKE", place: "job:job a" });
      expect(failed?.failure).not.toContain("no room");
      expect(await runNextJob(context, kinds)).toBeNull();
      now = Date.parse(failed?.runAt ?? "");
    }
    expect(waits).toEqual([10_000, 20_000, 40_000, 80_000]);
    expect(await runNextJob(context, kinds)).toMatchObject({ outcome: "dead" });
    expect(await job("a")).toMatchObject({ state: "dead", attempts: MOST_ATTEMPTS });
    expect(await jobFiguresOf(context)).toEqual({ queued: 0, leased: 0, dead: 1, lag: 0 });
    now += 86_400_000;
    expect(await runNextJob(context, kinds)).toBeNull();
  });

  it("of a runner that died are taken over, and what it brings late is not taken", async () => {
    await queue("a");
    let isOver: (value: unknown) => void = () => {};
    const slow = runNextJob(
      context,
      doing(() => new Promise((resolve) => (isOver = resolve))),
    );
    await expect.poll(async () => (await job("a"))?.state).toBe("leased");
    expect(
      await runNextJob(
        context,
        doing(async () => "mine"),
      ),
    ).toBeNull();
    now += LEASE + 1;
    expect(
      await runNextJob(
        context,
        doing(async () => "mine"),
      ),
    ).toMatchObject({ outcome: "done" });
    isOver("late");
    expect(await slow).toMatchObject({ outcome: "taken" });
    expect(await job("a")).toMatchObject({ state: "done", result: '"mine"', attempts: 2 });
  });

  it("hold on to themselves while they say how far they are, and stop when they are no longer theirs", async () => {
    await queue("a");
    const kinds = doing(async (_, _input, { progress }) => {
      for (let step = 1; step <= 4; step += 1) {
        now += LEASE - 1000;
        await progress(step, 4);
        expect((await job("a"))?.progress).toBe(step * 250);
      }
      await database.db.updateTable("job").set({ state: "cancelled", lease: null, lease_until: null }).execute();
      await progress(4, 4);
    });
    expect(await runNextJob(context, kinds)).toMatchObject({ outcome: "taken", failure: { code: "FAHENG_JOB_TAKEN" } });
    expect((await job("a"))?.state).toBe("cancelled");
  });

  it("with an input they do not understand fail, and harm nothing", async () => {
    await queue("a", { what: 1 });
    const strict = defineJob({
      kind: "test",
      words: { zh: "试", en: "test" },
      input: z.strictObject({ cycleId: z.string() }),
      run: async () => "never",
    });
    expect(await runNextJob(context, [strict])).toMatchObject({ outcome: "failed" });
  });

  it("follow from acts: a closed cycle is computed anew, once, whoever tells of it", async () => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
    const { id: cycleId } = await openCycle(context, city.municipal, year);
    await closeCycle(context, city.municipal, { cycleId });
    const delivered = await Promise.all(Array.from({ length: 4 }, () => deliverEvents(context, [replayOnClose])));
    expect(delivered.reduce((sum, it) => sum + it, 0)).toBeGreaterThan(0);
    expect(await deliverEvents(context, [replayOnClose])).toBe(0);
    const outcomes = await machineTurn(context);
    expect(outcomes.map((it) => [it.kind, it.outcome]).toSorted()).toEqual([
      ["audit.verify", "done"],
      ["cycle.replay", "done"],
      ["notice.remind", "done"],
    ]);
    const jobs = await listJobs(database.db, { agencyId: null, since: new Date(0).toISOString(), quiet: ["none"] });
    expect(jobs.find((it) => it.kind === "cycle.replay")).toMatchObject({
      key: `cycle:${cycleId}`,
      result: '{"assessments":1,"different":[]}',
    });
    expect(jobs.find((it) => it.kind === "audit.verify")?.result).toContain('"ok":true');
    // Once a day, and the next day again.
    expect(await machineTurn(context)).toEqual([]);
    now += 86_400_000;
    expect((await machineTurn(context)).map((it) => it.kind).toSorted()).toEqual(["audit.verify", "notice.remind"]);
  });
});
