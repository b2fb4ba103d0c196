import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { currentStage, FahengError, isGateHeld, type StageGate } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  handIn,
  moveStage,
  openCycle,
  passStage,
  planStages,
  saveResponse,
  stagesOfCycle,
  submitResponse,
  undoStage,
  verifyEverything,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { ticking } from "./support/staff.ts";

const SEED = 20_170_812;
const GATES: readonly StageGate[] = ["none", "answers-submitted", "handed-in"];
/** What a loser may be told: that somebody was first, or what stands in the way. */
const REFUSALS = new Set([
  "FAHENG_STAGE_CONFLICT",
  "FAHENG_STAGE_EARLIER_OPEN",
  "FAHENG_STAGE_UNEXPLAINED",
  "FAHENG_PROCESS_GATE",
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_NEXT_STAGE",
  "FAHENG_PROCESS_DATES",
  "FAHENG_PROCESS_FROZEN",
  "FAHENG_PROCESS_UNSETTLED",
  "FAHENG_RESPONSE_CONFLICT",
  "FAHENG_HAND_IN_CONFLICT",
]);

const mostly = (usual: boolean) => fc.integer({ min: 0, max: 4 }).map((it) => (it === 0 ? !usual : usual));
/** How far from the stage that is meant, and whether by what was seen before what was seen last. */
const seenAs = { off: fc.constantFrom(0, 0, 0, 1, 2), isStale: mostly(false) };
const someAct = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("pass" as const),
      isExcepted: mostly(true),
      hasReason: mostly(true),
      ...seenAs,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const), ...seenAs }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      to: fc.constantFrom("2017-07-31", "2017-09-30", "2017-12-31"),
      ...seenAs,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("answer" as const), code: fc.constantFrom("1", "2", "3", "4") }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hand-in" as const) }) },
);
type Try = typeof someAct extends fc.Arbitrary<infer It> ? It : never;
/** A cycle with its gates; each round is sent at once, by what was seen when it began. */
const schedule = fc.record({
  gates: fc.tuple(fc.constantFrom(...GATES), fc.constantFrom(...GATES), fc.constantFrom(...GATES)),
  rounds: fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
});

onBothEngines("stages of a cycle, by several at once", (engine) => {
  let database: OpenDatabase;
  let city: City;
  const figures = { schedules: 0, passed: 0, excepted: 0, undone: 0, moved: 0, refused: 0 };
  beforeAll(async () => {
    database = await engine.open();
    const founded = await foundTestCity(database);
    city = Object.assign(founded, { context: ticking(founded.context) });
  });
  afterAll(async () => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    await database.close();
  });

  const attempt = async (doing: () => Promise<unknown>): Promise<string> => {
    try {
      await doing();
      return "done";
    } catch (cause) {
      if (cause instanceof FahengError) return cause.code;
      throw cause;
    }
  };

  async function play({ gates, rounds }: { gates: readonly StageGate[]; rounds: readonly (readonly Try[])[] }) {
    const { context, municipal, agencies } = city;
    const assignments = [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: null }];
    const period = { title: `创建${figures.schedules}`, from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, municipal, { ...period, assignments });
    const days = ["2017-07-31", "2017-09-30", "2017-12-31"];
    const stages = gates.map((gate, at) => {
      return { key: `s${at}`, name: `第${at}段`, from: null, to: days[at] ?? "", gate, closes: [], tasks: [] };
    });
    await planStages(context, municipal, { cycleId, stages });
    const seen = async () => await stagesOfCycle(context, municipal, cycleId);
    const coordinator = city.actor("coordinator", "a");
    const assessmentId = await assessmentOf(cycleId);
    const first = await seen();
    let before = first;
    for (const round of rounds) {
      const now = await seen();
      const codes = await Promise.all(
        round.map(async (it) => {
          const known = "isStale" in it && it.isStale ? before : now;
          const place = { cycleId, key: keyOf(it, known.stages), expectedVersion: known.version };
          return await attempt(async () => {
            switch (it.kind) {
              case "pass": {
                const exceptions = it.isExcepted
                  ? known.unfinished.map(({ assessmentId: id, indicators, handIn: isOpen, months }) => ({
                      assessmentId: id,
                      indicators,
                      handIn: isOpen,
                      months,
                    }))
                  : [];
                return await passStage(context, municipal, {
                  ...place,
                  exceptions,
                  reason: it.hasReason ? "例外" : null,
                });
              }
              case "undo":
                return await undoStage(context, municipal, { ...place, reason: "重核" });
              case "move":
                return await moveStage(context, municipal, { ...place, to: it.to, reason: "改期" });
              case "answer":
                return await answer(assessmentId, it.code);
              case "hand-in":
                return await handIn(context, coordinator, {
                  assessmentId,
                  expectedMoves: 0,
                  unreported: ["1", "2", "3", "4"],
                });
            }
          });
        }),
      );
      for (const code of codes) expect(code === "done" || REFUSALS.has(code) ? "" : code).toBe("");
      const after = await seen();
      const won = round.filter((it, at) => codes[at] === "done" && "off" in it);
      // One winner a version: whoever saw the same was told.
      expect(won.length).toBeLessThanOrEqual(1);
      expect(after.version).toBe(now.version + won.length);
      holds(after);
      // What was open stays so, unless an act passed it: no day and no answer does.
      const passed = (it: typeof after) => it.stages.filter(({ state }) => state === "passed").length;
      const [only] = won;
      const step = only?.kind === "pass" ? 1 : only?.kind === "undo" ? -1 : 0;
      expect(passed(after)).toBe(passed(now) + step);
      figures.passed += only?.kind === "pass" ? 1 : 0;
      figures.undone += only?.kind === "undo" ? 1 : 0;
      figures.moved += only?.kind === "move" ? 1 : 0;
      figures.refused += codes.filter((code) => code !== "done").length;
      figures.excepted += only?.kind === "pass" && after.last?.reason === "例外" ? 1 : 0;
      before = now;
    }
    figures.schedules += 1;
  }

  /** The stage an act means: the present one, of an undoing the one before it, or another. */
  function keyOf(it: Try, stages: readonly { readonly isCurrent: boolean }[]): string {
    if (!("off" in it)) return "";
    const current = stages.findIndex(({ isCurrent }) => isCurrent);
    const at = (current === -1 ? stages.length : current) - (it.kind === "undo" ? 1 : 0);
    return `s${(at + it.off + stages.length) % stages.length}`;
  }

  /** Passed ones are in front, and what was unfinished in them says why; what is open has no exceptions. */
  function holds({ stages, unfinished }: Awaited<ReturnType<typeof stagesOfCycle>>) {
    const states = stages.map(({ state }) => state);
    expect(states).toEqual(states.toSorted((a, b) => (a === b ? 0 : a === "passed" ? -1 : 1)));
    expect(stages.filter((it) => it.state === "open").flatMap((it) => it.exceptions)).toEqual([]);
    expect(stages.map((it) => it.to)).toEqual(stages.map((it) => it.to).toSorted());
    const current = currentStage(stages);
    expect(stages.filter((it) => it.isCurrent).map((it) => it.key)).toEqual(current === null ? [] : [current.key]);
    if (current?.gate === "none") expect(isGateHeld(unfinished, [])).toBe(true);
  }

  async function assessmentOf(cycleId: string): Promise<string> {
    const row = await database
      .reaching(WHOLE_REACH)
      .selectFrom("assessment")
      .select("id")
      .where("cycle_id", "=", cycleId)
      .executeTakeFirstOrThrow();
    return row.id;
  }

  async function answer(assessmentId: string, indicator: string): Promise<unknown> {
    const coordinator = city.actor("coordinator", "a");
    const place = { assessmentId, indicator };
    const said = { status: "done" as const, facts: {}, progress: "", notApplicable: null, expectedVersion: 0 };
    await saveResponse(city.context, coordinator, { ...place, ...said });
    return await submitResponse(city.context, coordinator, { ...place, expectedVersion: 1 });
  }

  const numRuns = runs({ test: 12, campaign: 1_000 });
  it(
    "have one winner a version, coded losers, are passed in order by their gate or by name, and never by a day",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      expect(figures.passed).toBeGreaterThan(figures.schedules / 4);
      expect(figures.refused).toBeGreaterThan(figures.schedules / 2);
      expect(figures.undone).toBeGreaterThan(0);
      expect(figures.moved).toBeGreaterThan(0);
      expect(figures.excepted).toBeGreaterThan(0);
      const rows = await listAudit(database.reaching(WHOLE_REACH), { limit: 100_000 });
      const done = (action: string) => rows.filter((it) => it.action === action && it.result === "done").length;
      expect([done("stage.pass"), done("stage.undo"), done("stage.move")]).toEqual([
        figures.passed,
        figures.undone,
        figures.moved,
      ]);
      expect(await verifyEverything(database.reaching(WHOLE_REACH))).toMatchObject({ ok: true });
    },
  );
});
