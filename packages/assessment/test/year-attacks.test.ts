import { type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type { Figure } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  acceptEvidence,
  type Actor,
  askExtension,
  closeCycle,
  type Context,
  downloadYearEnd,
  grantExtension,
  giveEvidence,
  listAssessmentSummaries,
  listDepartmentsOf,
  listDuties,
  listLedger,
  openCycle,
  planStages,
  reopenCycle,
  saveMany,
  saveResponse,
  setAssignments,
  stateDuty,
  withdrawEvidence,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence } from "./support/evidence-ground.ts";
import { canteenPlugin } from "./support/plugin.ts";

const code = async (promise: Promise<unknown>): Promise<string> =>
  await promise.then(
    () => "done",
    (cause: unknown) => String((cause as { code?: unknown }).code),
  );

onBothEngines("answers to letters, attacked", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database, { asksMaterials: true });
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  it("belong to one agency, are registered once, name what is there, and stay text wherever they are shown", async () => {
    const { context, coordinator, clerk, city, assessmentId } = ground;
    const place = { assessmentId, indicator: "1", material: "①", effectiveOn: "2017-05-01", replaces: null };
    const letter = {
      kind: "letter",
      number: "市监函〔2017〕5号",
      provider: "市中级法院",
      answer: "无败诉案件",
    } as const;
    const give = async (over: object = {}, change: object = {}, actor: Actor = clerk) =>
      await giveEvidence(context, actor, { ...place, offered: { ...letter, ...over }, ...change });
    // Another agency's people, at whose desk the letter may have been laid by mistake.
    expect(await code(give({}, {}, city.actor("coordinator", "b")))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(give({}, {}, city.municipal))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(give({}, { material: "nowhere" }))).toBe("FAHENG_EVIDENCE_MATERIAL");
    expect(await code(give({}, { indicator: "99" }))).toBe("FAHENG_FACT_UNKNOWN_INDICATOR");
    // A reference to a piece that never was, or that nobody sent back.
    const forged = { replaces: { n: 7, version: 1, writes: 1 } };
    expect(await code(give({}, forged))).toMatch(/^FAHENG_EVIDENCE_(?:NOT_FOUND|CONFLICT)$/u);
    const first = await give();
    expect(await code(give({}, { replaces: { n: first.n, version: 1, writes: 1 } }))).toBe("FAHENG_PROCESS_STATE");
    // Answered twice, whatever the number is typed like.
    for (const number of ["市监函〔2017〕5号", " 市监函〔２０１７〕 5号"])
      expect(await code(give({ number, answer: "另一答复" }))).toBe("FAHENG_EVIDENCE_ANSWERED");
    const both = await Promise.allSettled([give({ number: "6号" }), give({ number: "6号" })]);
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    // Whoever registered it does not judge it, and once it is withdrawn it may be registered rightly.
    const { n, version, writes } = first;
    const moved = { assessmentId, indicator: "1", material: "①", seen: { n, version, writes } };
    const qualities = { complete: true, accurate: true, truthful: true, effective: true };
    expect(await code(acceptEvidence(context, clerk, { ...moved, qualities } as never))).toBe(
      "FAHENG_ACCESS_FORBIDDEN",
    );
    await withdrawEvidence(context, clerk, moved);
    const script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    await give({ answer: script, provider: "市中级法院" });
    const { index } = await downloadYearEnd(context, coordinator, { assessmentId });
    const page = new TextDecoder().decode(index.write(() => true));
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toMatch(/<script|<img|javascript:/u);
  });
});

const figure = (label: string, per: Figure["per"]): Figure => ({
  label,
  comparator: "at-least",
  value: "1",
  unit: "次",
  per,
  printed: label,
});
const plugins = [
  {
    ...canteenPlugin,
    frameworks: canteenPlugin.frameworks.map((it) => ({
      ...it,
      indicators: it.indicators.map((one) =>
        one.code === "1" ? { ...one, figures: [figure("培训", "two-years"), figure("会议", "month")] } : one,
      ),
    })),
  },
];

onBothEngines("two years, New Year and midnight", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let now: number;
  let context: Context;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, plugins);
    now = Date.parse("2017-12-31T15:59:59.000Z");
    context = { ...city.context, clock: { now: () => new Date(now) } };
  });
  afterEach(async () => await database.close());
  const at = (instant: string): void => {
    now = Date.parse(instant);
  };

  /** A cycle of agency A, with its one department answering item 1. */
  const lay = async (from: string, to: string) => {
    const coordinator = city.actor("coordinator", "a");
    const [first] = await listDepartmentsOf(context, city.root, city.agencies.a);
    const departmentId = first?.id ?? "";
    const anybody = city.actor("department", "a");
    const clerk = { ...anybody, roles: anybody.roles.map((role) => ({ ...role, departmentId })) };
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: null }];
    const { id: cycleId } = await openCycle(context, city.municipal, { title: "创建", from, to, assignments });
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    const of = { assessmentId: own?.assessment.id ?? "" };
    const rows = [{ departmentId, personId: null, role: "lead", dueOn: null }] as const;
    await setAssignments(context, coordinator, {
      ...of,
      expectedVersion: 0,
      changes: [{ indicator: "1", part: "", rows }],
    });
    return { coordinator, clerk, cycleId, of, departmentId };
  };

  it("a creation of two years has every month of its ledger, and its duties of two years by the years of the calendar", async () => {
    const { coordinator, clerk, of } = await lay("2017-09-01", "2019-08-31");
    const months = async () =>
      [...new Set((await listLedger(context, coordinator, of)).months.map((it) => it.month))].toSorted();
    // In the last second of the old year, in the first of the new one, and once it is over.
    expect(await months()).toEqual(["2017-09", "2017-10", "2017-11", "2017-12"]);
    at("2017-12-31T16:00:00.000Z");
    expect((await months()).at(-1)).toBe("2018-01");
    at("2019-09-30T02:00:00.000Z");
    expect([(await months()).length, (await months()).at(-1)]).toEqual([24, "2019-08"]);
    at("2018-06-01T02:00:00.000Z");
    const { duties, today } = await listDuties(context, clerk, of);
    expect(today).toBe("2018-06-01");
    // Years of the calendar: those that end with the old year count too, and the last ones are cut where the cycle ends.
    const two = duties.filter(({ frequency }) => frequency === "two-years").map(({ period }) => period);
    expect(two.map(({ key, from, to }) => [key, from, to])).toEqual([
      ["2016-2017", "2016-01-01", "2017-12-31"],
      ["2018-2019", "2018-01-01", "2019-08-31"],
    ]);
    expect(duties.filter(({ frequency }) => frequency === "month")).toHaveLength(24);
    // What was done on the last day of the old year is that of the old two years alone.
    const state = async (doneOn: string, period = "2018-2019") =>
      await stateDuty(context, clerk, {
        ...of,
        indicator: "1",
        figure: "two-years/培训",
        period,
        expectedVersion: 0,
        doneOn,
        amount: 1000,
        note: "",
      });
    expect(await code(state("2017-12-31"))).toBe("FAHENG_PROCESS_DAY_OUTSIDE");
    expect(await code(state("2018-01-01", "2016-2017"))).toBe("FAHENG_PROCESS_DAY_OUTSIDE");
    expect([await code(state("2018-01-01")), await code(state("2017-12-31", "2016-2017"))]).toEqual(["done", "done"]);
  });

  it("a day ends at midnight of the city: a second before is in time, and the next is late", async () => {
    at("2017-12-01T02:00:00.000Z");
    const { clerk, coordinator, cycleId, of } = await lay("2017-01-01", "2017-12-31");
    const stage = {
      key: "s",
      name: "填报",
      from: null,
      to: "2017-12-15",
      gate: "none",
      closes: ["answers"],
      tasks: [],
    } as const;
    await planStages(context, city.municipal, { cycleId, stages: [stage] });
    const answer = { ...of, status: "in-progress", facts: {}, notApplicable: null, indicator: "1" } as const;
    const save = async (expectedVersion: number) =>
      await saveResponse(context, clerk, { ...answer, expectedVersion, progress: String(expectedVersion) });
    const isOverdue = async () =>
      (await listDuties(context, clerk, of)).duties.find(({ period }) => period.key === "2017-11")?.isOverdue;
    const month = async (key: string) =>
      (await listDuties(context, clerk, of)).duties.find(({ period }) => period.key === key)?.isOverdue;
    expect(await isOverdue()).toBe(true);
    at("2017-12-15T15:59:59.999Z");
    expect(await code(save(0))).toBe("done");
    // Of a later day asked in the last second, too.
    const later = { kind: "later", handIn: false, people: [], items: [], reason: "未开" } as const;
    at("2017-12-31T15:59:59.999Z");
    expect([await month("2017-12"), (await listDuties(context, clerk, of)).today]).toEqual([false, "2017-12-31"]);
    const target = { indicator: "1", figure: "month/会议", period: "2017-12" };
    const asked = await askExtension(context, clerk, { ...of, ...later, period: target, wishedOn: "2018-01-03" });
    at("2017-12-31T16:00:00.000Z");
    expect([await month("2017-12"), (await listDuties(context, clerk, of)).today]).toEqual([true, "2018-01-01"]);
    expect(await code(save(1))).toBe("FAHENG_PROCESS_TOO_LATE");
    expect(await code(askExtension(context, clerk, { ...of, ...later, period: target, wishedOn: "2018-01-04" }))).toBe(
      "FAHENG_EXTENSION_PERIOD_PAST",
    );
    // Granted, it is in time again until its own midnight.
    await grantExtension(context, coordinator, { ...of, n: asked.n, seen: 1, grantedOn: "2018-01-03", reason: "同意" });
    at("2018-01-03T15:59:59.999Z");
    expect(await month("2017-12")).toBe(false);
    at("2018-01-03T16:00:00.000Z");
    expect(await month("2017-12")).toBe(true);
  });

  it("a table that is saved while the cycle closes or opens is taken whole or not at all", async () => {
    at("2017-06-01T02:00:00.000Z");
    const { clerk, cycleId, of } = await lay("2017-01-01", "2017-12-31");
    const answer = { indicator: "1", status: "in-progress", facts: {}, progress: "表", notApplicable: null } as const;
    const duty = {
      indicator: "1",
      figure: "month/会议",
      period: "2017-05",
      doneOn: "2017-05-04",
      amount: 1000,
      note: "",
    };
    let version = 0;
    let saved = 0;
    for (const turn of ["close", "reopen", "close", "reopen"] as const) {
      const move =
        turn === "close"
          ? closeCycle(context, city.municipal, { cycleId })
          : reopenCycle(context, city.municipal, { cycleId, reason: "补报" });
      const duties = [{ ...duty, expectedVersion: saved }];
      const save = saveMany(context, clerk, { ...of, answers: [{ ...answer, expectedVersion: version }], duties });
      const [moved, done] = await Promise.allSettled([move, save]);
      expect(moved.status).toBe("fulfilled");
      const db = database.reaching(WHOLE_REACH);
      const rows = await db
        .selectFrom("response_version")
        .select("version")
        .where("assessment_id", "=", of.assessmentId)
        .execute();
      const stated = await db
        .selectFrom("period_duty")
        .select("version")
        .where("assessment_id", "=", of.assessmentId)
        .execute();
      if (done.status === "fulfilled") {
        version += 1;
        saved += 1;
      }
      expect(done.status === "fulfilled" ? "saved" : String((done.reason as { code?: unknown }).code)).toMatch(
        /^(?:saved|FAHENG_CYCLE_CLOSED)$/u,
      );
      // Together or not at all.
      expect([rows.length, stated.length]).toEqual([version, saved]);
      if (saved > 0) break;
    }
  });
});
