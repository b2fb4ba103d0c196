import {
  listAppeals,
  listFindings,
  listOpenRectifications,
  listRegisterRows,
  listResults,
  listReviewTasks,
} from "@faheng/database";
import {
  type Appeal,
  type AssessmentState,
  CORRECTION_SOURCE,
  type CountedFact,
  type Deduction,
  deductionsIn,
  isReopenedSince,
  isWindowOpen,
  originKey,
  type RegisterRow,
  resultInForce,
  type ResultVersion,
  type ReviewPoint,
  sourceWords,
  VETO_SOURCE,
  type Wording,
} from "@faheng/domain";
import type { Explanation } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { figuresOf, type ResultFigures } from "../hand-in/result.ts";
import { moveObject } from "../hand-in/load-hand-in.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { windowOf } from "./finalise.ts";
import { type ItemEffect, itemEffect } from "./finding-effect.ts";
import { type JudgedMaterial, judgedMaterials } from "./judged-materials.ts";
import { lastResult } from "./last-result.ts";
import { disputesOf, loadReviewed, type Reviewed } from "./load-reviewed.ts";
import { isOfficeOf, knowsReviewers } from "./review-ground.ts";
import { toName, type NamedPlace } from "./review-part.ts";

/** A fact that stands in place of the agency's, on what ground, and what became of an appeal on it. */
export interface CountedPoint extends Pick<CountedFact, "fact" | "value" | "source"> {
  readonly label: string;
  readonly words: Wording;
  readonly clause: string | null;
  readonly reason: string;
  readonly place: string;
  /** `null` to the agency, unless its cycle names reviewers: it learns the source, and not who it was. */
  readonly reviewer: string | null;
  readonly appeal: AppealView | null;
  readonly mayAppeal: boolean;
}

/** An appeal as its parties see it. */
export interface AppealView extends Pick<Appeal, "state" | "material" | "ruling" | "replacing" | "writes" | "result"> {
  readonly filed: { readonly at: string; readonly by: string; readonly reason: string };
  readonly decided: { readonly at: string; readonly reason: string } | null;
  /** Number of the result from which on the ruling counts; `null` while it is not decided, and where it changes nothing. */
  readonly countsFrom: number | null;
}

/** One item, 自评 beside 考评. */
export interface JudgedItem extends NamedPlace {
  readonly effect: ItemEffect;
  readonly points: readonly CountedPoint[];
  /** Every piece of evidence that a reviewer judged. */
  readonly materials: readonly JudgedMaterial[];
}

/** 自评分 beside 考评分, item by item. */
export interface ScoreComparison {
  readonly state: AssessmentState;
  /** Number of the final result that stays in force while items of it are reviewed anew; `null` else. */
  readonly inForce: number | null;
  /** Last day to object, of what is announced. */
  readonly objectUntil: string | null;
  readonly self: ResultFigures | null;
  /** `null` while it is not the actor's to know. */
  readonly judged: ResultFigures | null;
  /** Number of the result that `judged` is; `null` while nothing is announced. */
  readonly result: number | null;
  /** Whether which source stands over which is the platform's reading. */
  readonly isOurOrder: boolean;
  /** Items that the profile scores. */
  readonly items: readonly JudgedItem[];
  /** For the office: who judges, and how far they are. */
  readonly tasks: readonly {
    readonly id: string;
    readonly reviewer: string;
    readonly words: Wording;
    readonly state: "open" | "submitted" | "void";
    /** Counts every change of the task: whoever moves it names this. */
    readonly writes: number;
    readonly items: number;
    readonly judged: number;
  }[];
  /** For the office: items on which two of a source disagree. */
  readonly disputes: readonly { readonly indicator: string; readonly words: Wording; readonly apart: number | null }[];
  /** For the office, of what is announced: what a final result would deduct by now, and whether a problem is open for it. */
  readonly deductions: readonly (Deduction & { readonly isRaised: boolean })[];
  readonly acts: readonly ("appeal.file" | "appeal.withdraw" | "appeal.decide")[];
}

/**
 * What an agency states of itself beside what its review comes to: for the office as opinions come in; for the agency what was
 * announced, and nothing before.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function compareScores(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string },
): Promise<ScoreComparison> {
  return (await compareWhole(context, actor, input)).scores;
}

/** A comparison with what it was made of, as far as the actor may know it. */
export interface WholeComparison {
  readonly scores: ScoreComparison;
  readonly loaded: LoadedAssessment;
  readonly stated: Reviewed["self"];
  readonly self: Explanation | null;
  /** `null` while it is not the actor's to know. */
  readonly judged: Explanation | null;
}

/** {@link compareScores} with both explanations, for whoever prints where the amounts come from. */
export async function compareWhole(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<WholeComparison> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const object = moveObject({ assessmentId, expectedMoves: 0 }, { loaded });
  await permit(desk, "result.read", object, `assessment:${assessmentId}`);
  const { assessment, pinned } = loaded;
  const isOffice = isOfficeOf(desk, loaded);
  const { state } = assessment;
  const inForce = resultInForce(assessment.steps);
  // Reviewed anew, the final result is what everybody but the office reads until another is announced.
  const isAnew = !isOffice && state === "reviewing" && inForce !== null;
  const isTold = isOffice || state === "announced" || state === "final" || isAnew;
  const reviewed = await loadReviewed(desk.db, context.plugins, assessment);
  const announced =
    isOffice && state === "reviewing"
      ? null
      : await lastResult(desk.db, context.plugins, assessment, isAnew ? ["final"] : undefined);
  const self = isAnew && announced ? await announced.self() : await explainStated(reviewed.self);
  const live = announced === null && isOffice ? await explainStated(reviewed.stated) : null;
  const judged = isTold ? (announced?.explanation ?? live) : null;
  const facts = announced?.facts ?? (isOffice ? reviewed.facts : []);
  const until = announced?.n ?? Infinity;
  const reopenings = assessment.steps.filter(({ result = 0 }) => result < until);
  const appeals = (isTold ? await listAppeals(desk.db, [assessment]) : []).filter(
    // Of an item that was given back since, an objection was to another finding.
    ({ indicator, result }) => !isReopenedSince(reopenings, indicator, result),
  );
  const points = isTold ? await pointsOf(desk, loaded, { facts, appeals }) : new Map<string, CountedPoint[]>();
  const materials = isTold ? await judgedMaterials(desk, loaded, reviewed, announced?.at ?? null) : new Map();
  const items = pinned.framework.indicators.flatMap((indicator) => {
    const effect = itemEffect(self, judged ?? self, indicator.code);
    if (effect === null) return [];
    return [
      {
        ...toName(indicator),
        effect,
        points: points.get(indicator.code) ?? [],
        materials: materials.get(indicator.code) ?? [],
      },
    ];
  });
  const own = pinned.profile?.sources;
  const acts = (["appeal.file", "appeal.withdraw", "appeal.decide"] as const).filter(
    (act) => assessment.state === "announced" && can(actor, act, object),
  );
  const scores: ScoreComparison = {
    state,
    inForce,
    objectUntil: state === "announced" ? windowOf(assessment) : null,
    self: self && figuresOf(self.score),
    judged: judged && figuresOf(judged.score),
    result: isTold ? (announced?.n ?? null) : null,
    isOurOrder: reviewed.rules.isOurs,
    items,
    tasks: isOffice
      ? reviewed.tasks.map((task) => ({
          id: task.id,
          reviewer: task.personName,
          words: sourceWords(task.source, own),
          state: task.state,
          writes: task.writes,
          items: task.items?.length ?? pinned.framework.indicators.length,
          judged: new Set(
            reviewed.findings.filter(({ taskId }) => taskId === task.id).map(({ indicator }) => indicator),
          ).size,
        }))
      : [],
    disputes: isOffice
      ? disputesOf(reviewed).map(({ indicator, source, apart }) => ({
          indicator,
          words: sourceWords(source, own),
          apart,
        }))
      : [],
    deductions: isOffice && assessment.state === "announced" ? await deductionsOf(desk, loaded, reviewed) : [],
    acts,
  };
  return { scores, loaded, stated: reviewed.self, self, judged };
}

/** What would be taken off if it became final now: with what appeals were decided to. */
async function deductionsOf(
  { db }: Desk,
  { assessment }: LoadedAssessment,
  { stated }: Reviewed,
): Promise<ScoreComparison["deductions"]> {
  const explanation = await explainStated(stated);
  if (explanation === null) return [];
  const { agencyId, id: assessmentId } = assessment;
  const open = new Set((await listOpenRectifications(db, agencyId)).map((it) => originKey(it)));
  return deductionsIn(explanation.trace).map((it) => {
    const { indicator, clause } = it;
    const origin = { kind: "deduction", clause } as const;
    const isRaised = open.has(originKey({ assessmentId, indicator, origin, found: "" }));
    return Object.assign({ isRaised }, it);
  });
}

async function pointsOf(
  desk: Desk,
  { assessment, pinned }: LoadedAssessment,
  from: { readonly facts: readonly CountedFact[]; readonly appeals: readonly Appeal[] },
): Promise<Map<string, CountedPoint[]>> {
  const { facts, appeals } = from;
  const isOffice = isOfficeOf(desk, { assessment });
  const isNamed = knowsReviewers(desk, { assessment, pinned });
  const results = await listResults(desk.db, assessment);
  const [tasks, findings, register, scorer] = [
    await listReviewTasks(desk.db, [assessment]),
    await listFindings(desk.db, [assessment]),
    await listRegisterRows(desk.db, [assessment]),
    await pinned.scorer(),
  ];
  const until = windowOf(assessment);
  const isOpen = assessment.state === "announced" && until !== null && isWindowOpen(desk.today, until) === true;
  const points = new Map<string, CountedPoint[]>();
  for (const { indicator, fact, value, source, task, version } of facts) {
    const ground: ReviewPoint | undefined = findings
      .find((it) => it.taskId === task && it.indicator === indicator && it.version === version)
      ?.points.find((it) => it.fact === fact);
    const appeal = appeals.find((it) => it.indicator === indicator && it.fact === fact) ?? null;
    const question = scorer?.questions[indicator]?.find(({ key }) => key === fact);
    const veto = source === VETO_SOURCE ? vetoGround(register, { task, isStanding: value !== null }) : null;
    const decided = appeal === null ? undefined : decisionOf(appeal);
    const point: CountedPoint = {
      fact,
      value,
      source,
      label: question?.field.label ?? fact,
      words: sourceWords(source, pinned.profile?.sources),
      clause: ground?.clause ?? null,
      reason:
        correctedWhy(assessment, { indicator, fact, source }) ??
        veto?.reason ??
        ground?.reason ??
        decided?.reason ??
        "",
      place: veto?.material ?? ground?.place ?? "",
      // Who decides in the office is nobody's but the office's to know.
      reviewer: veto
        ? isOffice
          ? veto.by
          : null
        : isNamed
          ? (tasks.find(({ id }) => id === task)?.personName ?? null)
          : null,
      appeal: appeal && appealView(appeal, results),
      mayAppeal: isOpen && appeal === null && task !== "" && value !== null,
    };
    points.set(indicator, [...(points.get(indicator) ?? []), point]);
  }
  return points;
}

/** How an appeal was decided; nothing of one that was filed anew since. */
function decisionOf({ state, steps }: Appeal): Appeal["steps"][number] | undefined {
  return state === "decided" ? steps.findLast(({ act }) => act === "appeal.decide") : undefined;
}

/** @param results of the assessment, oldest first. */
function appealView(appeal: Appeal, results: readonly Pick<ResultVersion, "n" | "at">[]): AppealView {
  const { state, material, ruling, replacing, writes, result, steps } = appeal;
  const filed = steps.findLast(({ act }) => act === "appeal.file");
  const decided = decisionOf(appeal);
  return {
    state,
    material,
    ruling,
    replacing,
    writes,
    result,
    filed: { at: filed?.at ?? "", by: filed?.byName ?? "", reason: filed?.reason ?? "" },
    decided: decided ? { at: decided.at, reason: decided.reason ?? "" } : null,
    countsFrom: decided && replacing.length > 0 ? countsFrom(decided.at, results) : null,
  };
}

/** The first result that was written after the ruling, or the one that will be: one that is out never changes. */
function countsFrom(at: string, results: readonly Pick<ResultVersion, "n" | "at">[]): number {
  return results.find((it) => it.at > at)?.n ?? (results.at(-1)?.n ?? 0) + 1;
}

/** Why a fact was corrected; `null` of one that was not. */
function correctedWhy(
  { steps }: LoadedAssessment["assessment"],
  { indicator, fact, source }: Pick<CountedFact, "indicator" | "fact" | "source">,
): string | null {
  if (source !== CORRECTION_SOURCE) return null;
  const said = steps.findLast(({ corrected = [] }) => {
    return corrected.some((it) => it.indicator === indicator && it.fact === fact);
  });
  return said?.reason ?? null;
}

/** Where a veto comes from: its ground, why the office let it stand, and who did. While it is heard, who proposed it. */
function vetoGround(
  register: readonly RegisterRow[],
  { task, isStanding }: { readonly task: string; readonly isStanding: boolean },
): { readonly reason: string; readonly material: string; readonly by: string } | null {
  const row = register.find(({ entryId }) => entryId === task);
  if (!row?.veto) return null;
  const [proposed] = row.steps;
  const stood = isStanding ? row.steps.findLast(({ act }) => act === "register.stand") : undefined;
  const basis = proposed?.reason ?? "";
  const reason = stood ? `${basis}；认定理由：${stood.reason ?? ""}` : `${basis}（听取陈述中，待认定）`;
  return { reason, material: row.veto.material, by: (stood ?? proposed)?.byName ?? "" };
}
