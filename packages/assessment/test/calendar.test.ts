import { listAudit, listAssessments, type OpenDatabase, verifyAudit, WHOLE_REACH } from "@faheng/database";
import type { CalendarDay, ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  adoptCalendar,
  calendarDifference,
  closeCycle,
  getAssessment,
  getCalendarYear,
  openCycle,
  readManifest,
  readCalendarList,
  replayCycle,
  saveCalendarYear,
  saveResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, profile } from "./support/plugin.ts";

/** One point for each working day after 30 September. */
const late: ProfileInput = {
  ...profile,
  items: profile.items.map((item) =>
    item.indicator === "1"
      ? {
          ...item,
          clauses: item.clauses.map((clause) => ({
            ...clause,
            kind: "lateness",
            params: { due: "2026-09-30", per: "working-day", points: "1" },
            wording: "每迟1个工作日扣1分",
          })),
        }
      : item,
  ),
};
const plugin = definePlugin({ ...canteenPlugin, profiles: [late] });
const OFF = ["01", "02", "03", "04", "05", "06", "07"].map((day): CalendarDay => ({
  day: `2026-10-${day}`,
  kind: "holiday",
  name: "国庆节",
}));
const MADE: CalendarDay = { day: "2026-10-10", kind: "workday", name: "国庆节" };

onBothEngines("the working-day calendar", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });
  const admin = () => city.actor("system-admin", "a");
  const save = (days: readonly CalendarDay[], expectedVersion = 0, year = 2026) =>
    saveCalendarYear(city.context, admin(), { year, expectedVersion, days });
  const open = async (from = "2026-01-01", to = "2026-12-31") => {
    const of = (key: "a" | "b") => {
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId: "canteen-standard" };
    };
    const assignments = [of("a"), of("b")];
    const { id } = await openCycle(city.context, city.municipal, { title: "年度考评", from, to, assignments });
    const all = await listAssessments(database.db, WHOLE_REACH, id);
    const assessmentId = all.find((it) => it.agencyId === city.agencies.a)?.id ?? "";
    return { cycleId: id, assessmentId };
  };
  const done = (assessmentId: string, day: string, expectedVersion = 0) =>
    saveResponse(city.context, city.actor("coordinator", "a"), {
      assessmentId,
      indicator: "1",
      status: "done",
      facts: { a: day },
      progress: "",
      notApplicable: null,
      expectedVersion,
    });
  const arithmeticOf = async (assessmentId: string): Promise<string> => {
    const { explanation } = await getAssessment(city.context, city.municipal, assessmentId);
    return JSON.stringify(explanation?.trace);
  };
  const pinnedOf = async (assessmentId: string) => {
    const { pinned } = await getAssessment(city.context, city.municipal, assessmentId);
    return readManifest(pinned.stored).scoring.calendar;
  };

  it("due 2026-09-30, done 2026-10-10, 1 to 7 October off, 10 October worked: 3 working days late", async () => {
    const { assessmentId } = await open();
    await done(assessmentId, "2026-10-10");
    expect(await arithmeticOf(assessmentId)).toContain("逾期3个工作日×1分");
  });

  it("is the published one until somebody keeps the year, and says where nothing is published", async () => {
    const year = await getCalendarYear(city.context, city.actor("department", "a"), 2026);
    expect(year).toMatchObject({ version: 0, source: "published", history: [] });
    expect(year.days).toEqual(expect.arrayContaining([...OFF, MADE]));
    expect(await getCalendarYear(city.context, city.municipal, 2031)).toMatchObject({ source: "unknown", days: [] });
  });

  it("is kept by version, and by the system administrator alone", async () => {
    const saved = await save([MADE, ...OFF]);
    expect(saved).toMatchObject({ version: 1, source: "kept", days: [...OFF, MADE] });
    expect(saved.history).toMatchObject([{ version: 1, savedByName: "演示·system-admin" }]);
    await expect(save(OFF)).rejects.toMatchObject({ code: "FAHENG_CALENDAR_CONFLICT", details: { version: 1 } });
    await expect(save(OFF, 2)).rejects.toMatchObject({ code: "FAHENG_CALENDAR_CONFLICT" });
    expect(await save(OFF, 1)).toMatchObject({ version: 2 });
    for (const days of [[...OFF, ...OFF], [{ ...MADE, day: "2027-10-10" }]]) {
      await expect(save(days, 2)).rejects.toMatchObject({ code: "FAHENG_CALENDAR_DAY" });
    }
    const input = { year: 2026, expectedVersion: 2, days: [] };
    for (const actor of [city.municipal, city.actor("coordinator", "a"), city.actor("security-admin", "a")]) {
      await expect(saveCalendarYear(city.context, actor, input)).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    const rows = (await listAudit(database.db, { limit: 1000 }))
      .toReversed()
      .filter((it) => it.action === "calendar.write");
    expect(rows.map((it) => [it.object, it.result])).toEqual([
      ["calendar:2026", "done"],
      ["calendar:2026", "done"],
      ["calendar:2026", "refused"],
      ["calendar:2026", "refused"],
      ["calendar:2026", "refused"],
    ]);
    expect(rows[1]?.before).toContain('"2026-10-10"');
  });

  it("lets one of two keep the year at once", async () => {
    const outcomes = await Promise.allSettled([save(OFF), save([MADE])]);
    expect(outcomes.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getCalendarYear(city.context, city.municipal, 2026)).history).toHaveLength(1);
  });

  it("is pinned until the end of the year after the cycle", async () => {
    await save([{ day: "2027-12-30", kind: "holiday", name: "年终" }], 0, 2027);
    await save([{ day: "2028-01-04", kind: "holiday", name: "不在其内" }], 0, 2028);
    const { assessmentId } = await open();
    const { holidays, workdays } = await pinnedOf(assessmentId);
    expect(holidays).toEqual(expect.arrayContaining(["2026-01-01", "2026-10-07", "2027-12-30"]));
    expect(holidays).not.toContain("2028-01-04");
    expect(workdays).toContain("2026-10-10");
  });

  it("a change is a difference of an open cycle, taken over by an act of the office that scores anew", async () => {
    const { cycleId, assessmentId } = await open();
    await done(assessmentId, "2026-10-10");
    expect(await calendarDifference(city.context, city.municipal, cycleId)).toMatchObject({ assessments: 0 });
    const old = (await getAssessment(city.context, city.municipal, assessmentId)).assessment;
    const { days } = await getCalendarYear(city.context, admin(), 2026);
    await save([
      ...days.filter((it) => it.day !== "2026-10-10"),
      { day: "2026-10-08", kind: "holiday", name: "本市放假" },
    ]);

    // Until the office acts, nothing of the cycle changes.
    expect(await arithmeticOf(assessmentId)).toContain("逾期3个工作日");
    const difference = {
      addedHolidays: ["2026-10-08"],
      removedHolidays: [],
      addedWorkdays: [],
      removedWorkdays: ["2026-10-10"],
      assessments: 2,
    };
    expect(await calendarDifference(city.context, city.municipal, cycleId)).toEqual(difference);
    const reason = "市政府办公室通知调整放假安排";
    await expect(adoptCalendar(city.context, admin(), { cycleId, reason })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    expect(await adoptCalendar(city.context, city.municipal, { cycleId, reason })).toEqual(difference);

    expect(await arithmeticOf(assessmentId)).toContain("逾期1个工作日");
    const next = (await getAssessment(city.context, city.municipal, assessmentId)).assessment;
    expect(next.manifestSha256).not.toBe(old.manifestSha256);
    expect(next.scoreSha256).not.toBe(old.scoreSha256);
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true, true]);
    const kept = await database.db.selectFrom("manifest").select("sha256").execute();
    expect(kept.map((it) => it.sha256)).toEqual(expect.arrayContaining([old.manifestSha256, next.manifestSha256]));
    const row = (await listAudit(database.db, { limit: 1000 }))
      .toReversed()
      .findLast((it) => it.action === "cycle.adopt-calendar");
    expect(row?.before).toContain(old.manifestSha256);
    expect(row?.after).toContain(next.manifestSha256);
    expect(row?.after).toContain(reason);
    expect((await verifyAudit(database.db)).ok).toBe(true);

    await expect(adoptCalendar(city.context, city.municipal, { cycleId, reason })).rejects.toMatchObject({
      code: "FAHENG_CALENDAR_SAME",
    });
    await closeCycle(city.context, city.municipal, { cycleId });
    await expect(adoptCalendar(city.context, city.municipal, { cycleId, reason })).rejects.toMatchObject({
      code: "FAHENG_CYCLE_CLOSED",
    });
    await expect(calendarDifference(city.context, city.municipal, "none")).rejects.toMatchObject({
      code: "FAHENG_CYCLE_NOT_FOUND",
    });
  });

  it("never lets a save that was checked under the old manifest write a score of it", async () => {
    const { cycleId, assessmentId } = await open();
    await save(OFF);
    const outcomes = await Promise.allSettled([
      adoptCalendar(city.context, city.municipal, { cycleId, reason: "调整" }),
      done(assessmentId, "2026-10-10"),
    ]);
    expect(outcomes[0]?.status).toBe("fulfilled");
    const [, saved] = outcomes;
    const refusal = saved?.status === "rejected" ? (saved.reason as { code?: string }).code : "FAHENG_ASSESSMENT_MOVED";
    expect(refusal).toBe("FAHENG_ASSESSMENT_MOVED");
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true, true]);
  });

  it("reads a pasted list and says what it would change, without writing", async () => {
    const text = "日期,类别,名称\n2026/10/1,放假,国庆节\n2026年10月8日\t放假\t本市放假\n2027-01-01,holiday,New Year\n";
    const read = await readCalendarList(city.context, admin(), text);
    expect(read).toMatchObject([
      { year: 2026, version: 0, added: [{ day: "2026-10-08", kind: "holiday", name: "本市放假" }] },
      { year: 2027, version: 0, days: [{ day: "2027-01-01", kind: "holiday", name: "New Year" }], removed: [] },
    ]);
    expect(read[0]?.removed).toContainEqual(MADE);
    expect(await getCalendarYear(city.context, admin(), 2026)).toMatchObject({ version: 0 });
    for (const [wrong, place] of [
      ["2026-10-01,放假,国庆节\n2026-02-30,放假,x", "2"],
      ["2026-10-01,也许,国庆节", "1"],
      ["2026-10-01,放假,", "1"],
    ] as const) {
      await expect(readCalendarList(city.context, admin(), wrong)).rejects.toMatchObject({
        code: "FAHENG_CALENDAR_LINE",
        place,
      });
    }
    const twice = "2026-10-01,放假,国庆节\n2026-10-01,上班,国庆节";
    await expect(readCalendarList(city.context, admin(), twice)).rejects.toMatchObject({ code: "FAHENG_CALENDAR_DAY" });
    const years = (count: number) =>
      Array.from({ length: count }, (_, at) => `${2000 + at}-10-01,放假,国庆节`).join("\n");
    expect(await readCalendarList(city.context, admin(), years(20))).toHaveLength(20);
    await expect(readCalendarList(city.context, admin(), years(21))).rejects.toMatchObject({
      code: "FAHENG_CALENDAR_YEARS",
      details: { actual: 21, most: 20 },
    });
    for (const day of ["1899-12-31", "0099-01-01", "3000-01-01"]) {
      const outside = readCalendarList(city.context, admin(), `${day},放假,元旦`);
      await expect(outside, day).rejects.toMatchObject({ code: "FAHENG_CALENDAR_LINE" });
    }
  });
});
