import { listStatements, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { dateOfDay, dayNumber, FahengError, type ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  enterRegister,
  excuseAssessment,
  getAssessment,
  getOwnRegister,
  getRegister,
  listAssessmentSummaries,
  objectToRegister,
  openCycle,
  replayCycle,
  saveResponse,
  setStatement,
  standRegister,
  strikeRegister,
  verifyEverything,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { framework, profile } from "./support/plugin.ts";

const DAY = 86_400_000;

/** The second item counts what the office's register says of meetings. */
const registered: ProfileInput = {
  ...profile,
  id: "canteen-registered",
  items: profile.items.map((item) =>
    item.indicator === "2"
      ? { ...item, clauses: item.clauses.map((clause) => ({ ...clause, statedBy: "office" as const })) }
      : item,
  ),
  register: [{ kind: "meeting", marks: ["absent"], indicator: "2", fact: "a" }],
};
const plugin = definePlugin({
  id: "canteen",
  version: "1.0.0",
  host: "*",
  title: { zh: "机关食堂", en: "Canteen" },
  about: { zh: "测试用", en: "For tests" },
  frameworks: [framework],
  profiles: [registered],
  reports: [],
});

onBothEngines("the office's register", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let clock: number;
  let second: Actor;
  let cycleId: string;
  let ids: Readonly<Record<"a" | "b", string>>;
  beforeEach(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    const founded = await foundTestCity(database, [plugin]);
    city = { ...founded, context: { ...founded.context, clock: { now: () => new Date((clock += 1)) } } };
    second = { ...city.municipal, personId: "office two", name: "演示·市办另一人" };
    const assignments = (["a", "b"] as const).map((key) => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-registered" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    const all = await listAssessmentSummaries(city.context, city.municipal, cycleId);
    const of = (key: "a" | "b") => all.find(({ agency }) => agency.id === city.agencies[key])?.assessment.id ?? "";
    ids = { a: of("a"), b: of("b") };
  });
  afterEach(async () => {
    await database.close();
  });

  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause instanceof FahengError ? cause.code : String(cause)),
    );
  const day = (ahead: number): string => dateOfDay(dayNumber("2017-06-01") + ahead);
  type Entry = Parameters<typeof enterRegister>[2];
  const enter = async (marks: Partial<Record<"a" | "b", Entry["rows"][number]["mark"]>>, change: Partial<Entry> = {}) =>
    await enterRegister(city.context, city.municipal, {
      cycleId,
      kind: "meeting",
      title: "推进会",
      heldOn: "2017-05-20",
      objectUntil: day(7),
      basis: "签到表",
      rows: (["a", "b"] as const).flatMap((key) => {
        const mark = marks[key];
        return mark === undefined ? [] : [{ assessmentId: ids[key], mark }];
      }),
      ...change,
    });
  type Row = Parameters<typeof standRegister>[2]["rows"][number];
  const row = (key: "a" | "b", seen = 1, mark: Row["mark"] = "absent"): Row => ({ assessmentId: ids[key], seen, mark });
  const stand = async (entryId: string, rows: readonly Row[], reason: string | null = null, who = second) =>
    await standRegister(city.context, who, { cycleId, entryId, rows, reason });
  const own = async (key: "a" | "b" = "a") =>
    await getOwnRegister(city.context, city.actor("coordinator", key), { assessmentId: ids[key] });
  const object = async (entryId: string, seen = 1) =>
    await objectToRegister(city.context, city.actor("coordinator", "a"), {
      assessmentId: ids.a,
      entryId,
      seen,
      reason: "已请假，有批件",
    });
  const counted = async (key: "a" | "b") => {
    const stated = await listStatements(database.reaching(WHOLE_REACH), { agencyId: city.agencies[key], id: ids[key] });
    return stated.map(({ value, version, reason }) => ({ value, version, reason }));
  };
  const points = async (key: "a" | "b") => {
    const { explanation } = await getAssessment(city.context, city.actor("coordinator", key), ids[key]);
    return explanation?.score.items.find(({ indicator }) => indicator === "2")?.interval;
  };
  const verify = async () => await verifyEverything(database.reaching(WHOLE_REACH), { plugins: city.context.plugins });

  it("states for all agencies at once who was there, once they were heard, and the score follows", async () => {
    const answer = { indicator: "2", facts: { a: 0 }, status: "done", progress: "", notApplicable: null } as const;
    const saving = saveResponse(city.context, city.actor("coordinator", "a"), {
      assessmentId: ids.a,
      ...answer,
      expectedVersion: 0,
    });
    expect(await code(saving)).toBe("FAHENG_FACT_NOT_AGENCYS");
    const { entryId } = await enter({ a: "absent", b: "present" });
    expect(await counted("a")).toEqual([]);
    // Who was there is told nothing and heard by nobody; who was not has until the day.
    expect((await own("b")).rows).toMatchObject([{ mark: "present", mayObject: false }]);
    expect((await own()).rows).toMatchObject([{ mark: "absent", state: "notified", mayObject: true, basis: "签到表" }]);
    expect(await code(stand(entryId, [row("a")]))).toBe("FAHENG_PROCESS_WINDOW_RUNS");
    expect(await code(stand(entryId, [row("b", 1, "present")], null, city.municipal))).toBe("FAHENG_PROCESS_OWN_WORK");
    await stand(entryId, [row("b", 1, "present")]);
    expect(await counted("b")).toEqual([{ value: 0, version: 1, reason: "市办登记：没有缺席或迟报" }]);
    clock += 9 * DAY;
    expect((await own()).rows[0]?.mayObject).toBe(false);
    expect(await code(object(entryId))).toBe("FAHENG_PROCESS_WINDOW_OVER");
    const open = await getRegister(city.context, second, { cycleId });
    expect(open.entries[0]?.cells.map(({ acts }) => acts)).toEqual([
      ["register.stand", "register.strike"],
      ["register.strike"],
    ]);
    await stand(entryId, [row("a")]);
    expect(await counted("a")).toEqual([{ value: 1, version: 1, reason: "市办登记：推进会（2017-05-20）" }]);
    expect([await points("a"), await points("b")]).toEqual([
      { worst: 15_000, best: 15_000 },
      { worst: 20_000, best: 20_000 },
    ]);
    expect((await replayCycle(city.context, city.root, cycleId)).every(({ isSame }) => isSame)).toBe(true);
    expect(await verify()).toMatchObject({ ok: true });
    // Agencies learn the office and not its people.
    expect(JSON.stringify(await own())).not.toContain(city.municipal.name);
  });

  it("hears who objects: another decides, with a reason, as it was entered or otherwise, and a mistake is struck", async () => {
    const { entryId } = await enter({ a: "absent", b: "absent" });
    await object(entryId);
    expect(await code(object(entryId))).toBe("FAHENG_REGISTER_CONFLICT");
    // What is said may be said better, as long as there is time.
    await object(entryId, 2);
    clock += 9 * DAY;
    expect(await code(stand(entryId, [row("a", 1)], "查无批件"))).toBe("FAHENG_REGISTER_CONFLICT");
    expect(await code(stand(entryId, [row("a", 3), row("b")]))).toBe("FAHENG_PROCESS_OBJECTION");
    expect(await counted("b")).toEqual([]);
    await stand(entryId, [row("a", 3, "present")], "批件属实");
    expect((await own()).rows).toMatchObject([
      { mark: "present", entered: "absent", state: "standing", decided: { reason: "批件属实" } },
    ]);
    expect(await code(stand(entryId, [row("b", 1, "late")]))).toBe("FAHENG_REGISTER_REASON");
    await stand(entryId, [row("b")]);
    expect((await counted("b")).map(({ value }) => value)).toEqual([1]);
    const struck = { cycleId, entryId, rows: [row("b", 2)], reason: "会议改期" };
    expect(await code(strikeRegister(city.context, city.municipal, struck))).toBe("FAHENG_PROCESS_OWN_WORK");
    expect(await code(strikeRegister(city.context, second, { ...struck, reason: " " }))).toBe("FAHENG_PROCESS_REASON");
    await strikeRegister(city.context, second, struck);
    // Nothing stands that says how often: it is not known, and not zero.
    expect(await counted("b")).toEqual([{ value: null, version: 2, reason: "市办登记：已没有成立的登记" }]);
    expect(await code(strikeRegister(city.context, second, { ...struck, rows: [row("b", 3)] }))).toBe(
      "FAHENG_PROCESS_STATE",
    );
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("refuses what it could not stand by, and writes nothing of it", async () => {
    const refused = async (change: Partial<Entry>) => await code(enter({ a: "absent" }, change));
    expect(await refused({ heldOn: "2017-06-02" })).toBe("FAHENG_REGISTER_DAY");
    expect(await refused({ objectUntil: "2017-05-31" })).toBe("FAHENG_REGISTER_DAY");
    expect(await refused({ basis: " " })).toBe("FAHENG_PROCESS_REASON");
    expect(await refused({ rows: [] })).toBe("FAHENG_REGISTER_ROWS");
    expect(await refused({ rows: [{ assessmentId: "never", mark: "late" }] })).toBe("FAHENG_REGISTER_ROWS");
    const twice = { assessmentId: ids.a, mark: "late" } as const;
    expect(await refused({ rows: [twice, twice] })).toBe("FAHENG_REGISTER_ROWS");
    for (const who of [city.actor("coordinator", "a"), city.actor("leader", "b"), city.root]) {
      const entry = { cycleId, kind: "meeting", title: "会", heldOn: day(0), objectUntil: day(1), basis: "x" } as const;
      const entering = enterRegister(city.context, who, { ...entry, rows: [twice] });
      expect(await code(entering)).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
    await excuseAssessment(city.context, city.municipal, { assessmentId: ids.b, expectedMoves: 0, reason: "机构改革" });
    const settled = enter({ a: "absent", b: "absent" });
    await expect(settled).rejects.toMatchObject({ code: "FAHENG_REGISTER_SETTLED", details: { agencies: "b局" } });
    expect((await own()).rows).toEqual([]);
    const { entryId } = await enter({ a: "absent" });
    expect(await refused({})).toBe("FAHENG_PROCESS_STATE");
    expect(await code(stand("never", [row("a")]))).toBe("FAHENG_REGISTER_NOT_FOUND");
    expect(await code(object("never"))).toBe("FAHENG_REGISTER_NOT_FOUND");
    // Nobody states a number beside the register, and nobody of the office decides on their own agency.
    const number = { assessmentId: ids.a, indicator: "2", fact: "a", value: 3, reason: "另册", expectedVersion: 0 };
    expect(await code(setStatement(city.context, city.municipal, number))).toBe("FAHENG_STATEMENT_REGISTERED");
    clock += 9 * DAY;
    const both = { ...second, roles: [...second.roles, ...city.actor("leader", "a").roles] };
    expect(await code(stand(entryId, [row("a")], null, both))).toBe("FAHENG_STATEMENT_OWN_AGENCY");
  });

  it("leaves a number to the office that keeps its lists elsewhere", async () => {
    const number = { assessmentId: ids.a, indicator: "2", fact: "a", value: 3, reason: "另册", expectedVersion: 0 };
    await setStatement(city.context, city.municipal, number);
    expect(await points("a")).toEqual({ worst: 5000, best: 5000 });
  });
});
