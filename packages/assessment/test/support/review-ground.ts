import {
  findAssessment,
  listAppeals,
  listFindings,
  listRectifications,
  listRegisterRows,
  listResponses,
  listResults,
  listReviewTasks,
  type OpenDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import { cityDay, dateOfDay, dayNumber, type IndicatorFacts, isRegisterOpen, responseStateOf } from "@faheng/domain";
import {
  type Actor,
  announceResult,
  approveResponse,
  askForLaterDay,
  assignReviews,
  beginReview,
  cancelRectification,
  claimRectification,
  closeRectification,
  correctResult,
  decideAppeal,
  enterRegister,
  escalateRectification,
  fileAppeal,
  finaliseResult,
  grantLaterDay,
  handIn,
  listAssessmentSummaries,
  objectToRegister,
  openCycle,
  planRectification,
  proposeVeto,
  raiseRectification,
  recallResult,
  reopenRectification,
  reopenResult,
  saveFinding,
  saveResponse,
  standRegister,
  strikeRegister,
  submitResponse,
  submitReview,
  takeBackReview,
  withdrawAppeal,
} from "../../src/index.ts";
import type { City } from "./city.ts";
import { CODES } from "./hand-in-ground.ts";
import { ANEW, type OFFICE, type Try } from "./review-tries.ts";

/** What the agency states; the other items are named as not reported. */
const ANSWERED: Readonly<Record<string, IndicatorFacts>> = { "1": { a: 4 }, "3": { a: true } };

/** A city in which years are reviewed, with everybody of its office, and the one department that cures. */
export interface ReviewGround {
  readonly database: OpenDatabase;
  readonly city: City;
  readonly office: Readonly<Record<(typeof OFFICE)[number], Actor>>;
  readonly departmentId: string;
  /** The time by now, in milliseconds. */
  readonly now: () => number;
}

/** A year of agency A under review. */
export interface Stage {
  readonly cycleId: string;
  readonly assessmentId: string;
  readonly coordinator: Actor;
  /** Another coordinator, who approves what the first one states. */
  readonly approver: Actor;
}

/** Everything that acts of a review move, as it is stored. */
export type Seen = Awaited<ReturnType<ReturnType<typeof reviewGround>["look"]>>;

/** Lays years under review, reads what is stored of them, and tells what an act sends. */
export function reviewGround({ database, city, office, departmentId, now }: ReviewGround) {
  const day = (ahead: number): string =>
    dateOfDay(dayNumber(cityDay(new Date(now()).toISOString(), city.context.timeZone)) + ahead);

  /** A year of agency A under review by two, of different sources, on every item. */
  async function stage(title: string): Promise<Stage> {
    const { context, municipal, agencies } = city;
    const assignments = [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: "canteen-veto" }];
    const year = day(0).slice(0, 4);
    const period = { title, from: `${year}-01-01`, to: `${year}-12-31` };
    const { id: cycleId } = await openCycle(context, municipal, { ...period, assignments });
    const [own] = await listAssessmentSummaries(context, municipal, cycleId);
    const assessmentId = own?.assessment.id ?? "";
    const coordinator = city.actor("coordinator", "a");
    const approver = { ...coordinator, personId: "approver", name: "演示·另一位协调员" };
    for (const [indicator, facts] of Object.entries(ANSWERED)) {
      const of = { assessmentId, indicator };
      const stated = { ...of, facts, status: "done", progress: "办结", notApplicable: null } as const;
      const saved = await saveResponse(context, coordinator, { ...stated, expectedVersion: 0 });
      const handed = { ...of, expectedVersion: saved.response.version };
      const submitted = await submitResponse(context, coordinator, handed);
      await approveResponse(context, approver, { ...of, expectedVersion: submitted.response.version });
    }
    const unreported = CODES.filter((it) => ANSWERED[it] === undefined);
    await handIn(context, coordinator, { assessmentId, expectedMoves: 0, unreported });
    for (const [personId, source, indicators] of [
      ["r1", "desk", null],
      ["r2", "on-site", ["1"]],
    ] as const) {
      const assigned = { cycleId, agencyIds: [agencies.a], personIds: [personId], indicators, source };
      await assignReviews(context, municipal, assigned);
    }
    await beginReview(context, municipal, { assessmentId, expectedMoves: 1 });
    // Every item is judged and every task submitted, so that most years are announced; what is taken back is submitted anew.
    for (const task of await listReviewTasks(database.db, [{ agencyId: agencies.a, id: assessmentId }])) {
      for (const indicator of task.items ?? CODES) {
        const points = indicator === "1" ? [{ fact: "a", value: 3, clause: "a", reason: "核对", place: "" }] : [];
        const place = { assessmentId, taskId: task.id, indicator, settles: false, expectedVersion: 0 };
        await saveFinding(context, reviewerOf(task.personId, cycleId), { ...place, points });
      }
      const place = { assessmentId, taskId: task.id, seen: task.writes };
      await submitReview(context, reviewerOf(task.personId, cycleId), place);
    }
    return { cycleId, assessmentId, coordinator, approver };
  }
  const reviewerOf = (personId: string, cycleId: string): Actor => ({
    ...office.one,
    personId,
    name: `评审${personId}`,
    roles: [{ role: "reviewer", agencyId: null, agencyName: null, departmentId: null, departmentName: null }],
    assignments: [{ agencyId: city.agencies.a, cycleId, indicators: null }],
  });

  const moveOf = ({ assessment }: Seen) => ({ assessmentId: assessment.id, expectedMoves: assessment.steps.length });
  /** What a year under review came to is announced. */
  const announce = async (at: Stage): Promise<void> => {
    await announceResult(city.context, office.one, { ...moveOf(await look(at)), objectUntil: day(3) });
  };
  /** What was announced is made final by somebody else than announced it, once its window is over. */
  const finalise = async (at: Stage): Promise<void> => {
    const seen = await look(at);
    const by = seen.assessment.steps.findLast(({ act }) => act === "announce")?.by;
    await finaliseResult(city.context, otherThan([by ?? ""]), { ...moveOf(seen), problems: [] });
  };
  /** A problem is found, planned and said to be cured: what is left is to close it. */
  const claim = async (at: Stage): Promise<void> => {
    const { context } = city;
    const { assessmentId, coordinator } = at;
    const found = { origin: { kind: "hand" }, indicator: "1", found: "问题0", dueOn: null } as const;
    await raiseRectification(context, office.one, { assessmentId, ...found, departmentId: null, personId: null });
    const problemAt = async () => {
      const [problem] = (await look(at)).problems;
      return { assessmentId, id: problem?.id ?? "", seen: problem?.writes ?? 0 };
    };
    const plan = { cause: "未列入", measures: "补", dueOn: day(5), departmentId, personId: null };
    await planRectification(context, coordinator, { ...(await problemAt()), ...plan });
    await claimRectification(context, clerk(), { ...(await problemAt()), text: "已补", kept: "3号，办公室" });
  };
  const otherThan = (people: readonly string[]): Actor =>
    Object.values(office).find(({ personId }) => !people.includes(personId)) ?? office.three;

  /** What is left before a year can be announced: answers that went back, and tasks that are open. @returns each act that was done. */
  const settle = async (at: Stage): Promise<string[]> => {
    const { context } = city;
    const { assessmentId, cycleId } = at;
    const done: string[] = [];
    for (const { indicator, ...answer } of (await look(at)).responses) {
      let { version: expectedVersion } = answer;
      if (responseStateOf(answer) === "returned") {
        const submitted = await submitResponse(context, at.coordinator, { assessmentId, indicator, expectedVersion });
        expectedVersion = submitted.response.version;
        done.push("response.submit");
      }
      if (responseStateOf(answer) === "approved") continue;
      await approveResponse(context, at.approver, { assessmentId, indicator, expectedVersion });
      done.push("response.approve");
    }
    const { tasks, findings } = await look(at);
    for (const { id: taskId, personId, items, writes } of tasks.filter(({ state }) => state === "open")) {
      const reviewer = reviewerOf(personId, cycleId);
      for (const indicator of items ?? CODES) {
        if (findings.some((it) => it.taskId === taskId && it.indicator === indicator)) continue;
        const place = { assessmentId, taskId, indicator, settles: false, expectedVersion: 0 };
        await saveFinding(context, reviewer, { ...place, points: [] });
        done.push("finding.save");
      }
      await submitReview(context, reviewer, { assessmentId, taskId, seen: writes });
      done.push("review.submit");
    }
    return done;
  };
  /** What is left before an announced year can be final: objections, and vetoes that are heard. @returns each act that was done. */
  const decide = async (at: Stage): Promise<string[]> => {
    const { context } = city;
    const { assessmentId, cycleId } = at;
    const { appeals, register } = await look(at);
    const done: string[] = [];
    for (const { indicator, fact, writes } of appeals.filter(({ state }) => state === "filed")) {
      const ruled = { ruling: "refused", reason: "维持", replacing: [] } as const;
      await decideAppeal(context, office.three, { assessmentId, indicator, fact, seen: writes, ...ruled });
      done.push("appeal.decide");
    }
    for (const { entryId, writes, mark, steps } of register.filter((it) => it.veto !== null && isRegisterOpen(it))) {
      const by = otherThan(steps.map((it) => it.by));
      await strikeRegister(context, by, {
        cycleId,
        entryId,
        rows: [{ assessmentId, seen: writes, mark }],
        reason: "不实",
      });
      done.push("register.strike");
    }
    return done;
  };

  const look = async ({ assessmentId }: Stage) => {
    const { db } = database;
    const assessment = await findAssessment(db, WHOLE_REACH, assessmentId);
    if (!assessment) throw new TypeError("no assessment");
    const key = [assessment];
    return {
      assessment,
      tasks: await listReviewTasks(db, key),
      findings: await listFindings(db, key),
      appeals: await listAppeals(db, key),
      register: await listRegisterRows(db, key),
      problems: await listRectifications(db, key),
      results: await listResults(db, assessment),
      responses: await listResponses(db, assessment),
    };
  };

  /** What somebody tries, by what they saw; `null` where they saw nothing to do it to. */
  function actOf(
    it: Try,
    at: Stage,
    seen: Seen,
  ): { readonly action: string; readonly send: () => Promise<unknown> } | null {
    const { context } = city;
    const { assessmentId, cycleId, coordinator, approver } = at;
    const who = office[it.by];
    const leader = city.actor("leader", "a");
    const move = { assessmentId, expectedMoves: seen.assessment.steps.length };
    const reviewer = reviewerOf(it.reviewer, cycleId);
    const task = seen.tasks.find(({ personId, state }) => personId === it.reviewer && state !== "void");
    const taskPlace = { assessmentId, taskId: task?.id ?? "" };
    const appeal = { assessmentId, indicator: "1", fact: "a", seen: seen.appeals[0]?.writes ?? 0 };
    const row = seen.register.filter(({ state }) => state !== "struck")[it.value % 2] ?? seen.register.at(-1);
    const problem = seen.problems[it.value % 2] ?? seen.problems[0];
    const problemAt = { assessmentId, id: problem?.id ?? "", seen: problem?.writes ?? 0 };
    const answer = seen.responses[it.value % 2];
    const answerAt = {
      assessmentId,
      indicator: answer?.indicator ?? "1",
      expectedVersion: answer?.version ?? 1,
    };
    const rows = row ? [{ assessmentId, seen: row.writes, mark: row.mark }] : [];
    const entry = { cycleId, entryId: row?.entryId ?? "", rows };
    switch (it.kind) {
      case "find":
        return {
          action: "finding.save",
          send: async () => {
            const [code, fact] = [CODES[it.value % 4] ?? "1", it.value % 4 < 2 ? it.value : it.value % 4 === 2];
            const version = seen.findings.filter((one) => one.taskId === task?.id && one.indicator === code).length;
            const points = it.value === 4 ? [] : [{ fact: "a", value: fact, clause: "a", reason: "核对", place: "" }];
            const saved = { ...taskPlace, indicator: code, points, settles: false, expectedVersion: version };
            await saveFinding(context, reviewer, saved);
          },
        };
      case "submit":
        return {
          action: "review.submit",
          send: async () => await submitReview(context, reviewer, { ...taskPlace, seen: task?.writes ?? 0 }),
        };
      case "take-back":
        return {
          action: "review.take-back",
          send: async () => await takeBackReview(context, reviewer, { ...taskPlace, seen: task?.writes ?? 0 }),
        };
      case "announce":
        return {
          action: "assessment.announce",
          send: async () => await announceResult(context, who, { ...move, objectUntil: day(3) }),
        };
      case "recall":
        return {
          action: "assessment.recall",
          send: async () => await recallResult(context, who, { ...move, reason: "漏评" }),
        };
      case "finalise":
        return {
          action: "assessment.finalise",
          send: async () => await finaliseResult(context, who, { ...move, problems: [] }),
        };
      case "correct": {
        const corrected = [{ indicator: "1", fact: "a", value: it.value }];
        return {
          action: "assessment.correct",
          send: async () => await correctResult(context, who, { ...move, corrected, reason: "复查" }),
        };
      }
      case "anew": {
        const back = { items: ANEW[it.value] ?? [], reason: "补充材料", dueOn: day(90) };
        return {
          action: "assessment.reopen",
          send: async () => await reopenResult(context, who, { ...move, ...back }),
        };
      }
      case "hand-on":
        return {
          action: "response.submit",
          send: async () => await submitResponse(context, coordinator, answerAt),
        };
      case "approve":
        return {
          action: "response.approve",
          send: async () => await approveResponse(context, approver, answerAt),
        };
      case "file":
        return {
          action: "appeal.file",
          send: async () => await fileAppeal(context, coordinator, { ...appeal, reason: "有异议", material: "" }),
        };
      case "withdraw":
        return { action: "appeal.withdraw", send: async () => await withdrawAppeal(context, coordinator, appeal) };
      case "decide": {
        const ruled = { ruling: "upheld", reason: "属实", replacing: [{ fact: "a", value: it.value }] } as const;
        return { action: "appeal.decide", send: async () => await decideAppeal(context, who, { ...appeal, ...ruled }) };
      }
      case "enter":
        return {
          action: "register.notify",
          send: async () =>
            await enterRegister(context, who, {
              cycleId,
              kind: "meeting",
              title: `会${String(it.value)}`,
              heldOn: day(-1),
              objectUntil: day(1),
              basis: "签到表",
              rows: [{ assessmentId, mark: "absent" }],
            }),
        };
      case "propose":
        return {
          action: "register.propose",
          send: async () =>
            await proposeVeto(context, it.value === 0 ? reviewer : who, {
              assessmentId,
              indicator: "4",
              fact: "a",
              value: false,
              heldOn: day(-1),
              objectUntil: day(1),
              basis: "查实",
              material: "通报",
            }),
        };
      case "object": {
        const { entryId } = entry;
        const said = { assessmentId, entryId, seen: row?.writes ?? 0, reason: "不属实" };
        return row
          ? { action: "register.object", send: async () => await objectToRegister(context, leader, said) }
          : null;
      }
      case "stand":
        return row
          ? {
              action: "register.stand",
              send: async () => await standRegister(context, who, { ...entry, reason: "查实" }),
            }
          : null;
      case "strike":
        return row
          ? {
              action: "register.strike",
              send: async () => await strikeRegister(context, who, { ...entry, reason: "不实" }),
            }
          : null;
      case "raise": {
        const origin = { kind: "hand" } as const;
        const found = { assessmentId, origin, indicator: "1", found: `问题${String(it.value % 2)}`, dueOn: null };
        const named = { departmentId: null, personId: null };
        return {
          action: "rectification.raise",
          send: async () => await raiseRectification(context, who, { ...found, ...named }),
        };
      }
      case "plan": {
        const said = { cause: "未列入", measures: "补", dueOn: day(5), departmentId, personId: null };
        return problem
          ? {
              action: "rectification.plan",
              send: async () => await planRectification(context, coordinator, { ...problemAt, ...said }),
            }
          : null;
      }
      case "later":
        return problem
          ? {
              action: "rectification.ask-later",
              send: async () =>
                await askForLaterDay(context, clerk(), { ...problemAt, wishedOn: day(30 + it.value), reason: "招标" }),
            }
          : null;
      case "grant":
        return problem
          ? {
              action: "rectification.grant-later",
              send: async () => await grantLaterDay(context, who, { ...problemAt, dueOn: day(60), reason: "同意" }),
            }
          : null;
      case "claim":
        return problem
          ? {
              action: "rectification.claim",
              send: async () =>
                await claimRectification(context, clerk(), { ...problemAt, text: "已补", kept: "3号，办公室" }),
            }
          : null;
      case "close":
        return problem
          ? { action: "rectification.close", send: async () => await closeRectification(context, who, problemAt) }
          : null;
      case "reopen": {
        const again = { ...problemAt, reason: "未改", lookedOn: day(0), dueOn: day(20) };
        return problem
          ? { action: "rectification.reopen", send: async () => await reopenRectification(context, who, again) }
          : null;
      }
      case "cancel":
        return problem
          ? {
              action: "rectification.cancel",
              send: async () => await cancelRectification(context, who, { ...problemAt, reason: "移交" }),
            }
          : null;
      case "press": {
        const said = { rung: "remind", on: day(0), document: "1号", reason: "逾期", skipping: null } as const;
        return problem
          ? {
              action: "rectification.escalate",
              send: async () => await escalateRectification(context, who, { ...problemAt, ...said }),
            }
          : null;
      }
    }
  }

  /** Somebody of the department that cures. */
  function clerk(): Actor {
    const person = city.actor("department", "a");
    return { ...person, roles: person.roles.map((it) => ({ ...it, departmentId, departmentName: "法规处" })) };
  }

  return { stage, announce, claim, finalise, settle, decide, look, actOf };
}
