import type { RouterInputs } from "@faheng/api";
import { canonicalJson, type DatabaseConfig, openDatabase, sha256, verifyAudit } from "@faheng/database";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { afterAll, describe, expect, it } from "vitest";
import { codedErrorOf, nantongAssessment, type TestUser, withCookie } from "../test-server.ts";
import { random, seed } from "./seed.ts";
import { type Given, killWhileStarting, startProcess, temporaryFolder } from "./server-process.ts";

/** R1: the process is killed at random moments; what it acknowledged is there afterwards, whole, and nothing else is. */
const { folder, remove } = temporaryFolder();
afterAll(remove);

type Save = RouterInputs["response"]["save"];
/** Indicators by writer: no two writers share one, so that the next version of each is known. */
const WRITERS = [
  ["R2", "R3"],
  ["R9", "R10"],
  ["R4", "R5", "R6"],
  ["R7", "R11"],
];
const WITH_COUNT = new Set(["R2", "R9"]);

/** What writers know of one indicator. */
interface Known {
  acknowledged: Map<number, Save>;
  /** The newest version that is acknowledged, or was there at first. */
  version: number;
  /** What was on its way when the server died: all of it is there, or nothing. */
  onTheWay: Save | null;
}

/** Saves one answer after the other until the server is gone. */
async function write(user: TestUser, assessmentId: string, own: readonly [string, Known][]): Promise<void> {
  for (;;) {
    const [indicator, known] = own[random(own.length)] ?? [];
    if (indicator === undefined || known === undefined) return;
    const facts = WITH_COUNT.has(indicator) ? { a: random(3) } : {};
    const progress = `${indicator} ${known.version + 1} ${random(1_000_000)} ${"长".repeat(random(3000))}`;
    const status = "in-progress" as const;
    known.onTheWay = {
      assessmentId,
      indicator,
      expectedVersion: known.version,
      status,
      facts,
      progress,
      notApplicable: null,
    };
    try {
      const { response } = await user.api.response.save.mutate(known.onTheWay);
      known.version = response.version;
      known.acknowledged.set(response.version, known.onTheWay);
      known.onTheWay = null;
    } catch (cause) {
      // Only a dead server ends the writing; a refusal would be a fault of this test or of the server.
      if (codedErrorOf(cause) !== null) throw cause;
      return;
    }
  }
}

/** Fetches reports until the server is gone, so that some kills fall into one. */
async function read(user: TestUser, url: string, assessmentId: string, reportId: string): Promise<void> {
  for (const format of ["docx", "xlsx"]) {
    try {
      const answer = await fetch(`${url}/files/reports/${assessmentId}/${reportId}.${format}`, {
        headers: { cookie: user.cookie },
      });
      await answer.arrayBuffer();
    } catch {
      return;
    }
  }
}

/** Reads the database itself, beside the server: versions, audit and score belong together. */
async function check(config: DatabaseConfig, user: TestUser, known: ReadonlyMap<string, Known>): Promise<void> {
  const assessment = await nantongAssessment(user);
  const database = await openDatabase(config);
  try {
    const { db } = database;
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
    for (const [indicator, it] of known) {
      const at = { assessment_id: assessment.id, indicator };
      const versions = await db
        .selectFrom("response_version")
        .select(["version", "facts", "progress", "status"])
        .where("assessment_id", "=", at.assessment_id)
        .where("indicator", "=", indicator)
        .orderBy("version")
        .execute();
      const numbers = versions.map((row) => row.version);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const last = versions.at(-1);
      const now = assessment.responses[indicator];
      expect({ version: now?.version ?? 0, progress: now?.progress ?? "" }).toEqual({
        version: last?.version ?? 0,
        progress: last?.progress ?? "",
      });

      for (const [version, save] of it.acknowledged) {
        const row = versions[version - 1];
        expect({ progress: row?.progress, facts: JSON.parse(row?.facts ?? "null") as unknown }).toEqual({
          progress: save.progress,
          facts: save.facts,
        });
      }
      const isWritten = numbers.length === it.version + 1;
      expect(isWritten ? it.onTheWay?.progress : null).toBe(isWritten ? last?.progress : null);
      expect([it.version, it.version + 1]).toContain(numbers.length);
      if (isWritten && it.onTheWay) it.acknowledged.set(numbers.length, it.onTheWay);
      it.version = numbers.length;
      it.onTheWay = null;

      const audit = await db
        .selectFrom("audit")
        .select("after")
        .where("action", "=", "response.save")
        .where("object", "=", `response:${assessment.id}/${indicator}`)
        .orderBy("seq")
        .execute();
      const audited = audit.map((row) => (JSON.parse(row.after ?? "null") as { version: number }).version);
      expect(audited).toEqual([...it.acknowledged.keys()].toSorted((a, b) => a - b));
    }
    const { score_sha256: stored } = await db
      .selectFrom("assessment")
      .select("score_sha256")
      .where("id", "=", assessment.id)
      .executeTakeFirstOrThrow();
    // The headline is read from the score and stands beside it.
    const { headline: _headline, ...digested } = assessment.explanation ?? {};
    expect(stored).toBe(sha256(canonicalJson(digested)));
  } finally {
    await database.close();
  }
}

/** Waits until two more saves are acknowledged, however slow the machine is. */
async function twoAcknowledged(known: ReadonlyMap<string, Known>): Promise<void> {
  const count = (): number => [...known.values()].reduce((sum, it) => sum + it.acknowledged.size, 0);
  for (const before = count(); count() < before + 2;) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Starts, writes, kills, starts again and checks, so many times. */
async function survive(settings: Given, config: DatabaseConfig, kills: number): Promise<number> {
  let server = await startProcess(settings);
  const { cookie } = await server.signIn("coordinator");
  const { id, responses, reports } = await nantongAssessment(withCookie(server.url, cookie));
  const known = new Map<string, Known>(
    WRITERS.flat().map((indicator) => [
      indicator,
      { acknowledged: new Map(), version: responses[indicator]?.version ?? 0, onTheWay: null },
    ]),
  );
  for (let kill = 0; kill < kills; kill += 1) {
    const user = withCookie(server.url, cookie);
    const writers = WRITERS.map((own) =>
      write(
        user,
        id,
        [...known].filter(([indicator]) => own.includes(indicator)),
      ),
    );
    const reader = read(user, server.url, id, reports[0]?.id ?? "");
    // The first answer of a new process is slow; the kill is to fall among many quick ones.
    await twoAcknowledged(known);
    await new Promise((resolve) => setTimeout(resolve, random(200)));
    expect((await server.end("SIGKILL")).stderr).toBe("");
    await Promise.all([...writers, reader]);
    server = await startProcess(settings);
    await check(config, withCookie(server.url, cookie), known);
  }
  expect((await server.end("SIGTERM")).code).toBe(0);
  return [...known.values()].reduce((sum, it) => sum + it.acknowledged.size, 0);
}

// The seed repeats the choices; the moment at which the machine gets there stays its own.
describe.concurrent(`killed (FAHENG_SEED=${seed})`, { timeout: 900_000 }, () => {
  it.for(["one", "two"])("20 times while answers are saved: lane %s", async (lane) => {
    const data = `${folder}/${lane}`;
    const written = await survive({ FAHENG_DATA: data }, { engine: "sqlite", folder: data, access: "reader" }, 20);
    expect(written).toBeGreaterThan(20);
  });

  it("8 times while it starts on an empty folder: the city is whole once it is up", async () => {
    const settings = { FAHENG_DATA: `${folder}/empty` };
    for (let kill = 0; kill < 8; kill += 1) await killWhileStarting(settings, 350 + 100 * kill + random(100));
    const server = await startProcess(settings);
    const municipal = await server.signIn("municipal");
    const cycles = await municipal.api.cycle.list.query();
    expect(cycles.map((it) => it.assessments)).toEqual([5, 1, 1, 1, 2]);
    const { responses, completion } = await nantongAssessment(await server.signIn("coordinator"));
    expect(Object.keys(responses).length).toBeGreaterThan(5);
    expect(completion.total).toBe(22);
    expect(await (await server.signIn("audit-admin")).api.audit.verify.mutate({})).toMatchObject({ ok: true });
    expect((await server.end("SIGTERM")).code).toBe(0);
  });

  it.skipIf(!requireInCi(findPostgres(), "postgresql"))("6 times on PostgreSQL", async () => {
    const cluster = await startPostgres();
    try {
      const written = await survive(
        { DATABASE_URL: cluster.url, FAHENG_DATA: `${folder}/unused` },
        { engine: "postgres", url: cluster.url, poolSize: 2 },
        6,
      );
      expect(written).toBeGreaterThan(6);
    } finally {
      await cluster.stop();
    }
  });
});
