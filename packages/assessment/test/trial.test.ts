import { findLastJob, type OpenDatabase } from "@faheng/database";
import { frameworkSchema, type ProfileInput } from "@faheng/domain";
import { compile, score, STANDARD_RULES } from "@faheng/scoring";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  askTrial,
  cancelAskedJob,
  type Context,
  exportTrial,
  getAssessment,
  getProfile,
  listAssessmentSummaries,
  machineTurn,
  openCycle,
  readAuditLog,
  readTrial,
  saveOfficeProfile,
  saveResponse,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";
import { framework, profile } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

const grades = [
  { name: "优秀", atLeast: "80" },
  { name: "合格", atLeast: "60" },
];
const settings = { ...profile.settings, grades };
/** Contracts weigh four times as much, the menu nothing at all: whoever was first is last. */
const draft: ProfileInput = {
  ...profile,
  id: "office-1",
  title: "本办考核办法",
  standing: "office",
  settings,
  items: profile.items.map((it) =>
    it.indicator === "2"
      ? { ...it, points: "80", clauses: it.clauses.map((clause) => ({ ...clause, params: { points: "20" } })) }
      : {
          ...it,
          points: it.indicator === "1" ? "0" : "10",
          clauses:
            it.indicator === "1"
              ? []
              : it.clauses.map((clause) => ({ ...clause, params: { points: "10", when: false } })),
        },
  ),
};
const nowhere = { agencyId: null, departmentId: null, agencyName: null, departmentName: null };
const NAME = { id: "office-1", version: "1.0.0" };

onBothEngines("trying a profile on all agencies", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let office: Actor;
  let cycleId: string;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, [packWith()]);
    context = ticking(city.context);
    const security: Actor = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    const role = { role: "municipal", agencyId: null, departmentId: null } as const;
    office = await hire(context, database, security, { login: "shiban", ...role });
    cycleId = await opened();
  });
  afterEach(async () => {
    await database.close();
  });

  async function opened(): Promise<string> {
    const assignments = Object.values(city.agencies).map((agencyId) => ({
      agencyId,
      frameworkId: framework.id,
      profileId: profile.id,
    }));
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
    return (await openCycle(context, office, year)).id;
  }
  /** A: all meals bought together, four contracts unseen; B: the other way round; C alone in its category. */
  async function answered(): Promise<void> {
    const facts = { a: [4, 4, true, true], b: [2, 0, true, true], c: [4, 1, true, null] } as const;
    for (const [key, values] of Object.entries(facts)) {
      const agency = key as "a" | "b" | "c";
      const assessmentId = await assessmentOf(agency);
      for (const [position, value] of values.entries()) {
        if (value === null) continue;
        const place = { assessmentId, indicator: String(position + 1), expectedVersion: 0, progress: "" };
        const said = { status: "done", facts: { a: value }, notApplicable: null } as const;
        await saveResponse(context, city.actor("coordinator", agency), { ...place, ...said });
      }
    }
  }
  async function assessmentOf(agency: "a" | "b" | "c"): Promise<string> {
    const all = await listAssessmentSummaries(context, office, cycleId);
    return all.find((it) => it.assessment.agencyId === city.agencies[agency])?.assessment.id ?? "";
  }
  const keep = async (it: ProfileInput): Promise<string> =>
    (await saveOfficeProfile(context, office, { profile: it, sign: false })).sha256;
  const last = async (profileName = NAME) => await readTrial(context, office, { profile: profileName, cycleId });
  async function rows() {
    const result = (await last())?.result;
    if (result?.outcome !== "tried") throw new TypeError("not tried");
    return result.rows;
  }

  it("says of each agency what it has and what it would have, its grade and its place in its category", async () => {
    await answered();
    const expected = await keep(draft);
    expect(await last()).toBeNull();
    await askTrial(context, office, { profile: NAME, expected, cycleId });
    expect(await last()).toMatchObject({ state: "queued", isOwn: true, askedBy: "演示·shiban", result: null });
    await machineTurn(context);
    const figures = (points: number, grade: string | null, rank: number, best = points) => ({
      interval: { worst: points, best },
      grade,
      disqualified: false,
      rank,
    });
    expect(await last()).toMatchObject({
      state: "done",
      progress: 1000,
      isCurrent: true,
      result: { outcome: "tried", checked: 3, different: 0 },
    });
    const found = (await rows()).map((it) => [it.agencyName, it.category, it.before, it.after, it.unread]);
    expect(found).toEqual([
      ["b局", "甲类", figures(80_000, null, 1), figures(100_000, "优秀", 1), 1],
      ["a局", "甲类", figures(80_000, null, 1), figures(20_000, null, 2), 1],
      ["c局", "乙类", figures(85_000, null, 1, 95_000), figures(70_000, null, 1, 80_000), 1],
    ]);
  });

  it("comes to what the explaining engine makes of the same facts, and leaves every kept score as it was", async () => {
    await answered();
    const kept = async () => await database.db.selectFrom("assessment").selectAll().orderBy("id").execute();
    const before = await kept();
    await askTrial(context, office, { profile: NAME, expected: await keep(draft), cycleId });
    await machineTurn(context);
    expect(await kept()).toEqual(before);
    const tried = await getProfile(context, office, NAME);
    for (const { assessmentId, after } of await rows()) {
      const { responses } = await getAssessment(context, office, assessmentId);
      const pinned = compile(frameworkSchema.parse(framework), tried.profile, STANDARD_RULES, {
        period: { from: "2017-01-01", to: "2017-12-31" },
        calendar: { holidays: [], workdays: [] },
      });
      const facts = Object.fromEntries(
        [...responses.values()].filter((it) => it.indicator !== "1").map((it) => [it.indicator, it.facts]),
      );
      const whole = { format: "faheng.facts/1", unit: "", unitClass: null, facts, notApplicable: {} } as const;
      const { interval, grade, disqualified } = score(pinned, whole);
      expect(after).toMatchObject({ interval, grade, disqualified });
    }
  });

  it("is bound to what was asked for: a draft saved since says so, and one saved before its turn is not tried", async () => {
    const expected = await keep(draft);
    await askTrial(context, office, { profile: NAME, expected, cycleId });
    await machineTurn(context);
    await keep({ ...draft, title: "又改" });
    expect(await last()).toMatchObject({ state: "done", isCurrent: false, result: { outcome: "tried" } });
    const stale = askTrial(context, office, { profile: NAME, expected, cycleId });
    await expect(stale).rejects.toMatchObject({ code: "FAHENG_TRIAL_CHANGED" });
    await askTrial(context, office, { profile: NAME, expected: await keep({ ...draft, title: "三改" }), cycleId });
    await keep({ ...draft, title: "四改" });
    await machineTurn(context);
    expect(await last()).toMatchObject({ state: "done", isCurrent: false, result: { outcome: "changed" } });
  });

  it("is asked for once while it is under way, and cancelled by whoever asked for it", async () => {
    const asked = { profile: NAME, expected: await keep(draft), cycleId };
    const [one, other] = [await askTrial(context, office, asked), await askTrial(context, office, asked)];
    expect(other).toEqual(one);
    const stranger = cancelAskedJob(context, { ...office, personId: "somebody" }, one);
    await expect(stranger).rejects.toMatchObject({ code: "FAHENG_JOB_NOT_FOUND" });
    await cancelAskedJob(context, office, one);
    expect(await last()).toMatchObject({ state: "cancelled", result: null });
    expect((await machineTurn(context)).map((it) => it.kind)).not.toContain("profile.trial");
    const again = cancelAskedJob(context, office, one);
    await expect(again).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
  });

  it("is the office's alone, over its own cycles and under the profile's framework", async () => {
    const asked = { profile: NAME, expected: await keep(draft), cycleId };
    for (const actor of [city.actor("coordinator", "a"), city.actor("leader", "a"), city.root]) {
      await expect(askTrial(context, actor, asked)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
      await expect(readTrial(context, actor, asked)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    const elsewhere = askTrial(context, office, { ...asked, cycleId: "never" });
    await expect(elsewhere).rejects.toMatchObject({ code: "FAHENG_CYCLE_NOT_FOUND" });
    const broken = await keep({ ...draft, version: "1.1.0", items: draft.items.filter((it) => it.indicator !== "2") });
    const unsound = askTrial(context, office, { profile: { ...NAME, version: "1.1.0" }, expected: broken, cycleId });
    await expect(unsound).rejects.toMatchObject({ code: "FAHENG_PROFILE_INVALID" });
    const year = { title: "空", from: "2018-01-01", to: "2018-12-31" };
    const { id: without } = await openCycle(context, office, {
      ...year,
      assignments: [{ agencyId: city.agencies.a, frameworkId: framework.id, profileId: null }],
    });
    await database.db
      .updateTable("assessment")
      .set({ ended_at: "2018-01-01T00:00:00.000Z" })
      .where("cycle_id", "=", without)
      .execute();
    const empty = askTrial(context, office, { ...asked, cycleId: without });
    await expect(empty).rejects.toMatchObject({ code: "FAHENG_TRIAL_EMPTY" });
  });

  it("of a profile with rules of a pack's own scores by the explaining engine alone", async () => {
    await answered();
    const own = { id: "canteen-own", version: profile.version };
    await askTrial(context, office, { profile: own, expected: null, cycleId });
    await machineTurn(context);
    const trial = await last(own);
    expect(trial?.result).toMatchObject({ outcome: "tried", different: 0 });
    const tried = trial?.result?.outcome === "tried" ? trial.result.rows : [];
    // Four plates at two points each: 100 less 8.
    expect(tried.find((it) => it.agencyName === "a局")?.after?.interval).toEqual({ worst: 92_000, best: 92_000 });
  });

  it("leaves the house as a table, written down, and not before it is done", async () => {
    await answered();
    const name = { profile: NAME, cycleId };
    const expected = await keep(draft);
    const early = exportTrial(context, office, { ...name, format: "csv" });
    await expect(early).rejects.toMatchObject({ code: "FAHENG_TRIAL_NOT_FOUND" });
    await askTrial(context, office, { ...name, expected });
    await machineTurn(context);
    const { bytes, fileName } = await exportTrial(context, office, { ...name, format: "csv" });
    expect(fileName).toBe("方案试算 office-1 1.0.0 2017-06-01.csv");
    const [mark, ...lines] = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n");
    expect(mark?.startsWith('\ufeff"类别","机关"')).toBe(true);
    expect(lines[1]).toBe('"甲类","a局","80","80","20","20","\'-60","","","","","1","2","1",""');
    const xlsx = await exportTrial(context, office, { ...name, format: "xlsx" });
    expect(new TextDecoder().decode(xlsx.bytes.slice(0, 2))).toBe("PK");
    const acts = (await readAuditLog(context, city.root, { limit: 20 })).map((it) => it.action);
    expect(acts.slice(0, 2)).toEqual(["profile.export-trial", "profile.export-trial"]);
    expect(acts).toContain("profile.trial");
    const job = await findLastJob(database.db, {
      agencyId: null,
      kind: "profile.trial",
      key: `office-1@1.0.0 ${cycleId}`,
    });
    expect(job?.askedBy).toBe(office.personId);
  });
});
