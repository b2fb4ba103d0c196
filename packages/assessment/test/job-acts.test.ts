import { findJob, type Job, type OpenDatabase, queueJob, OFFICE_SCOPE } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Actor } from "../src/access/actor.ts";
import { readJobs, type JobListing } from "../src/job/list-jobs.ts";
import { LEASE, MOST_ATTEMPTS, runNextJob } from "../src/job/run-next-job.ts";
import {
  cancelJob,
  closeCycle,
  type Context,
  discardJob,
  machineTurn,
  openCycle,
  openOwnCycle,
  readAuditLog,
  retryJob,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

onBothEngines("what is done with jobs by hand", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let now: number;
  let context: Context;
  let keeper: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    now = city.context.clock.now().getTime();
    context = { ...city.context, clock: { now: () => new Date(now) } };
    const role = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    keeper = { ...city.municipal, personId: "keeper", roles: [{ role: "system-admin", ...role }] };
  });
  afterEach(async () => {
    await database.close();
  });
  const queue = async (id: string, change: Partial<Job> = {}): Promise<boolean> => {
    const at = new Date(now).toISOString();
    const job = { id, agencyId: null, kind: "test", key: id, input: "{}", askedBy: null, runAt: at, createdAt: at };
    return await database.db.transaction().execute((trx) => queueJob(trx, { ...job, ...change }));
  };
  const job = async (id: string): Promise<Job | null> => await findJob(database.db, OFFICE_SCOPE, id);
  type Run = Parameters<typeof runNextJob>[1][number]["run"];
  const doing = (run: Run): Parameters<typeof runNextJob>[1] => [
    { kind: "test", words: { zh: "试", en: "test" }, about: () => Promise.resolve(null), run },
  ];
  /** Fails until it waits for an administrator. */
  const kill = async (id: string, change: Partial<Job> = {}): Promise<void> => {
    await queue(id, change);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await runNextJob(
        context,
        doing(() => Promise.reject(new RangeError("select secret from file:///srv"))),
      );
      now += 3_600_000;
    }
    expect((await job(id))?.state).toBe("dead");
  };
  const listed = async (id: string, who = keeper, agencyId: string | null = null): Promise<JobListing | undefined> =>
    (await readJobs(context, who, { agencyId })).find((it) => it.id === id);

  it("shows what each is, how far, how often, when next, and what it failed of in words", async () => {
    await queue("a");
    const seen: (JobListing | undefined)[] = [await listed("a")];
    await runNextJob(
      context,
      doing(async (_, _input, { progress }) => {
        await progress(1, 4);
        seen.push(await listed("a"));
        throw new RangeError("select secret from file:///srv");
      }),
    );
    seen.push(await listed("a"));
    expect(seen).toMatchObject([
      { state: "queued", stateWords: { zh: "排队" }, attempts: 0, progress: 0, failure: null, acts: ["cancel"] },
      { state: "leased", stateWords: { zh: "执行中" }, attempts: 1, progress: 250, runAt: null, acts: ["cancel"] },
      { state: "queued", attempts: 1, mostAttempts: MOST_ATTEMPTS, runAt: new Date(now + 10_000).toISOString() },
    ]);
    expect(seen[2]?.failure).toMatchObject({ code: "FAHENG_JOB_BROKE", mend: { zh: expect.stringContaining("重试") } });
    expect(JSON.stringify(await readJobs(context, keeper, { agencyId: null }))).not.toContain("secret");
  });

  it("a kind's own work is told by its words and by what it works on", async () => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const year = { title: "二〇一七年度", from: "2017-01-01", to: "2017-12-31", assignments };
    const { id: cycleId } = await openCycle(context, city.municipal, year);
    await closeCycle(context, city.municipal, { cycleId });
    await machineTurn(context);
    expect(await readJobs(context, keeper, { agencyId: null })).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: { zh: "复算周期", en: "Computing a cycle anew" }, about: "二〇一七年度" }),
        expect.objectContaining({ kind: { zh: "校验审计链", en: "Verifying the audit" }, state: "done", acts: [] }),
      ]),
    );
    now += 8 * 86_400_000;
    expect(await readJobs(context, keeper, { agencyId: null })).toEqual([]);
  });

  it("one that waits is cancelled and never taken up", async () => {
    await queue("a");
    await cancelJob(context, keeper, { id: "a" });
    expect(await job("a")).toMatchObject({ state: "cancelled", finishedAt: new Date(now).toISOString() });
    expect(
      await runNextJob(
        context,
        doing(async () => "done"),
      ),
    ).toBeNull();
    await expect(cancelJob(context, keeper, { id: "a" })).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
  });

  it("one that runs stops at its next part, and what it brings is not taken", async () => {
    await queue("a");
    const parts: number[] = [];
    const stopping = doing(async (_, _input, { progress }) => {
      for (let part = 1; part <= 4; part += 1) {
        if (part === 3) await cancelJob(context, keeper, { id: "a" });
        await progress(part, 4);
        parts.push(part);
      }
      return "all";
    });
    expect(await runNextJob(context, stopping)).toMatchObject({
      outcome: "taken",
      failure: { code: "FAHENG_JOB_TAKEN" },
    });
    expect(parts).toEqual([1, 2]);
    expect(await job("a")).toMatchObject({ state: "cancelled", result: null, lease: null, failure: null });
    // One that says nothing between its parts is not undone, and not taken either.
    await queue("b");
    const silent = doing(async () => {
      await cancelJob(context, keeper, { id: "b" });
      return "all";
    });
    expect(await runNextJob(context, silent)).toMatchObject({ outcome: "taken" });
    expect(await job("b")).toMatchObject({ state: "cancelled", result: null });
  });

  it("one whose runner lost its lease is cancelled for good: neither the old runner nor a new one does it", async () => {
    await queue("a");
    let isOver: (value: unknown) => void = () => {};
    const slow = runNextJob(
      context,
      doing(() => new Promise((resolve) => (isOver = resolve))),
    );
    await expect.poll(async () => (await job("a"))?.state).toBe("leased");
    now += LEASE + 1;
    await cancelJob(context, keeper, { id: "a" });
    expect(
      await runNextJob(
        context,
        doing(async () => "mine"),
      ),
    ).toBeNull();
    isOver("late");
    expect(await slow).toMatchObject({ outcome: "taken" });
    expect(await job("a")).toMatchObject({ state: "cancelled", result: null });
  });

  it("cancelled and taken up in the same moment it is one or the other, never both", async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = `round ${round}`;
      await queue(id);
      const [cancelled, ran] = await Promise.allSettled([
        cancelJob(context, keeper, { id }),
        runNextJob(
          context,
          doing(async (_, _input, { progress }) => {
            await progress(1, 2);
            return "done";
          }),
        ),
      ]);
      // Whoever was told that it is cancelled finds it so; whoever was not finds it done.
      expect((await job(id))?.state).toBe(cancelled.status === "fulfilled" ? "cancelled" : "done");
      const isDone = ran.status === "fulfilled" && ran.value?.outcome === "done";
      expect(isDone && cancelled.status === "fulfilled").toBe(false);
      expect((await job(id))?.lease).toBeNull();
    }
  });

  it("one that failed for good is tried again from the beginning, once however often it is asked", async () => {
    await kill("a");
    expect(await listed("a")).toMatchObject({ state: "dead", acts: ["retry", "discard"] });
    const requestKey = "0".repeat(32);
    const answers = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => retryJob({ ...context, requestKey }, keeper, { id: "a" })),
      retryJob(context, keeper, { id: "a" }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(await job("a")).toMatchObject({ state: "queued", attempts: 0 });
    let runs = 0;
    const counting = doing(async () => (runs += 1));
    expect(await runNextJob(context, counting)).toMatchObject({ outcome: "done" });
    expect(await runNextJob(context, counting)).toBeNull();
    expect(runs).toBe(1);
    await expect(retryJob(context, keeper, { id: "a" })).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    const rows = await readAuditLog(context, city.actor("audit-admin", "b"), { limit: 50 });
    expect(rows.filter(({ action, result }) => action === "job.retry" && result === "done")).toHaveLength(1);
  });

  it("one whose like is queued already is not tried again beside it", async () => {
    await kill("a", { key: "same" });
    await queue("b", { key: "same" });
    await expect(retryJob(context, keeper, { id: "a" })).rejects.toMatchObject({ code: "FAHENG_JOB_QUEUED" });
    await discardJob(context, keeper, { id: "a", reason: "已另行排队" });
    expect((await job("a"))?.state).toBe("discarded");
  });

  it("discarding asks why and writes it down in words", async () => {
    await kill("a");
    await expect(discardJob(context, keeper, { id: "a", reason: "  " })).rejects.toMatchObject({
      code: "FAHENG_PROCESS_REASON",
    });
    await discardJob(context, keeper, { id: "a", reason: "周期已撤销" });
    const [row] = await readAuditLog(context, city.actor("audit-admin", "b"), { limit: 1 });
    expect(row).toMatchObject({ action: "job.discard", object: "job:a", result: "done" });
    expect(JSON.parse(row?.after ?? "")).toMatchObject({ status: "discarded", reason: "周期已撤销" });
    await expect(retryJob(context, keeper, { id: "a" })).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
  });

  it("is the system administrator's; of an agency's own, its coordinator's alone, and nobody else learns of it", async () => {
    const { agencies } = city;
    await queue("office");
    await queue("own", { agencyId: agencies.a });
    const coordinator = city.actor("coordinator", "a");
    expect(await listed("own", coordinator, agencies.a)).toMatchObject({ state: "queued", acts: ["cancel"] });
    expect((await readJobs(context, keeper, { agencyId: null })).map(({ id }) => id)).toEqual(["office"]);
    const forbidden = { code: "FAHENG_ACCESS_FORBIDDEN" };
    for (const who of [city.municipal, city.actor("leader", "a"), city.actor("coordinator", "b")]) {
      await expect(readJobs(context, who, { agencyId: null })).rejects.toMatchObject(forbidden);
      await expect(readJobs(context, who, { agencyId: agencies.a })).rejects.toMatchObject(forbidden);
      await expect(cancelJob(context, who, { id: "office" })).rejects.toMatchObject(forbidden);
      await expect(cancelJob(context, who, { id: "own" })).rejects.toMatchObject(forbidden);
    }
    await expect(readJobs(context, keeper, { agencyId: agencies.a })).rejects.toMatchObject(forbidden);
    const notFound = { code: "FAHENG_JOB_NOT_FOUND" };
    await expect(cancelJob(context, keeper, { id: "own" })).rejects.toMatchObject(notFound);
    await expect(cancelJob(context, keeper, { id: "never" })).rejects.toMatchObject(notFound);
    await expect(cancelJob(context, coordinator, { id: "office" })).rejects.toMatchObject(forbidden);
    await cancelJob(context, coordinator, { id: "own" });
    expect((await job("own"))?.state).toBe("cancelled");
  });

  it("left behind too often says that its servers stopped", async () => {
    await queue("a");
    for (let attempt = 0; attempt <= MOST_ATTEMPTS; attempt += 1) {
      void runNextJob(
        context,
        doing(() => new Promise(() => {})),
      );
      await expect.poll(async () => (await job("a"))?.attempts).toBe(attempt + 1);
      if (attempt < MOST_ATTEMPTS) now += LEASE + 1;
    }
    await expect.poll(async () => (await job("a"))?.state).toBe("dead");
    expect((await listed("a"))?.failure).toMatchObject({ code: "FAHENG_JOB_LEFT" });
  });

  it("an agency's own cycle computed anew is its own people's to see", async () => {
    const coordinator = city.actor("coordinator", "a");
    const year = { title: "本局自评", from: "2017-01-01", to: "2017-12-31" };
    const assignments = [{ frameworkId: "canteen-2017", profileId: "canteen-standard", isOwnProfile: false }];
    const { id: cycleId } = await openOwnCycle(context, coordinator, {
      agencyId: city.agencies.a,
      ...year,
      assignments,
    });
    await closeCycle(context, coordinator, { cycleId });
    await machineTurn(context);
    const [own] = await readJobs(context, coordinator, { agencyId: city.agencies.a });
    expect(own).toMatchObject({ kind: { zh: "复算周期" }, about: "本局自评", state: "done" });
    expect(JSON.stringify(await readJobs(context, keeper, { agencyId: null }))).not.toContain("本局自评");
  });
});
