import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError, ledgerMonthProcess, monthsOf } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Actor,
  correctLedger,
  getLedger,
  type LedgerChange,
  returnLedger,
  saveLedger,
  signLedger,
  submitLedger,
  verifyEverything,
  withdrawLedger,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { layLedger, type LedgerGround } from "./support/ledger-ground.ts";

const SEED = 20_221_008;
/** What a loser may be told: the state it has by now, that somebody was first, or what is missing. */
const REFUSALS = new Set([
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_LINES_OPEN",
  "FAHENG_PROCESS_OWN_WORK",
  "FAHENG_LEDGER_CONFLICT",
  "FAHENG_LEDGER_LINE_CONFLICT",
  "FAHENG_LEDGER_SAME",
]);
const KINDS = ["save", "submit", "withdraw", "return", "sign", "correct"] as const;
type Kind = (typeof KINDS)[number];

/** One act of a round: who tries it, and what a line is to say by it. */
interface Try {
  readonly kind: Kind;
  readonly by: 1 | 2;
  readonly text: string;
  readonly isWhole: boolean;
}

/** Weighted so that most schedules come through to a signature. */
const someAct: fc.Arbitrary<Try> = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS, "save", "save", "submit", "submit", "sign"),
  by: fc.constantFrom<1 | 2>(1, 2),
  text: fc.constantFrom("办结", "推进中", "已报送材料"),
  isWhole: fc.boolean(),
});
/** The way to a signature, of which a schedule has gone some steps before several come at once. */
const WAY: readonly (readonly Try[])[] = (["save", "submit", "sign"] as const).map((kind) => [
  { kind, by: 1, text: "办结", isWhole: true },
]);
const schedule = fc
  .tuple(
    fc.nat({ max: WAY.length }),
    fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
  )
  .map(([steps, rounds]) => [...WAY.slice(0, steps), ...rounds]);

onBothEngines("a month of the ledger, tried by several at once", (engine) => {
  let database: OpenDatabase;
  let ground: LedgerGround;
  /** A month of a department for each schedule. */
  const places: { assessmentId: string; departmentId: string; month: string }[] = [];
  const figures = { schedules: 0, acknowledged: 0, refused: 0, signed: 0, corrected: 0 };
  beforeAll(async () => {
    database = await engine.open();
    ground = await layLedger(database, { count: runs({ test: 1, campaign: 10 }) });
    const months = monthsOf({ from: "2008-01-01", to: "2017-06-01" });
    for (const departmentId of ground.departments) {
      for (const month of months) places.push({ assessmentId: ground.assessmentId, departmentId, month });
    }
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    await database.close();
  });

  async function attempt(place: (typeof places)[number], it: Try, view: View): Promise<string> {
    const { context } = ground.city;
    const clerk = ground.clerk(place.departmentId, it.by);
    const { version, writes } = view;
    const move = { ...place, seen: { version, writes } };
    const lines = view.lines.slice(0, it.isWhole ? 2 : 1).map((line): LedgerChange => ({
      indicator: line.indicator,
      expectedVersion: line.version,
      status: "done",
      // Nobody writes what another writes, or it would be no conflict.
      text: `${it.text}${it.by}`,
      responsible: { personId: null, name: "" },
    }));
    const reason = "请写明";
    const signer: Actor = it.by === 1 ? ground.coordinator : ground.leader;
    const acts: Readonly<Record<Kind, () => Promise<unknown>>> = {
      save: () => saveLedger(context, clerk, { ...place, lines }),
      submit: () => submitLedger(context, clerk, move),
      withdraw: () => withdrawLedger(context, clerk, move),
      return: () => returnLedger(context, ground.coordinator, { ...move, reason }),
      sign: () => signLedger(context, signer, move),
      correct: () => correctLedger(context, clerk, { ...move, reason, lines }),
    };
    try {
      await acts[it.kind]();
      return "done";
    } catch (cause) {
      if (!(cause instanceof FahengError) || !REFUSALS.has(cause.code)) throw cause;
      return cause.code;
    }
  }
  type View = Awaited<ReturnType<typeof getLedger>>;

  /** Lines of the audit about one month, oldest first. */
  async function linesOf(object: string) {
    const all = await listAudit(database.reaching(WHOLE_REACH), { limit: 200 });
    const own = all.filter((it) => it.object === object && it.result === "done");
    // By their places in the chain: who began first need not have come first.
    return own.toSorted((a, b) => a.seq - b.seq);
  }

  async function play(rounds: readonly (readonly Try[])[]): Promise<void> {
    const place = places[figures.schedules];
    if (place === undefined) throw new RangeError("no month is left");
    figures.schedules += 1;
    const look = () => getLedger(ground.city.context, ground.coordinator, place);
    let acknowledged = 0;
    for (const round of rounds) {
      const view = await look();
      const results = await Promise.all(round.map(async (it) => ({ it, code: await attempt(place, it, view) })));
      const won = results.filter(({ code }) => code === "done");
      // Of those who act on the same month as they saw it, one wins.
      expect(won.filter(({ it }) => it.kind !== "save").length).toBeLessThanOrEqual(1);
      // Of two who write a line otherwise, one: the first line is in everybody's. Who says what stood before changes nothing.
      const texts = won.filter(({ it }) => it.kind === "save").map(({ it }) => `${it.text}${it.by}`);
      const written = texts.filter((it) => it !== view.lines[0]?.text);
      expect(new Set(written).size).toBeLessThanOrEqual(1);
      acknowledged += won.length;
      figures.refused += results.length - won.length;
    }
    const after = await look();
    const object = `ledger:${place.assessmentId}/${place.departmentId}/${place.month}`;
    const audit = await linesOf(object);
    // One line for each act; a save that changes nothing is none.
    expect(audit.length).toBeLessThanOrEqual(acknowledged);
    expect(audit.filter((it) => it.action !== "ledger.save").length).toBe(
      after.versions.length === 0 ? 0 : await stepsOf(place, after),
    );
    // Doing the audited acts again by the table gives the stored state.
    let state: string = "none";
    for (const { action } of audit) {
      const row = ledgerMonthProcess.transitions.find(
        (it) => it.act === action && (it.from as readonly string[]).includes(state),
      );
      expect(row, `${action} in ${state}`).toBeDefined();
      state = row?.to ?? "";
    }
    expect(after.state).toBe(state);
    figures.acknowledged += audit.length;
    figures.signed += audit.some((it) => it.action === "ledger.sign") ? 1 : 0;
    figures.corrected += after.version > 1 ? 1 : 0;
  }

  /** Acts that every version of a month says of itself. */
  async function stepsOf(place: (typeof places)[number], { versions }: View): Promise<number> {
    let count = 0;
    for (const { version } of versions) {
      const { steps } = await getLedger(ground.city.context, ground.coordinator, { ...place, version });
      // Nobody signs for what they stated themselves.
      const staters = steps.filter((it) => it.act === "submit" || it.act === "correct").map((it) => it.by);
      for (const it of steps) if (it.act === "sign") expect(staters).not.toContain(it.by);
      count += steps.length;
    }
    return count;
  }

  const numRuns = runs({ test: 30, campaign: 1_000 });
  it(
    "has one winner at a time, coded losers, a line for each act, and the state that the acts lead to",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      expect(figures.acknowledged).toBeGreaterThan(figures.schedules);
      expect(figures.refused).toBeGreaterThan(figures.schedules);
      expect(figures.signed).toBeGreaterThan(figures.schedules / 10);
      expect(figures.corrected).toBeGreaterThan(0);
      expect(await verifyEverything(database.reaching(WHOLE_REACH))).toMatchObject({ ok: true });
    },
  );
});
