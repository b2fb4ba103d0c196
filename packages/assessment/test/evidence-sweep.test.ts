import { listEvidenceFiles, listJobs, type OpenDatabase } from "@faheng/database";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type EvidenceStore, giveEvidence, machineTurn, orphansOf, sweepOrphans } from "../src/index.ts";
import { type EngineUnderTest, onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence, pdf } from "./support/evidence-ground.ts";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
/** Well after what lies in the store of these tests. */
const LATER = new Date("2017-06-01T08:00:00.000Z");
/** How many schedules are played in one city. */
const CITY_OF = 100;

/** The same store, each of whose answers takes as many turns of the loop as drawn. */
function slowly(store: EvidenceStore, turns: () => number): EvidenceStore {
  const wait = async (): Promise<void> => {
    for (let left = turns(); left > 0; left -= 1) await new Promise((go) => setImmediate(go));
  };
  return {
    async put(key, from, bytes) {
      await wait();
      // As the real ones: what is there stays, and only then is anything written.
      if ((await store.length(key)) === bytes) return;
      await wait();
      await store.put(key, from, bytes);
      await wait();
    },
    async length(key) {
      await wait();
      return await store.length(key);
    },
    async read(key) {
      await wait();
      return await store.read(key);
    },
    async *list(agencyId) {
      for await (const file of store.list(agencyId)) {
        await wait();
        yield file;
      }
    },
    async remove(key) {
      await wait();
      await store.remove(key);
      await wait();
    },
  };
}

onBothEngines("files of evidence without a row", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });
  const lay = (name: string, agencyId = ground.city.agencies.a): string => {
    ground.store.files.set(`${agencyId}/${digest(pdf(name))}`, pdf(name));
    return digest(pdf(name));
  };

  it("go once their days of grace are over; what has a row stays whatever became of it, and so does another's", async () => {
    await give(ground, pdf("given"));
    const mine = lay("mine");
    const young = lay("young");
    lay("stranger", "another installation");
    const store: EvidenceStore = {
      ...ground.store,
      async *list(agencyId) {
        for await (const file of ground.store.list(agencyId)) {
          yield file.sha256 === young ? { ...file, writtenAt: LATER.toISOString() } : file;
        }
      },
    };
    const found = [];
    for await (const { sha256, isDue } of orphansOf(database.db, store, LATER)) found.push([sha256, isDue]);
    expect(found.toSorted()).toEqual(
      [
        [mine, true],
        [young, false],
      ].toSorted(),
    );
    expect(ground.store.files.size).toBe(4);
    let signs = 0;
    const swept = await sweepOrphans(database.db, store, LATER, async () => void (signs += 1));
    expect([swept, signs]).toEqual([{ files: 1, bytes: pdf("mine").length }, 1]);
    expect([...ground.store.files.keys()].map((it) => it.split("/")[1]).toSorted()).toEqual(
      [young, digest(pdf("given")), digest(pdf("stranger"))].toSorted(),
    );
    expect(await sweepOrphans(database.db, store, LATER)).toEqual({ files: 0, bytes: 0 });
  });

  it("are swept by the machine once a day at night, and never where there is no store", async () => {
    lay("mine");
    const context = { ...ground.context, clock: { now: () => LATER } };
    await machineTurn({ ...context, evidence: null });
    const queued = async () =>
      (await listJobs(database.db, { agencyId: null, since: "2017", quiet: ["none"] })).filter(
        ({ kind }) => kind === "evidence.sweep",
      );
    expect(await queued()).toEqual([]);
    // The next day, before and after three o'clock in the city.
    await machineTurn({ ...context, clock: { now: () => new Date("2017-06-01T18:00:00.000Z") } });
    expect([(await queued()).map(({ state }) => state), ground.store.files.size]).toEqual([["queued"], 1]);
    await machineTurn({ ...context, clock: { now: () => new Date("2017-06-01T19:00:01.000Z") } });
    expect([(await queued()).map(({ state }) => state), ground.store.files.size]).toEqual([["done"], 0]);
  });
});

onBothEngines("a sweep while the same file is given", (engine) => {
  it("never leaves a row without its file", { timeout: runs({ test: 240_000, campaign: 3_600_000 }) }, async () => {
    const figures = { schedules: 0, swept: 0, spared: 0, again: 0 };
    const open = await openGround(engine);
    let { database, ground } = open;
    const turns = fc.array(fc.nat({ max: 12 }), { minLength: 24, maxLength: 24 });
    const property = fc.asyncProperty(turns, fc.nat({ max: 4 }), fc.nat({ max: 40 }), async (drawn, first, second) => {
      if (figures.schedules > 0 && figures.schedules % CITY_OF === 0) {
        ground.end();
        await database.close();
        ({ database, ground } = await openGround(engine));
      }
      figures.schedules += 1;
      const bytes = pdf(`schedule ${String(figures.schedules)}`);
      const key = `${ground.city.agencies.a}/${digest(bytes)}`;
      ground.store.files.clear();
      ground.store.files.set(key, bytes);
      let at = 0;
      let puts = 0;
      const counted: EvidenceStore = {
        ...ground.store,
        put: async (...it) => {
          puts += 1;
          await ground.store.put(...it);
        },
      };
      const store = slowly(counted, () => drawn[(at += 1) % drawn.length] ?? 0);
      const after = async (moment: number): Promise<void> => await new Promise((go) => setTimeout(go, moment));
      const giving = after(first).then(async () => await give(ground, bytes, store));
      const sweeping = after(second).then(async () => await sweepOrphans(database.db, store, LATER));
      const [, swept] = await Promise.all([giving, sweeping]);
      const rows = await listEvidenceFiles(database.db, ground.city.agencies.a, [digest(bytes)]);
      expect(rows).toHaveLength(1);
      expect(ground.store.files.get(key)).toEqual(bytes);
      figures[swept.files > 0 ? "swept" : "spared"] += 1;
      if (puts > 0) figures.again += 1;
    });
    try {
      await fc.assert(property, { numRuns: runs({ test: 60, campaign: 1_000 }), endOnFailure: true, ...usualSeed(33) });
    } finally {
      ground.end();
      await database.close();
    }
    // Both were first, and what was thrown away was put there again.
    expect(figures.spared).toBeGreaterThan(0);
    expect(figures.again).toBeGreaterThan(0);
    expect(figures.again).toBe(figures.swept);
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
  });
});

async function openGround(engine: EngineUnderTest): Promise<{ database: OpenDatabase; ground: EvidenceGround }> {
  const database = await engine.open();
  return { database, ground: await layEvidence(database) };
}

async function give(ground: EvidenceGround, bytes: Buffer, store: EvidenceStore = ground.store): Promise<void> {
  const context = { ...ground.context, evidence: { store, agencyBytes: 1_000_000 } };
  await giveEvidence(context, ground.clerk, {
    assessmentId: ground.assessmentId,
    indicator: "1",
    material: "",
    effectiveOn: "2017-05-01",
    replaces: null,
    offered: ground.file(bytes),
  });
}
