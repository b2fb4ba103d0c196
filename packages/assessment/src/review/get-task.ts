import {
  type Fact,
  FahengError,
  type MaterialVerdict,
  type NotApplicable,
  type ReviewPoint,
  reviewTaskProcess,
  allowedActs,
  sourceWords,
  type Wording,
  mayState,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { explainStated } from "../manifest/score-digest.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import { isMeasured } from "./checked-points.ts";
import { chaptersOf, type NamedPlace, toName } from "./review-part.ts";
import { type ClauseEffect, clauseEffects, type ItemEffect, itemEffect } from "./finding-effect.ts";
import { disputesOf, loadReviewed } from "./load-reviewed.ts";
import {
  itemsOf,
  type LoadedTask,
  loadTask,
  taskName,
  taskObject,
  taskParties,
  type TaskPlace,
} from "./review-ground.ts";

/** What can be done to a task here. */
export const TASK_ACTS = ["finding.save", "review.submit", "review.take-back", "review.return", "review.void"] as const;

/** One item as its reviewer has it before them. */
export interface TaskItem extends NamedPlace {
  readonly chapter: string | null;
  /** What the agency states, approved; `null` for nothing. */
  readonly self: { readonly facts: Readonly<Record<string, Fact>>; readonly progress: string } | null;
  readonly notApplicable: NotApplicable | null;
  readonly requirement: string | null;
  readonly questions: readonly FactQuestion[];
  /** Their own, `null` before they said anything. */
  readonly finding: {
    readonly version: number;
    readonly points: readonly ReviewPoint[];
    readonly materials: readonly MaterialVerdict[];
    readonly settles: boolean;
    readonly savedAt: string;
  } | null;
  readonly effect: ItemEffect | null;
  /** What each clause of it takes or gives, as the agency stated it and by their own finding. */
  readonly clauses: readonly ClauseEffect[];
  /** Whether two others of this source disagree on it, so that this reviewer may settle it. */
  readonly isDisputed: boolean;
}

/** A review task with everything that is judged in it. */
export interface TaskView {
  readonly task: {
    readonly id: string;
    readonly assessmentId: string;
    readonly state: LoadedTask["task"]["state"];
    readonly writes: number;
    readonly source: string;
    readonly words: Wording;
    readonly reviewer: string;
  };
  readonly agency: { readonly id: string; readonly name: string; readonly category: string };
  readonly cycle: { readonly id: string; readonly title: string };
  readonly frameworkTitle: string;
  readonly isReviewing: boolean;
  /** What the actor may do with it now. */
  readonly acts: readonly (typeof TASK_ACTS)[number][];
  readonly chapters: readonly NamedPlace[];
  readonly items: readonly TaskItem[];
}

/**
 * A task with what the agency states, and what its reviewer does; of other reviewers it tells nothing but that two disagree.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_REVIEW_TASK_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getReviewTask(context: Context, actor: Actor, input: TaskPlace): Promise<TaskView> {
  const desk = enter(context, actor);
  const found = await loadTask(desk, input);
  if (found instanceof FahengError) throw found;
  const { loaded, task } = found;
  await permit(desk, "review.read", taskObject(input, found), taskName(input));
  const { pinned, agency, cycle, assessment } = loaded;
  const reviewed = await loadReviewed(desk.db, context.plugins, assessment);
  const own = reviewed.findings.filter(({ taskId }) => taskId === task.id);
  const last = new Map(own.map((it) => [it.indicator, it]));
  const points = [...last.values()].flatMap(({ indicator, points: of }) =>
    of.map(({ fact, value }) => ({ indicator, fact, value })),
  );
  const [self, judged] = [
    await explainStated(reviewed.self),
    await explainStated({ ...reviewed.self, reviewed: points }),
  ];
  const scorer = await pinned.scorer();
  const sources = pinned.profile?.sources ?? [];
  const chapters = chaptersOf(pinned.framework);
  const responses = new Map(reviewed.self.responses.map((it) => [it.indicator, it]));
  const statements = reviewed.self.statements.filter(({ subject }) => subject === "value");
  const disputed = new Set(
    disputesOf(reviewed)
      .filter(({ source, findings }) => source === task.source && findings.every((it) => it.taskId !== task.id))
      .map(({ indicator }) => indicator),
  );
  const items = itemsOf(loaded, task).map((indicator): TaskItem => {
    const { code } = indicator;
    const response = responses.get(code);
    const stated = statements.filter((it) => it.indicator === code).map(({ fact, value }) => [fact, value] as const);
    const facts = { ...response?.facts, ...Object.fromEntries(stated) };
    const finding = last.get(code);
    const questions = (scorer?.questions[code] ?? []).filter(
      (it) =>
        it.enteredAt === null &&
        !isMeasured(pinned, { indicator: code, fact: it.key }) &&
        mayState(
          { own: sources, source: task.source },
          it.clauses.map(({ source }) => source),
        ),
    );
    return {
      ...toName(indicator),
      chapter: chapters.find((it) => it.indicators.some((one) => one.code === code))?.code ?? null,
      requirement: indicator.requirement,
      self: response || stated.length > 0 ? { facts, progress: response?.progress ?? "" } : null,
      notApplicable: response?.notApplicable ?? null,
      questions,
      finding: finding
        ? {
            version: finding.version,
            points: finding.points,
            materials: finding.materials,
            settles: finding.settles,
            savedAt: finding.savedAt,
          }
        : null,
      effect: itemEffect(self, judged, code),
      clauses: clauseEffects(self, judged, code),
      isDisputed: disputed.has(code),
    };
  });
  const parties = taskParties(desk, found);
  const isOpen = cycle.status === "open";
  const object = { agencyId: agency.id, cycleId: assessment.cycleId, owner: assessment.owner };
  const allowed = new Set(allowedActs(reviewTaskProcess, task.state, parties).map(({ act }) => act));
  const acts = TASK_ACTS.filter((act) => isOpen && allowed.has(act) && can(actor, act, object));
  return {
    task: {
      id: task.id,
      assessmentId: task.assessmentId,
      state: task.state,
      writes: task.writes,
      source: task.source,
      words: sourceWords(task.source, sources),
      reviewer: task.personName,
    },
    agency: { id: agency.id, name: agency.name, category: agency.category },
    cycle: { id: cycle.id, title: cycle.title },
    frameworkTitle: pinned.framework.title,
    isReviewing: assessment.state === "reviewing",
    acts,
    chapters: chapters.filter(({ code }) => items.some(({ chapter }) => chapter === code)).map(toName),
    items,
  };
}
