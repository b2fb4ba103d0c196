import { insertMembership, insertPerson, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { cityDay, DESK_SOURCE, type ProfileInput, type ReviewPoint } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  announceResult,
  askQuestion,
  assignReviews,
  beginReview,
  compareScores,
  decideAppeal,
  drawSample,
  exportSample,
  farReviewers,
  fileAppeal,
  finaliseResult,
  getHandIn,
  getReviewTask,
  handIn,
  listMyTasks,
  listQuestions,
  listStatementTasks,
  saveFinding,
  setStatement,
  submitReview,
  verifyEverything,
} from "../src/index.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";
import { framework, profile } from "./support/plugin.ts";

const DAY = 86_400_000;

/** The fourth item loses 2 points for each other item that the agency rated more than 5 points above its review. */
const overstated: ProfileInput = {
  ...profile,
  id: "canteen-overstated",
  items: profile.items.map((item) =>
    item.indicator === "4"
      ? {
          ...item,
          clauses: item.clauses.map((clause) => ({
            ...clause,
            kind: "per-occurrence",
            params: { points: "2" },
            wording: "自评高于考评5分以上的，每项扣2分",
            statedBy: "office" as const,
          })),
        }
      : item,
  ),
  overstated: { measure: "items", above: "5", indicator: "4", fact: "a" },
};
const plugin = definePlugin({
  id: "canteen",
  version: "1.0.0",
  host: "*",
  title: { zh: "机关食堂", en: "Canteen" },
  about: { zh: "测试用", en: "For tests" },
  frameworks: [
    {
      ...framework,
      methods: ["查看资料", "网络检索"],
      indicators: framework.indicators.map((it) => ({ ...it, methods: ["查看资料"] })),
    },
  ],
  profiles: [overstated],
  reports: [],
});
const facts = { "1": { a: 4 }, "2": { a: 0 }, "3": { a: true } };

onBothEngines("a profile that measures overstated own scores, in a cycle that names reviewers", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let clock: number;
  let reviewer: Actor;
  let other: Actor;
  beforeEach(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    const setting = { plugin, profileId: "canteen-overstated", namesReviewers: true, facts };
    ground = await layHandIn(database, () => (clock += 1), setting);
    for (const code of CODES) await ground.approve(code);
    await handIn(ground.city.context, ground.coordinator, { ...(await move()), unreported: [] });
    [reviewer, other] = [await hire("r1", "评审甲"), await hire("r2", "评审乙")];
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  const hire = async (personId: string, name: string): Promise<Actor> => {
    const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: personId, name }, NOW.toISOString());
      const since = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
      await insertMembership(trx, { id: `${personId} m`, personId, ...role, ...since });
    });
    const assignments = [{ agencyId: ground.city.agencies.a, cycleId: ground.cycleId, indicators: null }];
    return {
      ...ground.office,
      personId,
      name,
      roles: [{ ...role, agencyName: null, departmentName: null }],
      assignments,
    };
  };
  const move = async () => {
    const { moves } = await getHandIn(context(), ground.coordinator, ground);
    return { assessmentId: ground.assessmentId, expectedMoves: moves };
  };
  const taskOf = async (who: Actor) => (await listMyTasks(context(), who))[0]!;
  const point = (value: number): ReviewPoint => ({ fact: "a", value, clause: "a", reason: "查阅纪要", place: "" });
  const find = async (who: Actor, indicator: string, points: readonly ReviewPoint[]) => {
    const place = { assessmentId: ground.assessmentId, taskId: (await taskOf(who)).id, indicator };
    return await saveFinding(context(), who, { ...place, points, settles: false, expectedVersion: 0 });
  };
  const assign = async (who: Actor, source: string) =>
    await assignReviews(context(), ground.office, {
      cycleId: ground.cycleId,
      agencyIds: [ground.city.agencies.a],
      personIds: [who.personId],
      indicators: null,
      source,
    });
  const compare = async (who = ground.office) => await compareScores(context(), who, ground);
  const submit = async (who: Actor) => {
    const { id: taskId, writes } = await taskOf(who);
    await submitReview(context(), who, { assessmentId: ground.assessmentId, taskId, seen: writes });
  };

  it("counts them anew with every change of the review, and nobody states the count", async () => {
    await assign(reviewer, DESK_SOURCE);
    await beginReview(context(), ground.office, await move());
    expect((await compare()).self?.total).toBe(100_000);
    const place = { assessmentId: ground.assessmentId, taskId: (await taskOf(reviewer)).id };
    const seen = await getReviewTask(context(), reviewer, place);
    expect(seen.items.find(({ code }) => code === "4")?.questions).toEqual([]);
    await expect(find(reviewer, "4", [point(0)])).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_KEY" });
    const { desks } = await listStatementTasks(context(), ground.office, ground.cycleId);
    expect(desks.flatMap(({ tasks }) => tasks)).toEqual([]);
    const stated = { assessmentId: ground.assessmentId, indicator: "4", fact: "a", value: 3, reason: "x" };
    await expect(setStatement(context(), ground.office, { ...stated, expectedVersion: 0 })).rejects.toMatchObject({
      code: "FAHENG_STATEMENT_MEASURED",
    });
    // The first item comes to 10 points less, the second to 5, which is not beyond the bound.
    await find(reviewer, "1", [point(3)]);
    await find(reviewer, "2", [point(1)]);
    for (const code of ["3", "4"]) await find(reviewer, code, []);
    const asked = { ...place, indicator: "1", said: "何时召开？" };
    await askQuestion(context(), reviewer, asked);
    await submit(reviewer);
    const judged = await compare();
    expect(judged.judged?.total).toBe(83_000);
    expect(judged.items.at(-1)?.points).toMatchObject([{ value: 1, source: "overstated", mayAppeal: false }]);
    const objectUntil = cityDay(new Date(clock + 7 * DAY).toISOString(), context().timeZone);
    await announceResult(context(), ground.office, { ...(await move()), objectUntil });
    // The cycle names reviewers: the agency learns who found it, and who asks.
    const told = await compare(ground.coordinator);
    expect(told.items[0]?.points[0]).toMatchObject({ reviewer: "评审甲", mayAppeal: true });
    expect((await listQuestions(context(), ground.coordinator, ground))[0]).toMatchObject({ reviewer: "评审甲" });
    const appeal = { assessmentId: ground.assessmentId, indicator: "1", fact: "a" };
    await fileAppeal(context(), ground.coordinator, { ...appeal, reason: "漏记", material: "" });
    const second = { ...ground.office, personId: "office two", name: "演示·市办另一人" };
    const replacing = [{ fact: "a", value: 4 }];
    await decideAppeal(context(), second, { ...appeal, seen: 1, ruling: "upheld", reason: "属实", replacing });
    clock += 8 * DAY;
    await finaliseResult(context(), second, { ...(await move()), problems: [] });
    expect((await compare()).judged?.total).toBe(95_000);
    expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins })).toMatchObject({
      ok: true,
      results: { ok: true, same: 3 },
    });
  });

  it("draws a sample by a seed, writes that down, and prints it", async () => {
    const asks = [{ method: "查看资料", count: 2 }];
    const asked = { assessmentId: ground.assessmentId, seed: "4月1日抽签", chapter: null, asks };
    const plan = await drawSample(context(), ground.office, asked);
    expect(plan.methods.map(({ of, drawn }) => [of, drawn.length])).toEqual([[4, 2]]);
    expect(await drawSample(context(), ground.office, asked)).toEqual(plan);
    const { bytes } = await exportSample(context(), ground.office, { ...asked, format: "html" });
    const paper = new TextDecoder().decode(bytes);
    for (const { title } of plan.methods[0]?.drawn ?? []) expect(paper).toContain(title);
    expect(paper).toContain("抽取种子：4月1日抽签");
    const rows = await database.db.selectFrom("audit").select("action").where("action", "=", "review.draw").execute();
    expect(rows).toHaveLength(3);
    // Of one chapter alone, which the paper says.
    const [chapter] = framework.groups.filter(({ parent }) => parent === null);
    const below = framework.indicators.filter(({ group }) => group === chapter?.code).length;
    const part = await drawSample(context(), ground.office, {
      ...asked,
      chapter: chapter?.code ?? "",
      asks: [{ method: "查看资料", count: 9 }],
    });
    expect(below).toBeLessThan(4);
    expect(part).toMatchObject({ chapter: { code: chapter?.code }, methods: [{ of: below }] });
    expect(part.methods[0]?.drawn).toHaveLength(below);
    const nowhere = drawSample(context(), ground.office, { ...asked, chapter: "Z" });
    await expect(nowhere).rejects.toMatchObject({ code: "FAHENG_REVIEW_CHAPTER" });
    const unknown = { ...asked, asks: [{ method: "随机抽考", count: 1 }] };
    await expect(drawSample(context(), ground.office, unknown)).rejects.toMatchObject({ code: "FAHENG_REVIEW_METHOD" });
    await expect(drawSample(context(), reviewer, asked)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });

  it("shows the office how far reviewers are from each other, and nobody else", async () => {
    await assign(reviewer, DESK_SOURCE);
    await assign(other, "on-site");
    await beginReview(context(), ground.office, await move());
    const far = async (who = ground.office) => await farReviewers(context(), who, ground);
    expect((await far()).reviewers).toEqual([]);
    await find(reviewer, "1", [point(2)]);
    for (const code of ["2", "3", "4"]) await find(reviewer, code, []);
    for (const code of CODES) await find(other, code, []);
    await submit(reviewer);
    expect((await far()).reviewers).toEqual([]);
    await submit(other);
    expect((await far()).reviewers).toMatchObject([
      { name: "评审甲", shared: 4, agencies: 1, apart: 20_000, signed: -20_000, isFar: false },
      { name: "评审乙", shared: 4, agencies: 1, apart: 20_000, signed: 20_000, isFar: false },
    ]);
    await expect(far(ground.coordinator)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(far(reviewer)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });
});
