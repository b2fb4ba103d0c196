import { insertMembership, insertPerson, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { cityDay, type CorrectedFact, DESK_SOURCE, type ReviewPoint } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  announceResult,
  answerQuestion,
  askQuestion,
  assignReviews,
  beginReview,
  compareScores,
  correctResult,
  decideAppeal,
  exportReview,
  fileAppeal,
  finaliseResult,
  getHandIn,
  getRectifications,
  getReviewTask,
  handIn,
  listMyTasks,
  listQuestions,
  listReviews,
  overviewPageOfCycle,
  previewFinding,
  recallResult,
  returnReview,
  type ReviewPaper,
  saveFinding,
  submitReview,
  takeBackReview,
  verifyEverything,
  voidReview,
  withdrawAppeal,
  withdrawQuestion,
  withdrawReviews,
} from "../src/index.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

const DAY = 86_400_000;

onBothEngines("a review", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let clock: number;
  let seconds: Actor;
  beforeEach(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    ground = await layHandIn(database, () => (clock += 1));
    seconds = { ...ground.office, personId: "office two", name: "演示·市办另一人" };
    for (const [id, name] of [
      ["r1", "评审甲"],
      ["r2", "评审乙"],
      ["r3", "评审丙"],
    ] as const) {
      await database.db.transaction().execute(async (trx) => {
        await insertPerson(trx, { id, name }, NOW.toISOString());
        const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
        await insertMembership(trx, {
          id: `${id} m`,
          personId: id,
          ...role,
          startsAt: "2017-01-01T00:00:00.000Z",
          endsAt: null,
        });
      });
    }
    for (const code of CODES) await ground.approve(code);
    await handIn(ground.city.context, ground.coordinator, { ...(await move()), unreported: [] });
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  /** A paper of the review as a page. */
  const paper = async (who: Actor, wanted: ReviewPaper): Promise<string> => {
    const input = { ...wanted, assessmentId: ground.assessmentId, format: "html" } as const;
    return new TextDecoder().decode((await exportReview(context(), who, input)).bytes);
  };
  const move = async () => {
    const { moves } = await getHandIn(context(), ground.coordinator, ground);
    return { assessmentId: ground.assessmentId, expectedMoves: moves };
  };
  /** Somebody with what they were assigned, as they would be after signing in. */
  const reviewer = async (personId: string): Promise<Actor> => {
    const all = await listReviews(context(), ground.office, { personId });
    const own =
      all.length === 0 ? [] : [{ agencyId: ground.city.agencies.a, cycleId: ground.cycleId, indicators: null }];
    const role = {
      role: "reviewer",
      agencyId: null,
      agencyName: null,
      departmentId: null,
      departmentName: null,
    } as const;
    return { ...ground.office, personId, name: `演示·${personId}`, roles: [role], assignments: own };
  };
  const assign = async (personIds: readonly string[], source = DESK_SOURCE) =>
    await assignReviews(context(), ground.office, {
      cycleId: ground.cycleId,
      agencyIds: [ground.city.agencies.a],
      personIds,
      indicators: null,
      source,
    });
  const begin = async () => await beginReview(context(), ground.office, await move());
  const taskOf = async (personId: string, source = DESK_SOURCE) => {
    const task = (await listMyTasks(context(), await reviewer(personId))).find((it) => it.source === source);
    if (!task) throw new TypeError(`no task of ${personId}`);
    return task;
  };
  const point = (fact: ReviewPoint["value"], reason = "查阅会议记录"): ReviewPoint => ({
    fact: "a",
    value: fact,
    clause: "a",
    reason,
    place: "第1份材料",
  });
  const find = async (
    personId: string,
    indicator: string,
    points: readonly ReviewPoint[],
    { source = DESK_SOURCE, settles = false, from = 0 } = {},
  ) => {
    const { id: taskId } = await taskOf(personId, source);
    const place = { assessmentId: ground.assessmentId, taskId, indicator };
    return await saveFinding(context(), await reviewer(personId), { ...place, points, settles, expectedVersion: from });
  };
  const agree = async (personId: string, codes: readonly string[], source = DESK_SOURCE) => {
    for (const code of codes) await find(personId, code, [], { source });
  };
  const seen = async (personId: string, source = DESK_SOURCE) => {
    const { id: taskId, writes } = await taskOf(personId, source);
    return { assessmentId: ground.assessmentId, taskId, seen: writes };
  };
  const submit = async (personId: string, source = DESK_SOURCE) =>
    await submitReview(context(), await reviewer(personId), await seen(personId, source));
  const compare = async (actor: Actor = ground.office) => await compareScores(context(), actor, ground);
  const until = () => cityDay(new Date(clock + 7 * DAY).toISOString(), context().timeZone);
  const announce = async () =>
    await announceResult(context(), ground.office, { ...(await move()), objectUntil: until() });
  const finalise = async (actor = seconds, problems: Parameters<typeof finaliseResult>[2]["problems"] = []) =>
    await finaliseResult(context(), actor, { ...(await move()), problems });
  const verify = async () => await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });

  it("goes from hand-in to a final result: two sources, the higher one counts, an appeal is upheld", async () => {
    await expect(begin()).rejects.toMatchObject({ code: "FAHENG_PROCESS_NO_REVIEWER", details: { count: 4 } });
    await assign(["r1"]);
    await assign(["r2"], "on-site");
    await expect(find("r1", "1", [])).rejects.toMatchObject({ code: "FAHENG_REVIEW_NOT_BEGUN" });
    await begin();
    // Nothing was stated: 自评 is open. The desk finds three meetings of four, whoever goes there only two.
    const { effect } = await find("r1", "1", [point(3)]);
    expect(effect).toMatchObject({ judged: { worst: 30_000, best: 30_000 }, full: 40_000 });
    await find("r1", "2", [point(1)]);
    await find("r1", "3", [point(true)]);
    await expect(submit("r1")).rejects.toMatchObject({
      code: "FAHENG_PROCESS_OPINIONS_MISSING",
      details: { count: 1 },
    });
    await find("r1", "4", [point(true)]);
    await submit("r1");
    await find("r2", "1", [point(2)], { source: "on-site" });
    await agree("r2", ["2", "3", "4"], "on-site");
    // What is not submitted counts nowhere.
    expect((await compare()).judged?.total).toBe(85_000);
    await expect(announce()).rejects.toMatchObject({ code: "FAHENG_PROCESS_OPINIONS_OPEN" });
    await submit("r2", "on-site");
    expect((await compare()).judged?.total).toBe(75_000);
    expect((await compare(ground.coordinator)).judged).toBeNull();
    expect((await compare(ground.coordinator)).items.flatMap((it) => it.points)).toEqual([]);
    await expect(paper(ground.coordinator, { paper: "record" })).rejects.toMatchObject({
      code: "FAHENG_REVIEW_NOTHING_TO_PRINT",
    });
    expect(await paper(ground.office, { paper: "record" })).toContain("尚未公布");
    // Of the table the agency has its own side, and nothing of the review; the overview tells nothing either.
    const early = await paper(ground.coordinator, { paper: "table" });
    expect(early).toMatch(/自评扣分/u);
    expect(early).not.toMatch(/考评扣分|查阅会议记录/u);
    const overview = async () =>
      (await overviewPageOfCycle(context(), ground.office, { cycleId: ground.cycleId, page: 1 })).reviews.get(
        ground.assessmentId,
      );
    expect(await overview()).toBeUndefined();
    const today = cityDay(new Date(clock).toISOString(), context().timeZone);
    await expect(
      announceResult(context(), ground.office, { ...(await move()), objectUntil: today }),
    ).rejects.toMatchObject({ code: "FAHENG_REVIEW_WINDOW" });
    const place = { assessmentId: ground.assessmentId, indicator: "1", fact: "a" };
    await expect(
      fileAppeal(context(), ground.coordinator, { ...place, reason: "x", material: "" }),
    ).rejects.toMatchObject({ code: "FAHENG_APPEAL_NOT_ANNOUNCED" });
    expect(await announce()).toMatchObject({ n: 2 });
    const told = await compare(ground.coordinator);
    expect([told.judged?.total, told.result, told.objectUntil]).toEqual([75_000, 2, until()]);
    expect(told.items[0]?.points).toMatchObject([
      { fact: "a", value: 2, source: "on-site", clause: "a", reason: "查阅会议记录", reviewer: null, mayAppeal: true },
    ]);
    // The office's record names who judged, the agency's does not.
    expect(await paper(ground.office, { paper: "record" })).toContain("评审乙");
    const record = await paper(ground.coordinator, { paper: "record" });
    expect(record).toMatch(/考评得分：75分[^]*查阅会议记录/);
    expect(record).not.toMatch(/评审[甲乙丙]/);
    expect(await paper(ground.coordinator, { paper: "deductions" })).toMatch(/实地核查认定/);
    const table = await paper(ground.coordinator, { paper: "table" });
    expect(table).toMatch(/自评扣分[^]*考评扣分[^]*第1行 -20[^]*查阅会议记录/u);
    expect(table).not.toMatch(/评审[甲乙丙]/u);
    const outcome = await overview();
    expect([outcome?.n, outcome?.judged?.total]).toEqual([2, 75_000]);
    expect(outcome?.self).toEqual(told.self);
    const decided = { paper: "appeal", indicator: "1", fact: "a" } as const;
    await expect(paper(ground.coordinator, decided)).rejects.toMatchObject({ code: "FAHENG_APPEAL_NOT_FOUND" });
    await expect(finalise()).rejects.toMatchObject({ code: "FAHENG_PROCESS_WINDOW_RUNS" });
    const objection = { ...place, reason: "另一次会议有纪要", material: "第2份材料" };
    await fileAppeal(context(), ground.coordinator, objection);
    await expect(fileAppeal(context(), ground.leader, objection)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_STATE",
    });
    const nothing = { ...place, indicator: "2", fact: "b", reason: "x", material: "" };
    await expect(fileAppeal(context(), ground.coordinator, nothing)).rejects.toMatchObject({
      code: "FAHENG_APPEAL_NO_FINDING",
    });
    clock += 8 * DAY;
    await expect(finalise()).rejects.toMatchObject({ code: "FAHENG_PROCESS_APPEALS_OPEN" });
    const late = { ...place, indicator: "2", reason: "x", material: "" };
    await expect(fileAppeal(context(), ground.coordinator, late)).rejects.toMatchObject({
      code: "FAHENG_PROCESS_WINDOW_OVER",
    });
    const decision = { ...place, seen: 1, ruling: "upheld", reason: "纪要属实" } as const;
    await expect(
      decideAppeal(context(), seconds, { ...decision, indicator: "2", replacing: [] }),
    ).rejects.toMatchObject({ code: "FAHENG_APPEAL_NOT_FOUND" });
    await expect(decideAppeal(context(), seconds, { ...decision, replacing: [] })).rejects.toMatchObject({
      code: "FAHENG_APPEAL_REPLACING",
    });
    await expect(
      decideAppeal(context(), seconds, { ...decision, replacing: [{ fact: "a", value: "三次" }] }),
    ).rejects.toMatchObject({ code: "FAHENG_FACT_SHAPE" });
    await decideAppeal(context(), seconds, { ...decision, replacing: [{ fact: "a", value: 3 }] });
    await expect(
      decideAppeal(context(), seconds, { ...decision, replacing: [{ fact: "a", value: 4 }] }),
    ).rejects.toMatchObject({ code: "FAHENG_APPEAL_CONFLICT" });
    expect(await paper(ground.coordinator, decided)).toMatch(
      /另一次会议有纪要。[^]*予以支持。理由：纪要属实。[^]*改按“3 次”计/,
    );
    // The announced result is what it was; the final one has the decision in it, by somebody who did not announce it.
    const announced = await compare(ground.coordinator);
    expect([announced.judged?.total, announced.result]).toEqual([75_000, 2]);
    const countsFrom = async () =>
      (await compare(ground.coordinator)).items.flatMap(({ points }) =>
        points.flatMap(({ appeal }) => (appeal?.decided ? [appeal.countsFrom] : [])),
      );
    expect(await countsFrom()).toEqual([3]);
    await expect(finalise(ground.office)).rejects.toMatchObject({ code: "FAHENG_PROCESS_OWN_WORK" });
    // What it takes off is offered to whoever makes it final, and to nobody else; what is chosen is to be cured from now on.
    const offered = (await compare(seconds)).deductions;
    expect(offered.map(({ indicator, clause, amount, isRaised }) => [indicator, clause, amount, isRaised])).toEqual([
      ["1", "a", -10_000, false],
      ["2", "a", -5000, false],
    ]);
    expect((await compare(ground.coordinator)).deductions).toEqual([]);
    const problem = { indicator: "1", clause: "a", found: "全年只开了三次会", dueOn: until(), departmentId: null };
    for (const [change, code] of [
      [{ indicator: "3" }, "FAHENG_REVIEW_DEDUCTION"],
      [{ dueOn: "2017-01-01" }, "FAHENG_RECTIFICATION_DAY"],
      [{ departmentId: "never" }, "FAHENG_RECTIFICATION_DEPARTMENT"],
    ] as const) {
      await expect(finalise(seconds, [problem, { ...problem, ...change }])).rejects.toMatchObject({ code });
    }
    expect((await getRectifications(context(), ground.coordinator, ground)).rectifications).toEqual([]);
    expect(await finalise(seconds, [problem, problem])).toMatchObject({ n: 3 });
    const raised = (await getRectifications(context(), ground.coordinator, ground)).rectifications;
    expect(raised).toMatchObject([
      {
        state: "open",
        raisedAs: "office",
        origin: { kind: "deduction", clause: "a" },
        found: problem.found,
        dueOn: until(),
      },
    ]);
    expect((await compare(ground.coordinator)).judged?.total).toBe(85_000);
    const results = (await getHandIn(context(), ground.coordinator, ground)).results;
    expect(results.map(({ n, kind, figures }) => [n, kind, figures?.total])).toEqual([
      [3, "final", 85_000],
      [2, "preliminary", 75_000],
      [1, "self", null],
    ]);
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 3, unscored: 0 } });

    // A final result is corrected by another than made it final, to another amount, with reason; each version stays.
    const correct = async (who: Actor, corrected: readonly CorrectedFact[], reason = "案卷复查") =>
      await correctResult(context(), who, { ...(await move()), corrected, reason });
    const fourth = { indicator: "1", fact: "a", value: 4 };
    await expect(correct(seconds, [fourth])).rejects.toMatchObject({ code: "FAHENG_PROCESS_OWN_WORK" });
    await expect(correct(ground.coordinator, [fourth])).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(correct(ground.office, [{ ...fourth, value: 3 }])).rejects.toMatchObject({
      code: "FAHENG_PROCESS_DIFFERENCES",
    });
    await expect(correct(ground.office, [fourth, fourth])).rejects.toMatchObject({
      code: "FAHENG_REVIEW_CORRECTED_TWICE",
    });
    await expect(correct(ground.office, [fourth], "")).rejects.toMatchObject({ code: "FAHENG_PROCESS_REASON" });
    expect(await correct(ground.office, [fourth])).toMatchObject({ n: 4 });
    const corrected = await compare(ground.coordinator);
    expect([corrected.judged?.total, corrected.result]).toEqual([95_000, 4]);
    expect(corrected.items[0]?.points[0]).toMatchObject({ source: "correction", value: 4, mayAppeal: false });
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 4, unscored: 0 } });
  });

  it("two of one source who disagree are settled by a third with reason, and by none of the two", async () => {
    await assign(["r1", "r2"]);
    await begin();
    for (const [who, count] of [
      ["r1", 3],
      ["r2", 1],
    ] as const) {
      await find(who, "1", [point(count)]);
      await agree(who, ["2", "3", "4"]);
      await submit(who);
    }
    expect((await compare()).disputes).toMatchObject([{ indicator: "1", apart: 20_000 }]);
    await expect(announce()).rejects.toMatchObject({ code: "FAHENG_PROCESS_OPINIONS_OPEN", details: { count: 1 } });
    await takeBackReview(context(), await reviewer("r1"), await seen("r1"));
    await expect(find("r1", "1", [point(2)], { settles: true, from: 1 })).rejects.toMatchObject({
      code: "FAHENG_REVIEW_NO_DISPUTE",
    });
    await submit("r1");
    await assign(["r3"]);
    expect(
      (await getReviewTask(context(), await reviewer("r3"), await seen("r3"))).items.map((it) => it.isDisputed),
    ).toEqual([true, false, false, false]);
    await find("r3", "1", [point(2, "两次有签到")], { settles: true });
    await agree("r3", ["2", "3", "4"]);
    await submit("r3");
    const { disputes, items } = await compare();
    expect(disputes).toEqual([]);
    expect(items[0]?.points).toMatchObject([{ value: 2, reason: "两次有签到", reviewer: "评审丙" }]);
    await announce();
  });

  it("asks the agency on an item: it answers without learning who asks, and nothing that was handed in changes", async () => {
    await assign(["r1"]);
    await assign(["r2"], "on-site");
    const { id: taskId } = await taskOf("r1");
    const of = { assessmentId: ground.assessmentId };
    const ask = async (who = "r1", change = {}) =>
      await askQuestion(context(), await reviewer(who), {
        ...of,
        taskId,
        indicator: "1",
        said: "会议何时召开？",
        ...change,
      });
    await expect(ask()).rejects.toMatchObject({ code: "FAHENG_REVIEW_NOT_BEGUN" });
    await begin();
    const before = (await verify()).results;
    const asked = await ask();
    // A task of somebody else's is as if it were not there, and the agency asks nothing of itself.
    await expect(ask("r2")).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(ask("r1", { indicator: "9" })).rejects.toMatchObject({ code: "FAHENG_FACT_UNKNOWN_INDICATOR" });
    const seenBy = async (actor: Actor) => await listQuestions(context(), actor, of);
    const [told] = await seenBy(ground.coordinator);
    expect(told).toMatchObject({ indicator: "1", state: "asked", reviewer: null, taskId: null, mayAnswer: true });
    expect(JSON.stringify(told)).not.toMatch(/评审甲|r1/u);
    expect(await seenBy(ground.office)).toMatchObject([{ reviewer: "评审甲", mayAnswer: false }]);
    expect(await seenBy(await reviewer("r2"))).toEqual([]);
    const answer = { ...of, id: asked.id, seen: asked.writes, said: "3月2日、7月5日、11月9日" };
    await expect(answerQuestion(context(), ground.office, answer)).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    await expect(answerQuestion(context(), ground.leader, answer)).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
    });
    await answerQuestion(context(), ground.coordinator, answer);
    await expect(answerQuestion(context(), ground.coordinator, { ...answer, said: "改口" })).rejects.toMatchObject({
      code: "FAHENG_QUESTION_CONFLICT",
    });
    expect(await seenBy(await reviewer("r1"))).toMatchObject([{ taskId, answered: { said: answer.said } }]);
    const back = { ...of, taskId, id: asked.id, seen: 2 };
    const withdraw = async (who: string, it: typeof back) => await withdrawQuestion(context(), await reviewer(who), it);
    await expect(withdraw("r1", back)).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    const second = await ask();
    const others = { ...back, taskId: (await taskOf("r2", "on-site")).id, id: second.id, seen: 1 };
    await expect(withdraw("r2", others)).rejects.toMatchObject({ code: "FAHENG_QUESTION_NOT_FOUND" });
    await withdraw("r1", { ...back, id: second.id, seen: second.writes });
    expect((await seenBy(ground.coordinator)).map(({ id }) => id)).toEqual([asked.id]);
    for (let n = 0; n < 10; n += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "FAHENG_QUESTION_MANY" });
    await agree("r1", CODES);
    await submit("r1");
    await expect(ask()).rejects.toMatchObject({ code: "FAHENG_PROCESS_SETTLED" });
    expect(await verify()).toMatchObject({ ok: true, results: before });
  });

  it("what is void counts in no result, its reviewer sees nothing more, and somebody else is assigned", async () => {
    await assign(["r1"]);
    await begin();
    await find("r1", "1", [point(0)]);
    await agree("r1", ["2", "3", "4"]);
    await submit("r1");
    const stands = await reviewer("r1");
    await voidReview(context(), stands, { ...(await seen("r1")), reason: "与该单位有合作，应当回避" });
    expect((await compare()).items[0]?.points).toEqual([]);
    expect(await listMyTasks(context(), await reviewer("r1"))).toEqual([]);
    expect(await listReviews(context(), ground.office, { personId: "r1" })).toEqual([]);
    await assign(["r2"]);
    await find("r2", "1", [point(4)]);
    await agree("r2", ["2", "3", "4"]);
    await submit("r2");
    await announce();
    expect((await compare(ground.leader)).items[0]?.effect.judged).toEqual({ worst: 40_000, best: 40_000 });
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("takes a fact of the rule's own type, for a clause of it, once; and only what its source may state", async () => {
    await assign(["r1"]);
    await expect(assign(["r2"], "hearsay")).rejects.toMatchObject({ code: "FAHENG_REVIEW_SOURCE" });
    await begin();
    const refused = async (points: readonly ReviewPoint[], code: string) =>
      await expect(find("r1", "1", points)).rejects.toMatchObject({ code });
    await refused([point("三次")], "FAHENG_FACT_SHAPE");
    await refused([{ ...point(3), clause: "z" }], "FAHENG_REVIEW_CLAUSE");
    await refused([point(3), point(2)], "FAHENG_REVIEW_FACT_TWICE");
    await refused([{ ...point(3), fact: "z" }], "FAHENG_FACT_UNKNOWN_KEY");
    await refused([point(3, " ")], "FAHENG_PROCESS_REASON");
    await find("r1", "1", [point(3)]);
    await expect(find("r1", "1", [point(2)])).rejects.toMatchObject({ code: "FAHENG_REVIEW_FINDING_CONFLICT" });
    const { id: taskId } = await taskOf("r1");
    const preview = { assessmentId: ground.assessmentId, taskId, indicator: "1", points: [point(1)] };
    expect(await previewFinding(context(), await reviewer("r1"), preview)).toMatchObject({
      effect: { judged: { worst: 10_000 } },
    });
    expect((await getReviewTask(context(), await reviewer("r1"), preview)).items[0]?.finding).toMatchObject({
      version: 1,
      points: [{ value: 3 }],
    });
  });

  it("keeps to the items of its task", async () => {
    await assign(["r2"]);
    const only = { cycleId: ground.cycleId, agencyIds: [ground.city.agencies.a], source: DESK_SOURCE };
    await assignReviews(context(), ground.office, { ...only, personIds: ["r1"], indicators: ["1"] });
    await begin();
    await expect(find("r1", "2", [])).rejects.toMatchObject({ code: "FAHENG_REVIEW_OUTSIDE_TASK" });
    await find("r1", "1", []);
    await submit("r1");
  });

  it("is the reviewer's own: nobody else sees or writes it; the office returns it with its reason", async () => {
    await assign(["r1", "r2"]);
    await begin();
    const own = await seen("r1");
    const other = await reviewer("r2");
    await expect(getReviewTask(context(), other, own)).rejects.toMatchObject({ code: "FAHENG_REVIEW_TASK_NOT_FOUND" });
    const steal = { ...own, indicator: "1", points: [], settles: false, expectedVersion: 0 };
    await expect(saveFinding(context(), other, steal)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(compare(other)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    await expect(getReviewTask(context(), ground.coordinator, own)).rejects.toMatchObject({
      code: "FAHENG_REVIEW_TASK_NOT_FOUND",
    });
    await agree("r1", CODES);
    await submit("r1");
    await expect(find("r1", "1", [point(1)], { from: 1 })).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    await expect(submitReview(context(), await reviewer("r1"), own)).rejects.toMatchObject({
      code: "FAHENG_REVIEW_TASK_CHANGED",
    });
    await returnReview(context(), ground.office, { ...(await seen("r1")), reason: "请写明依据" });
    expect(await taskOf("r1")).toMatchObject({ state: "open", judged: 4, returned: "请写明依据" });
  });

  it("an assignment taken back makes what is being judged void, and leaves what was submitted", async () => {
    await assign(["r1", "r2"]);
    await begin();
    await find("r1", "1", [point(1)]);
    await agree("r2", CODES);
    await submit("r2");
    const rights = await listReviews(context(), ground.office, {});
    const reviews = rights.map(({ id, version }) => ({ id, expectedVersion: version }));
    await withdrawReviews(context(), ground.office, { reviews, reason: "另行安排" });
    expect((await compare()).tasks.map(({ reviewer: name, state }) => [name, state])).toEqual([
      ["评审甲", "void"],
      ["评审乙", "submitted"],
    ]);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("who left the agency less than two years ago stands back", async () => {
    await database.db.transaction().execute(async (trx) => {
      const left = { startsAt: "2010-01-01T00:00:00.000Z", endsAt: "2016-06-01T00:00:00.000Z", departmentId: null };
      const at = { personId: "r2", agencyId: ground.city.agencies.a };
      await insertMembership(trx, { id: "r2 was", role: "leader", ...at, ...left });
    });
    await expect(assign(["r2"])).rejects.toMatchObject({ code: "FAHENG_PROCESS_RECUSAL" });
  });

  it("is recalled with a reason and announced anew as the next result; an appeal taken back is not filed again", async () => {
    await assign(["r1"]);
    await begin();
    await find("r1", "1", [point(3)]);
    await agree("r1", ["2", "3", "4"]);
    await submit("r1");
    await announce();
    const place = { assessmentId: ground.assessmentId, indicator: "1", fact: "a" };
    await fileAppeal(context(), ground.coordinator, { ...place, reason: "有异议", material: "" });
    await withdrawAppeal(context(), ground.coordinator, { ...place, seen: 1 });
    await expect(
      fileAppeal(context(), ground.coordinator, { ...place, reason: "有异议", material: "" }),
    ).rejects.toMatchObject({ code: "FAHENG_PROCESS_STATE" });
    await expect(takeBackReview(context(), await reviewer("r1"), await seen("r1"))).rejects.toMatchObject({
      code: "FAHENG_PROCESS_SETTLED",
    });
    await recallResult(context(), ground.office, { ...(await move()), reason: "漏评一项" });
    await takeBackReview(context(), await reviewer("r1"), await seen("r1"));
    await find("r1", "1", [point(2)], { from: 1 });
    await submit("r1");
    expect(await announce()).toMatchObject({ n: 3 });
    expect((await compare(ground.coordinator)).items[0]?.points).toMatchObject([{ value: 2 }]);
    expect(await verify()).toMatchObject({ ok: true, results: { ok: true, same: 3 } });
  });
});
