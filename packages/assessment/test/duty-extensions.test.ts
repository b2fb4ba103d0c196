import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError, type PlannedStage } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  addDepartment,
  askExtension,
  type Context,
  getAssessment,
  getExtensions,
  grantExtension,
  listAssessmentSummaries,
  listDepartmentsOf,
  listDuties,
  openCycle,
  planStages,
  readNotices,
  refuseExtension,
  revokeExtension,
  setAssignments,
  stagesOfCycle,
  stateDuty,
  verifyEverything,
  waiveDuty,
  withdrawDuty,
  withdrawExtension,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

/** The canteen's document, of which item 3 asks for a meeting in every quarter. */
const meeting = {
  label: "专题会议",
  comparator: "at-least",
  value: "1",
  unit: "次",
  per: "quarter",
  printed: "每季度至少一次",
} as const;
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((it) => ({
      ...it,
      indicators: it.indicators.map((one) => (one.code === "3" ? { ...one, figures: [meeting] } : one)),
    })),
  },
];
const FIGURE = "quarter/专题会议";

onBothEngines("a later day for one period", (engine) => {
  const founded = testCities(engine, plugins);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let clerk: Actor;
  let stranger: Actor;
  let office: Actor;
  let of: { readonly assessmentId: string };
  let cycleId: string;
  let now: number;
  beforeEach(async () => {
    [database, city] = await founded();
    now = Date.parse("2017-06-05T01:00:00.000Z");
    context = { ...ticking(city.context), clock: { now: () => new Date((now += 1)) } };
    const { a: agencyId } = city.agencies;
    const [legal] = await listDepartmentsOf(context, city.root, agencyId);
    const other = await addDepartment(context, city.root, { agencyId, name: "执法处" });
    const recruit = async (login: string, role: "coordinator" | "department" | "municipal", departmentId?: string) =>
      await hire(context, database, city.root, {
        login,
        role: role as "coordinator",
        agencyId: role === "municipal" ? null : agencyId,
        departmentId: departmentId ?? null,
      });
    coordinator = await recruit("coordinator", "coordinator");
    clerk = await recruit("clerk", "department", legal?.id);
    stranger = await recruit("stranger", "department", other.id);
    office = await recruit("office", "municipal");
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const year = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(context, office, { ...year, assignments }));
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    of = { assessmentId: own?.assessment.id ?? "" };
    const row = { departmentId: legal?.id ?? "", personId: clerk.personId, role: "lead", dueOn: null } as const;
    const changes = [{ indicator: "3", part: "", rows: [row] }];
    await setAssignments(context, coordinator, { ...of, expectedVersion: 0, changes });
  });
  afterEach(async () => await database.close());

  const quarter = (period = "2017-Q2") => ({ indicator: "3", figure: FIGURE, period });
  const ask = async (who: Actor = clerk, change: Partial<Parameters<typeof askExtension>[2]> = {}) =>
    await askExtension(context, who, {
      ...of,
      kind: "later",
      items: [],
      period: quarter(),
      handIn: false,
      people: [],
      wishedOn: "2017-07-20",
      reason: "主要领导出差",
      ...change,
    });
  const grant = async (who: Actor, grantedOn: string, n = 1) =>
    await grantExtension(context, who, { ...of, n, seen: 1, grantedOn, reason: "同意" });
  const revoke = async (n = 1) => await revokeExtension(context, coordinator, { ...of, n, seen: 2, reason: "误批" });
  const state = async (doneOn: string, period = quarter()) =>
    await stateDuty(context, clerk, { ...of, ...period, expectedVersion: 0, doneOn, amount: 1000, note: "" });
  const duty = async (period = "2017-Q2") =>
    (await listDuties(context, clerk, of)).duties.find((it) => it.period.key === period);
  const code = async (promise: Promise<unknown>): Promise<string> =>
    await promise.then(
      () => "done",
      (cause: unknown) => String((cause as { code?: unknown }).code),
    );
  const to = (day: string): void => {
    now = Math.max(now, Date.parse(`${day}T02:00:00.000Z`));
  };
  const morning = async (day: string): Promise<void> => {
    now = Math.max(now, Date.parse(`${day}T00:00:00+08:00`));
    await machineTurn(context);
    now = Math.max(now, Date.parse(`${day}T07:30:01+08:00`));
    await machineTurn(context);
    await machineTurn(context);
  };
  const told = async (who: Actor, kind: string) =>
    (await readNotices(context, who, { before: null, isUnread: true })).notices
      .filter(({ act }) => act.startsWith(kind))
      .map(({ act, said, dueOn }) => [act, said, dueOn]);

  it("is asked before its day, for one period alone, once, by whom it is to do, and answered by the coordinator", async () => {
    expect(await code(ask(clerk, { items: ["3"] }))).toBe("FAHENG_EXTENSION_MIXED");
    expect(await code(ask(clerk, { kind: "late", people: [clerk.personId] }))).toBe("FAHENG_EXTENSION_MIXED");
    expect(await code(ask(clerk, { period: quarter("2018-Q1") }))).toBe("FAHENG_DUTY_NOT_FOUND");
    expect(await code(ask(clerk, { period: { ...quarter(), indicator: "9" } }))).toBe("FAHENG_FACT_UNKNOWN_INDICATOR");
    expect(await code(ask(clerk, { period: quarter("2017-Q1") }))).toBe("FAHENG_EXTENSION_PERIOD_PAST");
    expect(await code(ask(clerk, { wishedOn: "2017-06-30" }))).toBe("FAHENG_EXTENSION_DAY");
    expect(await code(ask(clerk, { reason: " " }))).toBe("FAHENG_PROCESS_REASON");
    expect(await code(ask(clerk, { wishedOn: "2030-01-01" }))).toBe("FAHENG_PROCESS_FAR_DAY");
    expect(await code(ask(stranger))).toBe("FAHENG_EXTENSION_NOT_YOURS");
    expect(await code(ask(city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    await ask();
    expect(await code(ask(clerk, { wishedOn: "2017-08-01" }))).toBe("FAHENG_EXTENSION_ASKED");
    // Another period is another request.
    expect(await ask(clerk, { period: quarter("2017-Q3"), wishedOn: "2017-10-20" })).toEqual({ n: 2, writes: 1 });
    await machineTurn(context);
    expect(await told(coordinator, "extension.ask")).toEqual([
      ["extension.ask", "2017年第三季度 专题会议：主要领导出差", "2017-10-20"],
      ["extension.ask", "2017年第二季度 专题会议：主要领导出差", "2017-07-20"],
    ]);
    expect(await code(grant(office, "2017-07-10"))).toBe("FAHENG_PROCESS_PARTY");
    expect(await code(grant(clerk, "2017-07-10"))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(grant(coordinator, "2017-06-30"))).toBe("FAHENG_EXTENSION_DAY");
    await grant(coordinator, "2017-07-10");
    const [, second] = (await getExtensions(context, clerk, of)).extensions;
    expect([second?.items, second?.period, second?.grantedOn]).toEqual([[], quarter(), "2017-07-10"]);
    const acts = (await listAudit(database.reaching(WHOLE_REACH), { limit: 5 })).filter(
      ({ action }) => action === "extension.grant",
    );
    expect(JSON.parse(acts[0]?.after ?? "{}")).toMatchObject({ indicators: ["3"], figure: FIGURE, period: "2017-Q2" });
    await waiveDuty(context, coordinator, { ...of, ...quarter("2017-Q4"), expectedVersion: 0, reason: "机构改革" });
    const settled = ask(clerk, { period: quarter("2017-Q4"), wishedOn: "2018-01-20" });
    expect(await code(settled)).toBe("FAHENG_EXTENSION_PERIOD_DONE");
    expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context.plugins })).toMatchObject({
      ok: true,
    });
  });

  it("moves that period's light, list and reminders, and nothing else", async () => {
    await ask();
    const planned = await duty("2017-Q3");
    await grant(coordinator, "2017-07-10");
    expect(await duty()).toMatchObject({
      due: { dueOn: "2017-07-10", plannedOn: "2017-06-30" },
      period: { to: "2017-06-30" },
      countsTo: "2017-07-10",
    });
    expect(await duty("2017-Q3")).toEqual(planned);
    const { dues } = await getAssessment(context, coordinator, of.assessmentId);
    expect(dues.get("3")).toMatchObject({ dueOn: "2017-12-31" });
    // Its planned day comes and goes in silence.
    for (const day of ["2017-06-27", "2017-07-01"]) await morning(day);
    expect(await told(clerk, "duty.")).toEqual([]);
    expect(await duty()).toMatchObject({ colour: "blue", isOverdue: false, isMine: true });
    await morning("2017-07-05");
    expect(await told(clerk, "duty.")).toEqual([["duty.near", "2017年第二季度 专题会议", "2017-07-10"]]);
    expect(await duty()).toMatchObject({ colour: "yellow" });
    // Done after the quarter and in time; what another period asks for is its own.
    expect(await code(state("2017-07-05", quarter("2017-Q1")))).toBe("FAHENG_PROCESS_DAY_OUTSIDE");
    await state("2017-07-05");
    expect(await duty()).toMatchObject({ isSettled: true, isLate: false });
    expect(await code(revoke())).toBe("FAHENG_PROCESS_USED");
    await morning("2017-07-11");
    expect(await told(clerk, "duty.late")).toEqual([]);
  });

  it("is revoked while nothing rests on it, and goes no further than the stage that asks for it", async () => {
    const stage: PlannedStage = {
      key: "s1",
      name: "半年检查",
      from: null,
      to: "2017-07-14",
      gate: "periods-settled",
      closes: [],
      tasks: [],
    };
    await planStages(context, office, { cycleId, stages: [stage] });
    await state("2017-06-01");
    expect(await code(ask())).toBe("FAHENG_EXTENSION_PERIOD_DONE");
    await ask(clerk, { period: quarter("2017-Q3"), wishedOn: "2017-10-20" });
    // No stage asks for the third quarter.
    await grant(coordinator, "2017-10-20");
    to("2017-07-01");
    await revoke();
    expect(await duty("2017-Q3")).toMatchObject({ due: { dueOn: "2017-09-30" }, countsTo: "2017-09-30" });
    const unfinished = async () =>
      (await stagesOfCycle(context, office, cycleId)).unfinished.flatMap((it) => it.indicators);
    // The first quarter is late and stands in its way all the same.
    expect(await unfinished()).toEqual(["3"]);
    await waiveDuty(context, coordinator, { ...of, ...quarter("2017-Q1"), expectedVersion: 0, reason: "未成立" });
    expect(await unfinished()).toEqual([]);
    to("2017-10-09");
    expect(await duty("2017-Q3")).toMatchObject({ isOverdue: true, colour: "red" });
  });

  it("is refused a day past the stage that asks for it", async () => {
    const stage = { key: "s1", name: "检查", from: null, to: "2017-07-14", gate: "periods-settled" } as const;
    await planStages(context, office, { cycleId, stages: [{ ...stage, closes: [], tasks: [] }] });
    await ask();
    expect(await code(grant(coordinator, "2017-07-15"))).toBe("FAHENG_PROCESS_PAST_GATE");
    await grant(coordinator, "2017-07-14");
    expect(await duty()).toMatchObject({ due: { dueOn: "2017-07-14" } });
  });

  const REFUSALS = new Set([
    "FAHENG_PROCESS_STATE",
    // Nobody has granted what is to be revoked.
    "FAHENG_PROCESS_PARTY",
    "FAHENG_PROCESS_USED",
    "FAHENG_EXTENSION_CONFLICT",
    "FAHENG_EXTENSION_ASKED",
    "FAHENG_EXTENSION_PERIOD_DONE",
    "FAHENG_EXTENSION_DAY",
    "FAHENG_DUTY_CONFLICT",
    "FAHENG_PROCESS_DAY_OUTSIDE",
  ]);
  const MOVES = ["grant", "refuse", "withdraw", "revoke"] as const;
  const SAYS = ["state", "takeBack"] as const;
  type Try = {
    readonly kind: "ask" | (typeof SAYS)[number] | (typeof MOVES)[number];
    readonly period: string;
    readonly back: number;
    readonly day: string;
  };
  const isMove = (it: Try): boolean => MOVES.some((kind) => kind === it.kind);
  const someTry: fc.Arbitrary<Try> = fc.record({
    kind: fc.constantFrom(
      "ask" as const,
      "ask" as const,
      "grant" as const,
      "grant" as const,
      // What is taken back is open again: later requests find it as the first did.
      "takeBack" as const,
      ...SAYS,
      ...MOVES,
    ),
    period: fc.constantFrom("2017-Q2", "2017-Q3"),
    back: fc.nat({ max: 2 }),
    day: fc.constantFrom("2017-10-10", "2017-10-20"),
  });
  const numRuns = runs({ test: 6, campaign: 1_000 });
  it(
    "played by several at once: each request has one winner, and a period's day is what stands granted for it",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      const figures = { schedules: 0, asked: 0, moved: 0, said: 0, refused: 0 };
      const look = async () => {
        const { extensions } = await getExtensions(context, coordinator, of);
        return { extensions, duties: (await listDuties(context, clerk, of)).duties };
      };
      const play = async (rounds: readonly (readonly Try[])[]): Promise<void> => {
        figures.schedules += 1;
        for (const round of rounds) {
          const before = await look();
          const attempt = async (it: Try): Promise<string> => {
            const about = before.extensions[it.back];
            const place = { ...of, n: about?.n ?? 0, seen: about?.writes ?? 0, reason: "事由" };
            const period = quarter(it.period);
            const seen = before.duties.find(({ period: { key } }) => key === it.period);
            const duty = { ...of, ...period, expectedVersion: seen?.stated?.version ?? 0 };
            const acts = {
              ask: async () => await ask(clerk, { period, wishedOn: it.day }),
              state: async () =>
                await stateDuty(context, clerk, { ...duty, doneOn: "2017-06-01", amount: 1000, note: "" }),
              takeBack: async () => await withdrawDuty(context, clerk, duty),
              grant: async () => await grantExtension(context, coordinator, { ...place, grantedOn: it.day }),
              refuse: async () => await refuseExtension(context, coordinator, place),
              withdraw: async () => await withdrawExtension(context, clerk, place),
              revoke: async () => await revokeExtension(context, coordinator, place),
            };
            if (about === undefined && isMove(it)) return "none";
            try {
              await acts[it.kind]();
              return "done";
            } catch (cause) {
              if (!(cause instanceof FahengError) || !REFUSALS.has(cause.code)) throw cause;
              figures.refused += 1;
              return cause.code;
            }
          };
          const results = await Promise.all(round.map(async (it) => ({ it, outcome: await attempt(it) })));
          const won = results.filter(({ outcome }) => outcome === "done").map(({ it }) => it);
          const after = await look();
          for (const one of before.extensions) {
            const moved = won.filter((it) => isMove(it) && before.extensions[it.back]?.n === one.n);
            expect(moved.length).toBeLessThanOrEqual(1);
            figures.moved += moved.length;
            expect(after.extensions.find(({ n }) => n === one.n)?.writes).toBe(one.writes + moved.length);
          }
          const asked = won.filter(({ kind }) => kind === "ask");
          expect(after.extensions.length).toBe(before.extensions.length + asked.length);
          figures.asked += asked.length;
          for (const { period, due, stated } of after.duties) {
            const said = won.filter((it) => SAYS.some((kind) => kind === it.kind) && it.period === period.key).length;
            const version = before.duties.find((it) => it.period.key === period.key)?.stated?.version ?? 0;
            expect(said).toBeLessThanOrEqual(1);
            expect(stated?.version ?? 0).toBe(version + said);
            figures.said += said;
            const own = after.extensions.filter((it) => it.period?.period === period.key);
            // Of one period one request waits for its answer at a time.
            expect(own.filter(({ state: at }) => at === "asked").length).toBeLessThanOrEqual(1);
            const days = own.flatMap((it) => (it.state === "granted" && it.grantedOn !== null ? [it.grantedOn] : []));
            expect(due.dueOn, period.key).toBe([due.plannedOn, ...days].toSorted().at(-1));
          }
        }
      };
      const schedule = fc.array(fc.array(someTry, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(20_261_130) });
      process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
      for (const count of [figures.asked, figures.moved, figures.said, figures.refused])
        expect(count).toBeGreaterThan(0);
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context.plugins })).toMatchObject({
        ok: true,
      });
    },
  );
});
