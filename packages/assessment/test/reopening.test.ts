import {
  insertMembership,
  insertPerson,
  listAudit,
  listFindings,
  listReviewTasks,
  type OpenDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import { cityDay, type CityMethod, type FahengError } from "@faheng/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Actor,
  announceResult,
  assignReviews,
  beginReview,
  chooseMethod,
  closeCycle,
  compareScores,
  correctResult,
  decideAppeal,
  fileAppeal,
  finaliseResult,
  getAssessment,
  getAssignmentPlan,
  getHandIn,
  handIn,
  listDepartmentsOf,
  listMyTasks,
  lockEdition,
  overviewPageOfCycle,
  previewEdition,
  publishEdition,
  readEdition,
  readNotices,
  recallResponse,
  reopenCycle,
  reopenResult,
  type RoleGrant,
  saveFinding,
  saveResponse,
  setAssignments,
  submitReview,
  unlockEdition,
  verifyEverything,
} from "../src/index.ts";
import { machineTurn } from "../src/job/machine.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { type HandInGround, layHandIn } from "./support/hand-in-ground.ts";
import { hire } from "./support/staff.ts";

const DAY = 86_400_000;
const METHOD: CityMethod = {
  title: "2017年度比较方法",
  digits: 2,
  index: null,
  grades: [{ category: null, ties: "all", list: [{ name: "优秀", atLeast: 90_000, quota: null }] }],
  note: "",
};

// One city and one year, which each test takes further.
onBothEngines("a final result that is reviewed anew", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let clock = NOW.getTime();
  let office: Actor;
  let second: Actor;
  let third: Actor;

  const context = () => ground.city.context;
  const day = (ahead: number): string => cityDay(new Date(clock + ahead * DAY).toISOString(), context().timeZone);
  const move = async () => {
    const { moves } = await getHandIn(context(), office, ground);
    return { assessmentId: ground.assessmentId, expectedMoves: moves };
  };
  const reviewer = (personId: string): Actor => ({
    ...ground.office,
    personId,
    name: `演示·${personId}`,
    roles: [{ role: "reviewer", agencyId: null, agencyName: null, departmentId: null, departmentName: null }],
    assignments: [{ agencyId: ground.city.agencies.a, cycleId: ground.cycleId, indicators: null }],
  });
  const code = async (promise: Promise<unknown>): Promise<string> =>
    await promise.then(
      () => "done",
      (cause: unknown) => String((cause as { code?: unknown }).code),
    );
  /** Judges everything of the reviewer's open task, by the meetings that were held, and submits it. */
  const judge = async (personId: string, meetings: number) => {
    const { assessmentId } = ground;
    const open = (await listMyTasks(context(), reviewer(personId))).find(({ state }) => state === "open");
    const all = await listReviewTasks(database.db, [{ agencyId: ground.city.agencies.a, id: assessmentId }]);
    const task = all.find(({ id }) => id === open?.id);
    if (!task) throw new TypeError(`nothing is open for ${personId}`);
    const of = [{ agencyId: ground.city.agencies.a, id: assessmentId }];
    const found = (await listFindings(database.db, of)).filter(({ taskId }) => taskId === task.id);
    let writes = 0;
    for (const indicator of task.items ?? ["1", "2", "3", "4"]) {
      if (found.some((it) => it.indicator === indicator)) continue;
      const point = { fact: "a", clause: "a", reason: "查阅会议记录", place: "" };
      const values: Readonly<Record<string, number | boolean>> = { "1": meetings, "4": true };
      const value = values[indicator];
      const points = value === undefined ? [] : [{ ...point, value }];
      const place = { assessmentId, taskId: task.id, indicator, settles: false, expectedVersion: 0 };
      await saveFinding(context(), reviewer(personId), { ...place, points });
      writes += 1;
    }
    await submitReview(context(), reviewer(personId), { assessmentId, taskId: task.id, seen: task.writes });
    return writes;
  };
  const announce = async () => await announceResult(context(), office, { ...(await move()), objectUntil: day(7) });
  const finalise = async (who = second) => {
    clock += 8 * DAY;
    return await finaliseResult(context(), who, { ...(await move()), problems: [] });
  };
  const reopen = async (who: Actor, items: readonly string[] = ["1", "3"], said = {}) =>
    await reopenResult(context(), who, { ...(await move()), items, reason: "补充材料", dueOn: day(10), ...said });
  const correct = async (who: Actor, value: number) => {
    const corrected = [{ indicator: "1", fact: "a", value }];
    return await correctResult(context(), who, { ...(await move()), corrected, reason: "复查" });
  };
  const answers = async () => {
    const { responses } = await getAssessment(context(), ground.coordinator, ground.assessmentId);
    return Object.fromEntries(responses.map((it) => [it.indicator, it]));
  };
  const tasks = async () =>
    await listReviewTasks(database.db, [{ agencyId: ground.city.agencies.a, id: ground.assessmentId }]);
  /** People of two agencies with accounts; the clerk answers both items that are reviewed. */
  const staff = async (): Promise<Readonly<Record<string, Actor>>> => {
    const { a, b } = ground.city.agencies;
    const [legal] = await listDepartmentsOf(context(), ground.city.root, a);
    const departmentId = legal?.id ?? "";
    const at = { agencyId: a, departmentId: null };
    const recruit = async (login: string, grant: RoleGrant) =>
      await hire(context(), database, ground.city.root, { login, ...grant });
    const { version: expectedVersion } = await getAssignmentPlan(context(), ground.coordinator, ground);
    const rows = [{ departmentId, personId: null, role: "lead" as const, dueOn: null }];
    const changes = ["1", "3"].map((indicator) => ({ indicator, part: "", rows }));
    await setAssignments(context(), ground.coordinator, {
      assessmentId: ground.assessmentId,
      expectedVersion,
      changes,
    });
    return {
      coordinator: await recruit("coordinator", { ...at, role: "coordinator" }),
      leader: await recruit("leader", { ...at, role: "leader" }),
      clerk: await recruit("clerk", { ...at, role: "department", departmentId }),
      stranger: await recruit("stranger", { ...at, role: "coordinator", agencyId: b }),
    };
  };
  /** What each has been told, newest first. */
  const toldTo = async (people: Readonly<Record<string, Actor>>): Promise<Readonly<Record<string, string[]>>> => {
    // What happened becomes work, and the work notices.
    for (let turn = 0; turn < 4; turn += 1) await machineTurn(context());
    const told: Record<string, string[]> = {};
    for (const [name, who] of Object.entries(people)) {
      const { notices } = await readNotices(context(), who, { before: null, isUnread: false });
      told[name] = notices.map(({ words }) => words.zh);
    }
    return told;
  };
  /** The result that the overview of the cycle shows. */
  const shown = async () => {
    const { reviews } = await overviewPageOfCycle(context(), office, { cycleId: ground.cycleId, page: 1 });
    return reviews.get(ground.assessmentId)?.n;
  };

  beforeAll(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    const facts = { "1": { a: 4 }, "2": { a: 0 }, "3": { a: true } };
    ground = await layHandIn(database, () => (clock += 1), { facts });
    office = ground.office;
    second = { ...office, personId: "office two", name: "演示·市办乙" };
    third = { ...office, personId: "office three", name: "演示·市办丙" };
    const people = [office, second, third].map(({ personId: id, name }) => ({ id, name, role: "municipal" as const }));
    const reviewers = ["r1", "r2"].map((id) => ({ id, name: `评审${id}`, role: "reviewer" as const }));
    await database.db.transaction().execute(async (trx) => {
      for (const { id, name, role } of [...people, ...reviewers]) {
        await insertPerson(trx, { id, name }, NOW.toISOString());
        const held = { personId: id, role, agencyId: null, departmentId: null };
        const times = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
        await insertMembership(trx, { id: `${id} m`, ...held, ...times });
      }
    });
    for (const indicator of ["1", "2", "3"]) await ground.approve(indicator);
    await handIn(context(), ground.coordinator, { ...(await move()), unreported: ["4"] });
    const given = { cycleId: ground.cycleId, agencyIds: [ground.city.agencies.a] };
    await assignReviews(context(), office, { ...given, personIds: ["r1"], indicators: null, source: "desk" });
    await assignReviews(context(), office, { ...given, personIds: ["r2"], indicators: ["1"], source: "on-site" });
    await beginReview(context(), office, await move());
    await judge("r1", 3);
    await judge("r2", 1);
    await announce();
    const appeal = { assessmentId: ground.assessmentId, indicator: "1", fact: "a" };
    await fileAppeal(context(), ground.coordinator, { ...appeal, reason: "漏计一次", material: "" });
    const ruled = { ruling: "upheld", reason: "属实", replacing: [{ fact: "a", value: 2 }] } as const;
    await decideAppeal(context(), third, { ...appeal, seen: 1, ...ruled });
    await finalise();
  }, 240_000);
  afterAll(async () => {
    await database.close();
  });

  it(
    "goes back with what it names, stays in force meanwhile, and is followed by the next one",
    { timeout: 240_000 },
    async () => {
      const of = { assessmentId: ground.assessmentId };
      const before = (await getHandIn(context(), ground.coordinator, ground)).results;
      expect(before.map(({ n, kind }) => [n, kind])).toEqual([
        [3, "final"],
        [2, "preliminary"],
        [1, "self"],
      ]);
      // A single answer is not taken back past the result, and whoever made it final does not take it up again.
      const { version } = (await answers())["1"] ?? {};
      const single = { ...of, indicator: "1", expectedVersion: version ?? 0, reason: "补", dueOn: day(10) };
      expect(await code(recallResponse(context(), office, single))).toBe("FAHENG_PROCESS_SETTLED");
      expect(await code(reopen(second))).toBe("FAHENG_PROCESS_OWN_WORK");
      expect(await code(reopen(ground.coordinator))).toBe("FAHENG_ACCESS_FORBIDDEN");
      // Corrected, it is whoever corrected it.
      await correctResult(context(), office, {
        ...(await move()),
        corrected: [{ indicator: "3", fact: "a", value: false }],
        reason: "复查",
      });
      expect(await code(reopen(office))).toBe("FAHENG_PROCESS_OWN_WORK");
      for (const [items, said, refusal] of [
        [[], {}, "FAHENG_PROCESS_ITEMS_AND_DAY"],
        [["1"], { dueOn: day(-1) }, "FAHENG_PROCESS_ITEMS_AND_DAY"],
        [["1"], { dueOn: "2098-12-31" }, "FAHENG_PROCESS_FAR_DAY"],
        [["1"], { reason: " " }, "FAHENG_PROCESS_REASON"],
        [["1", "9"], {}, "FAHENG_HAND_IN_ITEMS"],
        [["1", "4"], {}, "FAHENG_REVIEW_REOPEN_UNANSWERED"],
        [["1"], { expectedMoves: 1 }, "FAHENG_HAND_IN_CONFLICT"],
      ] as const) {
        expect([refusal, await code(reopen(second, items, said))]).toEqual([refusal, refusal]);
      }
      await closeCycle(context(), office, ground);
      expect(await code(reopen(second))).toBe("FAHENG_CYCLE_CLOSED");
      await reopenCycle(context(), office, { cycleId: ground.cycleId, reason: "重新评审" });

      const inForce = await compareScores(context(), ground.coordinator, of);
      expect(inForce).toMatchObject({ state: "final", result: 4, inForce: null });
      const old = await tasks();
      const everybody: Readonly<Record<string, Actor>> = {
        ...(await staff()),
        office,
        third,
        r1: reviewer("r1"),
        r2: reviewer("r2"),
      };
      const known = await toldTo(everybody);
      expect(await reopen(second)).toEqual({ n: 4, moves: 6 });
      // The agency hears of it once, with how many items are theirs, the reviewers that they judge anew; nobody is asked to assign anew what
      // is void, and nobody is told of one answer what they are told of all.
      const news = await toldTo(everybody);
      const fresh = Object.keys(everybody).map((it) => [
        it,
        news[it]?.slice(0, news[it].length - (known[it] ?? []).length),
      ]);
      const back = "结果已定后重新评审，请限期补正；原结果继续有效";
      const anew = "演示·市办乙请您评审a局";
      expect(Object.fromEntries(fresh)).toEqual({
        coordinator: [back],
        leader: [back],
        clerk: ["结果已定后重新评审，2 项请限期补正；原结果继续有效"],
        stranger: [],
        office: [],
        third: [],
        r1: [anew],
        r2: [anew],
      });
      const given = await answers();
      expect(["1", "2", "3"].map((it) => [given[it]?.handling?.state, given[it]?.returned?.dueOn])).toEqual([
        ["returned", day(10)],
        ["approved", undefined],
        ["returned", day(10)],
      ]);
      // Whoever judged what is named judges it anew, in another task; what they said of the rest is in it.
      const split = (await tasks()).map(({ personId, items, state }) => [personId, items, state]);
      expect(split.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))).toEqual([
        ["r1", null, "open"],
        ["r1", null, "void"],
        ["r2", ["1"], "open"],
        ["r2", ["1"], "void"],
      ]);
      // The agency reads the result that is in force, with what was decided in it; the office what the review comes to by now.
      expect(await compareScores(context(), ground.coordinator, of)).toEqual({
        ...inForce,
        state: "reviewing",
        inForce: 4,
      });
      const live = await compareScores(context(), office, of);
      expect([live.inForce, live.result]).toEqual([4, null]);
      expect(live.items.flatMap(({ points }) => points.map(({ source }) => source))).toEqual([]);
      expect(await shown()).toBe(4);
      expect((await getHandIn(context(), ground.coordinator, ground)).steps.at(-1)).toMatchObject({
        act: "reopen",
        items: ["1", "3"],
        dueOn: day(10),
        reason: "补充材料",
      });
      const lines = await listAudit(database.db, { limit: 100, agencyId: ground.city.agencies.a });
      const { at } = lines.find(({ action }) => action === "assessment.reopen") ?? {};
      const done = lines.filter((it) => it.at === at && it.result === "done").map(({ action }) => action);
      expect(done.toSorted()).toEqual([
        "assessment.reopen",
        "response.recall",
        "response.recall",
        "review.assign",
        "review.assign",
        "review.void",
        "review.void",
      ]);
      await expect(reopen(third)).rejects.toSatisfy(
        (cause: FahengError) => cause.code === "FAHENG_PROCESS_STATE" && cause.lastChange?.by.zh === second.name,
      );
      expect(await code(announce())).toBe("FAHENG_PROCESS_OPINIONS_OPEN");
      const kept = { ...of, indicator: "2", expectedVersion: given["2"]?.version ?? 0, facts: { a: 1 }, progress: "" };
      expect(
        await code(saveResponse(context(), ground.coordinator, { ...kept, status: "done", notApplicable: null })),
      ).toBe("FAHENG_PROCESS_STATE");

      // Judged before it is answered, it is not announced; answered and judged, it is, and objected to once more.
      expect([await judge("r1", 4), await judge("r2", 3)]).toEqual([2, 1]);
      expect(await code(announce())).toBe("FAHENG_PROCESS_ITEMS_OPEN");
      for (const it of ["1", "3"]) await ground.approve(it, given[it]?.version ?? 0);
      expect(await announce()).toMatchObject({ n: 5 });
      expect(await shown()).toBe(4);
      const announced = await compareScores(context(), ground.coordinator, of);
      expect(announced).toMatchObject({ state: "announced", result: 5, inForce: 4 });
      expect(announced.items[0]?.points).toMatchObject([
        { value: 3, source: "on-site", appeal: null, mayAppeal: true },
      ]);
      const appeal = { ...of, indicator: "1", fact: "a" };
      const object = { ...appeal, reason: "材料已补齐", material: "第5份" };
      expect(await fileAppeal(context(), ground.coordinator, object)).toEqual({ writes: 3 });
      expect(await code(fileAppeal(context(), ground.coordinator, object))).toBe("FAHENG_PROCESS_STATE");
      expect((await compareScores(context(), ground.coordinator, of)).items[0]?.points[0]?.appeal).toMatchObject({
        state: "filed",
        ruling: null,
        material: "第5份",
        result: 5,
        filed: { reason: "材料已补齐" },
        decided: null,
      });
      await decideAppeal(context(), third, { ...appeal, seen: 3, ruling: "refused", reason: "维持", replacing: [] });
      expect(await finalise(third)).toMatchObject({ n: 6 });
      const last = await compareScores(context(), ground.coordinator, of);
      expect([last.state, last.result, last.inForce, last.judged?.total, await shown()]).toEqual([
        "final",
        6,
        null,
        90_000,
        6,
      ]);
      // What came before is as it was, down to its digest.
      const { results } = await getHandIn(context(), ground.coordinator, ground);
      expect(results.map(({ n, kind }) => `${String(n)} ${kind}`)).toEqual([
        "6 final",
        "5 preliminary",
        "4 final",
        "3 final",
        "2 preliminary",
        "1 self",
      ]);
      expect(results.slice(3)).toEqual(before);
      const findings = old.flatMap(({ id }) => id);
      expect((await tasks()).filter(({ id }) => findings.includes(id)).map(({ state }) => state)).toEqual([
        "void",
        "void",
      ]);
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins })).toMatchObject({
        ok: true,
        results: { ok: true, same: 6, unscored: 0 },
      });
    },
  );

  it(
    "has one winner of two who would take it up, correct it or lock it, and one who is told by whom",
    { timeout: 240_000 },
    async () => {
      /** Who of two is first, and what the other is told. */
      const race = async (all: readonly Promise<unknown>[]) => {
        const outcomes = await Promise.allSettled(all);
        const lost = outcomes.flatMap((it) => (it.status === "rejected" ? [it.reason as FahengError] : []));
        expect(lost.length).toBe(1);
        const [error] = lost;
        return { winner: outcomes.findIndex(({ status }) => status === "fulfilled"), error, report: error?.report() };
      };
      const again = async () => {
        const given = await answers();
        await judge("r1", 4);
        await judge("r2", 3);
        await ground.approve("1", given["1"]?.version ?? 0);
        await announce();
        return await finalise(third);
      };
      const both = await race([reopen(office, ["1"]), reopen(second, ["1"])]);
      expect(both.error?.code).toBe("FAHENG_PROCESS_STATE");
      expect(both.report?.lastChange?.by.zh).toBe([office, second][both.winner]?.name);
      await again();

      const other = await race([reopen(office, ["1"]), correct(second, 2)]);
      const isReopened = other.winner === 0;
      const by = isReopened ? other.report?.lastChange?.by.zh : other.error?.details["by"];
      expect([other.error?.code, by]).toEqual(
        isReopened ? ["FAHENG_PROCESS_STATE", office.name] : ["FAHENG_HAND_IN_CONFLICT", second.name],
      );
      if (!isReopened) await reopen(office, ["1"]);
      await again();

      const { cycleId } = ground;
      await chooseMethod(context(), office, { cycleId, expectedVersion: 0, method: METHOD, reason: null });
      await previewEdition(context(), office, { cycleId, title: "2017年度结果" });
      const place = async () => {
        const { edition } = await readEdition(context(), office, { cycleId, n: 1 });
        return { cycleId, n: 1, seen: edition.writes };
      };
      const lock = { ...(await place()), missingIds: [] };
      const frozen = await race([reopen(office, ["1"]), lockEdition(context(), second, lock)]);
      expect(frozen.error?.code).toBe(frozen.winner === 0 ? "FAHENG_PROCESS_RESULTS_OPEN" : "FAHENG_EDITION_LOCKED");
      if (frozen.winner === 0) {
        await again();
        await lockEdition(context(), second, { ...(await place()), missingIds: [] });
      }
      // Locked, whoever would take it up is told of the edition and who locked it; published, that it is corrected instead.
      await expect(reopen(office, ["1"])).rejects.toSatisfy(
        (cause: FahengError) =>
          cause.code === "FAHENG_EDITION_LOCKED" &&
          cause.details["title"] === "2017年度结果" &&
          cause.lastChange?.by.zh === second.name,
      );
      await unlockEdition(context(), second, { ...(await place()), reason: "漏看一项" });
      await reopen(office, ["1"]);
      await again();
      await lockEdition(context(), second, { ...(await place()), missingIds: [] });
      await publishEdition(context(), office, { ...(await place()), publicFrom: null });
      await expect(reopen(second, ["1"])).rejects.toMatchObject({
        code: "FAHENG_EDITION_PUBLISHED",
        details: { title: "2017年度结果", agency: "a局" },
        lastChange: { by: { zh: office.name } },
      });
      await correct(office, 1);
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins })).toMatchObject({
        ok: true,
        results: { ok: true, unscored: 0 },
      });
    },
  );
});
