import { listAudit, listResults, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { assessmentProcess, FahengError } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  excuseAssessment,
  getAssessment,
  getHandIn,
  handIn,
  restoreAssessment,
  returnHandIn,
  verifyEverything,
  withdrawHandIn,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

const SEED = 20_230_407;
/** What a loser may be told: the state it has by now, that somebody was first, what is missing, or that it is frozen. */
const REFUSALS = new Set([
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_ITEMS_OPEN",
  "FAHENG_PROCESS_FROZEN",
  "FAHENG_HAND_IN_CONFLICT",
  "FAHENG_RESPONSE_CONFLICT",
]);
const KINDS = ["hand-in", "withdraw", "return", "excuse", "restore", "save", "approve"] as const;

interface Try {
  readonly kind: (typeof KINDS)[number];
  readonly code: (typeof CODES)[number];
  /** Whether everything open is named as not reported. */
  readonly isNamed: boolean;
}

const someAct: fc.Arbitrary<Try> = fc.record({
  kind: fc.constantFrom(...KINDS, "hand-in" as const, "hand-in" as const, "save" as const),
  code: fc.constantFrom(...CODES),
  isNamed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});
const schedule = fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

onBothEngines("an assessment, moved by several at once", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  const figures = { schedules: 0, moved: 0, refused: 0, results: 0, returned: 0 };
  beforeAll(async () => {
    database = await engine.open();
    ground = await layHandIn(database);
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    await database.close();
  });

  const key = () => ({ agencyId: ground.city.agencies.a, id: ground.assessmentId });
  const look = async () => {
    const { context } = ground.city;
    const [view, { responses }] = await Promise.all([
      getHandIn(context, ground.coordinator, ground),
      getAssessment(context, ground.coordinator, ground.assessmentId),
    ]);
    const versions = new Map(responses.map((it) => [it.indicator, it.version]));
    // What was sent back and named as not reported since may still be mended.
    const returned = new Set(responses.flatMap((it) => (it.handling?.state === "returned" ? [it.indicator] : [])));
    return { view, versions, frozen: CODES.filter((code) => !returned.has(code)) };
  };
  type Seen = Awaited<ReturnType<typeof look>>;

  async function attempt({ kind, code, isNamed }: Try, { view, versions }: Seen): Promise<string> {
    const { context } = ground.city;
    const move = { assessmentId: ground.assessmentId, expectedMoves: view.moves };
    const acts: Readonly<Record<Try["kind"], () => Promise<unknown>>> = {
      "hand-in": async () => await handIn(context, ground.leader, { ...move, unreported: isNamed ? CODES : [] }),
      withdraw: async () => await withdrawHandIn(context, ground.coordinator, move),
      return: async () =>
        await returnHandIn(context, ground.office, { ...move, items: [code], reason: "请补正", dueOn: "2017-12-01" }),
      excuse: async () => await excuseAssessment(context, ground.office, { ...move, reason: "机构改革" }),
      restore: async () => await restoreAssessment(context, ground.office, { ...move, reason: "恢复" }),
      save: async () => await ground.save(code, versions.get(code) ?? 0),
      approve: async () => await ground.approve(code, versions.get(code) ?? 0),
    };
    try {
      await acts[kind]();
      return "done";
    } catch (cause) {
      if (!(cause instanceof FahengError) || !REFUSALS.has(cause.code)) throw cause;
      return cause.code;
    }
  }

  async function play(rounds: readonly (readonly Try[])[]): Promise<void> {
    figures.schedules += 1;
    for (const round of rounds) {
      const seen = await look();
      const results = await Promise.all(round.map(async (it) => ({ it, code: await attempt(it, seen) })));
      const won = results.filter(({ it, code }) => code === "done" && it.kind !== "save" && it.kind !== "approve");
      // Of those who move it as they saw it, one does.
      expect(won.length).toBeLessThanOrEqual(1);
      const { view, versions } = await look();
      expect(view.moves).toBe(seen.view.moves + won.length);
      // By the table it stands where the one act leads.
      const [first] = won;
      const row = assessmentProcess.transitions.find(
        (it) =>
          it.act === `assessment.${first?.it.kind ?? ""}` && (it.from as readonly string[]).includes(seen.view.state),
      );
      expect(view.state).toBe(first === undefined ? seen.view.state : row?.to);
      // Nothing was written into what stood frozen all the while.
      const isFrozen = seen.view.state !== "filling" && won.length === 0;
      const held = isFrozen ? seen.frozen : [];
      expect(held.map((code) => versions.get(code))).toEqual(held.map((code) => seen.versions.get(code)));
      expect(view.results.map(({ n }) => n)).toEqual(view.results.map((_, at) => view.results.length - at));
      figures.moved += won.length;
      figures.refused += results.filter(({ code }) => code !== "done").length;
      figures.returned += first?.it.kind === "return" ? 1 : 0;
    }
  }

  const numRuns = runs({ test: 12, campaign: 1_000 });
  it(
    "has one winner at a time, coded losers, frozen answers, results without a gap that come to the same anew",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      const results = await listResults(database.db, key());
      figures.results = results.length;
      const audited = await listAudit(database.db, { limit: 10_000, agencyId: ground.city.agencies.a });
      const handed = audited.filter((it) => it.action === "assessment.hand-in" && it.result === "done");
      expect(handed.length).toBe(results.length);
      expect(figures.moved).toBeGreaterThan(figures.schedules / 2);
      expect(figures.refused).toBeGreaterThan(figures.schedules / 2);
      expect(figures.results).toBeGreaterThan(0);
      expect(figures.returned).toBeGreaterThan(0);
      const { plugins } = ground.city.context;
      const verdict = { ok: true, results: { ok: true, same: results.length, unscored: 0 } };
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins })).toMatchObject(verdict);
    },
  );
});
