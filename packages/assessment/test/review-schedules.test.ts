import {
  findResult,
  insertMembership,
  insertPerson,
  listAudit,
  listDepartments,
  type OpenDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import {
  appealProcess,
  assessmentProcess,
  FahengError,
  isRegisterOpen,
  type Process,
  rectificationProcess,
  registerEntryProcess,
  responseStateOf,
  resultInForce,
  reviewTaskProcess,
} from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, verifyEverything } from "../src/index.ts";
import { figuresOf, readResultStated } from "../src/hand-in/result.ts";
import { explainStated } from "../src/manifest/score-digest.ts";
import { loadReviewed } from "../src/review/load-reviewed.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { reviewGround, type Seen, type Stage } from "./support/review-ground.ts";
import { ANEW, NAMING, type OFFICE, REFUSALS, type Schedule, schedule, type Try } from "./support/review-tries.ts";

const SEED = 20_261_201;
const DAY = 86_400_000;
/** So many years are reviewed in one city before the next one is founded. */
const CITY_OF = 40;
onBothEngines("a review, played by several at once", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let clock = NOW.getTime();
  let ground: ReturnType<typeof reviewGround>;
  const figures = {
    schedules: 0,
    done: 0,
    refused: 0,
    results: 0,
    standing: 0,
    decided: 0,
    closed: 0,
    reopened: 0,
    anew: 0,
  };
  /** How often an act was done in this city, by what the audit calls it. */
  let counts = new Map<string, number>();

  const begin = async (): Promise<void> => {
    database = await engine.open();
    clock = NOW.getTime();
    counts = new Map();
    const founded = await foundTestCity(database);
    city = { ...founded, context: { ...founded.context, clock: { now: () => new Date((clock += 1)) } } };
    const { municipal } = city;
    const office: Readonly<Record<(typeof OFFICE)[number], Actor>> = {
      one: municipal,
      two: { ...municipal, personId: "office two", name: "演示·市办乙" },
      three: { ...municipal, personId: "office three", name: "演示·市办丙" },
    };
    const [own] = await listDepartments(database.db, city.agencies.a);
    ground = reviewGround({ database, city, office, departmentId: own?.id ?? "", now: () => clock });
    await database.db.transaction().execute(async (trx) => {
      for (const id of ["r1", "r2"]) {
        await insertPerson(trx, { id, name: `评审${id}` }, NOW.toISOString());
        const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
        const time = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
        await insertMembership(trx, { id: `${id} m`, personId: id, ...role, ...time });
      }
    });
  };
  /** No state without its line in the audit, every result as it is computed anew, every digest true. */
  const end = async (): Promise<void> => {
    const lines = (await listAudit(database.db, { limit: 1_000_000, agencyId: city.agencies.a })).filter(
      ({ result }) => result === "done",
    );
    for (const [action, count] of counts) {
      expect([action, lines.filter((it) => it.action === action).length]).toEqual([action, count]);
    }
    const verdict = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: city.context.plugins });
    expect(verdict).toMatchObject({ ok: true, results: { ok: true, unscored: 0 } });
    await database.close();
  };
  beforeAll(begin, 240_000);
  afterAll(() => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
  });

  async function attempt(send: () => Promise<unknown>): Promise<string> {
    try {
      await send();
      return "done";
    } catch (cause) {
      if (!(cause instanceof FahengError) || !REFUSALS.has(cause.code)) throw cause;
      if (NAMING.has(cause.code)) {
        const { act = "", at = "", did = "" } = cause.details as Readonly<Record<string, unknown>>;
        expect([cause.code, at === "", act === "" && did === ""]).toEqual([cause.code, false, false]);
      }
      return cause.code;
    }
  }

  function count(action: string, times: number): void {
    counts.set(action, (counts.get(action) ?? 0) + times);
  }

  async function play({ isFinal, isClaimed, rounds }: Schedule): Promise<void> {
    if (figures.schedules > 0 && figures.schedules % CITY_OF === 0) {
      await end();
      await begin();
    }
    figures.schedules += 1;
    const at = await ground.stage(`第${String(figures.schedules)}轮`);
    const staged = await ground.look(at);
    count("finding.save", staged.findings.length);
    count("review.submit", staged.tasks.length);
    count("review.assign", staged.tasks.length);
    for (const action of ["response.submit", "response.approve"]) count(action, staged.responses.length);
    if (isFinal) {
      await ground.announce(at);
      clock += 9 * DAY;
      await ground.finalise(at);
      for (const action of ["assessment.announce", "assessment.finalise"]) count(action, 1);
      figures.results += 2;
    }
    if (isClaimed) {
      await ground.claim(at);
      for (const action of ["rectification.raise", "rectification.plan", "rectification.claim"]) count(action, 1);
    }
    for (const { days, acts } of rounds) {
      clock += days * DAY;
      const seen = await ground.look(at);
      const sent = acts.flatMap((it) => {
        const act = ground.actOf(it, at, seen);
        return act === null ? [] : [{ it, ...act }];
      });
      const outcomes = await Promise.all(
        sent.map(async ({ it, action, send }) => ({ it, action, code: await attempt(send) })),
      );
      const won = outcomes.filter(({ code }) => code === "done");
      for (const { action } of won) count(action, 1);
      figures.done += won.length;
      figures.refused += outcomes.length - won.length;
      await hold(seen, await ground.look(at), won);
    }
    await conclude(at);
  }

  /** Whatever was tried, somebody can bring the year to its end, and its last result is what is stored. */
  async function conclude(at: Stage): Promise<void> {
    const before = await ground.look(at);
    if (before.assessment.state === "final") return;
    const done: string[] = [];
    if (before.assessment.state === "reviewing") {
      done.push(...(await ground.settle(at)));
      await ground.announce(at);
      done.push("assessment.announce");
    }
    clock += 9 * DAY;
    done.push(...(await ground.decide(at)));
    await ground.finalise(at);
    for (const action of [...done, "assessment.finalise"]) count(action, 1);
    const after = await ground.look(at);
    expect([after.assessment.state, resultInForce(after.assessment.steps)]).toEqual(["final", null]);
    figures.results += after.results.length - before.results.length;
    if (resultInForce(before.assessment.steps) !== null) figures.anew += 1;
    await holdResult(after);
  }

  /** What has to hold after each round, by what was acknowledged in it. */
  async function hold(
    before: Seen,
    after: Seen,
    won: readonly { readonly it: Try; readonly action: string }[],
  ): Promise<void> {
    const done = (action: string): number => won.filter((it) => it.action === action).length;
    // Of those who move a thing as they saw it one does; it stands where the table leads from step to step.
    const moves = won.filter(({ action }) => action.startsWith("assessment."));
    expect(moves.length).toBeLessThanOrEqual(1);
    expect(after.assessment.steps.length).toBe(before.assessment.steps.length + moves.length);
    expect(
      walk(
        assessmentProcess,
        after.assessment.steps.map(({ act }) => `assessment.${act}`),
        "filling",
      ),
    ).toBe(after.assessment.state);
    const things = [
      ...after.tasks.map((it) => ({ ...it, process: reviewTaskProcess as Process })),
      ...after.appeals.map((it) => ({ ...it, process: appealProcess as Process })),
      ...after.register.map((it) => ({ ...it, process: registerEntryProcess as Process })),
      ...after.problems.map((it) => ({ ...it, process: rectificationProcess as Process })),
    ];
    for (const { process, steps, state } of things) {
      const acts = steps.flatMap(({ act }) => (process.transitions.some((it) => it.act === act) ? [act] : []));
      expect(walk(process, acts, "none")).toBe(state);
    }
    const { voided, carried } = holdReopened(before, after, moves);
    // Every change of a thing is one that was acknowledged, and none was acknowledged that is not there.
    const steps = (seen: Seen, of: RegExp): number =>
      [...seen.tasks, ...seen.appeals, ...seen.register, ...seen.problems].reduce(
        (sum, it) => sum + it.steps.filter(({ act }) => of.test(act)).length,
        0,
      );
    for (const [kind, of] of [
      ["review.", /^review\.(?!assign)/u],
      ["appeal.", /^appeal\./u],
      ["register.", /^register\./u],
      ["rectification.", /^rectification\./u],
    ] as const) {
      const acknowledged = won.filter(({ action }) => action.startsWith(kind)).length;
      const beside = kind === "review." ? voided : 0;
      expect([kind, steps(after, of) - steps(before, of)]).toEqual([kind, acknowledged + beside]);
    }
    expect(after.findings.length - before.findings.length).toBe(done("finding.save") + carried);
    // One veto of a fact is open or stands; one problem of an origin is open; nobody decided what they entered or found.
    expect(after.register.filter((it) => it.veto !== null && it.state !== "struck").length).toBeLessThanOrEqual(1);
    for (const { steps: of } of after.register) {
      const entered = of.flatMap(({ act, by }) => (/notify|propose/u.test(act) ? [by] : []));
      expect(of.filter(({ act, by }) => /stand|strike/u.test(act) && entered.includes(by))).toEqual([]);
    }
    const found = after.problems.filter(({ state }) => ["open", "planned", "claimed"].includes(state));
    expect(new Set(found.map((it) => it.found)).size).toBe(found.length);
    // Results have no gap, and each writing act has written one.
    const written = done("assessment.announce") + done("assessment.finalise") + done("assessment.correct");
    expect(after.results.map(({ n }) => n)).toEqual(after.results.map((_, index) => index + 1));
    expect(after.results.length).toBe(before.results.length + written);
    figures.results += written;
    figures.standing += done("register.stand");
    figures.decided += done("appeal.decide");
    figures.closed += done("rectification.close");
    if (done("assessment.finalise") > 0) {
      expect(after.appeals.filter(({ state }) => state === "filed")).toEqual([]);
      if (done("register.propose") === 0) {
        expect(after.register.filter((it) => it.veto !== null && isRegisterOpen(it))).toEqual([]);
      }
    }
    // What was written equals a recomputation from what is stored, where nothing that counts was moved beside it.
    const beside = won.some(({ action }) => /^(?:finding|review|appeal|register)\./u.test(action));
    if (written > 0 && !beside) await holdResult(after);
  }

  /** The last result is what comes of what is stored, and names nothing that does not count. */
  async function holdResult(after: Seen): Promise<void> {
    const { plugins } = city.context;
    const reviewed = await loadReviewed(database.db, plugins, after.assessment);
    const last = after.results.at(-1);
    const result = last ? await findResult(database.db, after.assessment, last.n) : null;
    if (result === null) throw new TypeError("no result");
    expect(readResultStated(result).reviewed).toEqual(reviewed.facts);
    const explanation = await explainStated(reviewed.stated);
    expect(JSON.parse(result.score ?? "null")).toEqual(explanation && figuresOf(explanation.score));
    const submitted = new Set(after.tasks.flatMap(({ id, state }) => (state === "submitted" ? [id] : [])));
    const entries = new Set(after.register.map(({ entryId }) => entryId));
    for (const { task } of reviewed.facts) expect(task === "" || submitted.has(task) || entries.has(task)).toBe(true);
  }

  /** What a reopening has done beside its step: who judges anew, what they keep of the rest, which answers went back. */
  function holdReopened(before: Seen, after: Seen, moves: readonly { readonly action: string; readonly it: Try }[]) {
    const voidOf = ({ tasks }: Seen): number => tasks.filter(({ state }) => state === "void").length;
    const voided = voidOf(after) - voidOf(before);
    const given = after.tasks.filter(({ id }) => !before.tasks.some((it) => it.id === id));
    const carried = after.findings.filter(({ taskId }) => given.some(({ id }) => id === taskId));
    const back = after.responses.filter((it) => responseStateOf(it) === "returned");
    const [reopening] = moves.filter(({ action }) => action === "assessment.reopen");
    if (reopening === undefined) {
      expect([voided, given.length]).toEqual([0, 0]);
      return { voided, carried: 0 };
    }
    const items: readonly string[] = ANEW[reopening.it.value] ?? [];
    // Item 1 is judged by both, the others at the desk alone.
    expect([voided, given.length]).toEqual(items.includes("1") ? [2, 2] : [1, 1]);
    expect(given.map(({ state }) => state)).toEqual(given.map(() => "open"));
    expect(carried.filter(({ indicator }) => items.includes(indicator))).toEqual([]);
    expect(back.map(({ indicator }) => indicator).toSorted()).toEqual(items.toSorted());
    const [final] = after.results.filter(({ kind }) => kind === "final").toReversed();
    expect(after.assessment.steps.at(-1)?.result).toBe(final?.n);
    expect(resultInForce(after.assessment.steps)).toBe(final?.n);
    count("review.void", voided);
    count("review.assign", given.length);
    count("response.recall", items.length);
    figures.reopened += 1;
    return { voided, carried: carried.length };
  }

  const numRuns = runs({
    test: engine.engine === "sqlite" ? 10 : 4,
    campaign: engine.engine === "sqlite" ? 1_000 : 100,
  });
  it(
    "has one winner each time, losers who are told by what, results that equal what is stored, and a line for each act",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      await end();
      for (const it of [figures.done, figures.refused, figures.results, figures.anew]) expect(it).toBeGreaterThan(0);
    },
  );
});

/** Where acts lead from a state, each allowed by the table. */
function walk(process: Process, acts: readonly string[], from: string): string {
  let state = from;
  for (const act of acts) {
    const row = process.transitions.find((it) => it.act === act && it.from.includes(state));
    if (!row) throw new TypeError(`${act} from ${state}`);
    state = row.to;
  }
  return state;
}
