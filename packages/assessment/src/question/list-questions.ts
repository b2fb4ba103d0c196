import { listQuestions as listStored, listReviewTasks } from "@faheng/database";
import { type Question, type QuestionState, sourceWords, type Wording } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { isOfficeOf, knowsReviewers } from "../review/review-ground.ts";

/** What was asked on an item, with its answer. */
export interface QuestionView {
  readonly id: string;
  readonly indicator: string;
  readonly writes: number;
  readonly state: QuestionState;
  /** Who asks, by the source they judge from. */
  readonly words: Wording;
  /** The task in which it was asked, where it is the actor's own. */
  readonly taskId: string | null;
  /** Who asks by name: to the office, and to the agency where its cycle names reviewers. */
  readonly reviewer: string | null;
  readonly asked: { readonly said: string; readonly at: string };
  readonly answered: { readonly said: string; readonly at: string } | null;
  /** Whether the actor may answer it now. */
  readonly mayAnswer: boolean;
}

/**
 * What reviewers asked the agency, by item: for its people without the names of who asks, unless the cycle names reviewers, for the
 * office with them; for a reviewer what they asked themselves. What was taken back is shown to nobody who did not ask it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listQuestions(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<QuestionView[]> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { assessment, agency, cycle, pinned } = loaded;
  const { owner, cycleId } = assessment;
  await permit(desk, "question.read", { agencyId: agency.id, owner, cycleId }, `assessment:${assessmentId}`);
  const tasks = new Map((await listReviewTasks(desk.db, [assessment])).map((it) => [it.id, it]));
  const isInside = actor.roles.some(({ agencyId }) => agencyId === agency.id);
  const isOffice = isOfficeOf(desk, loaded);
  const isNamed = knowsReviewers(desk, loaded);
  const isOwn = ({ taskId }: Question): boolean => tasks.get(taskId)?.personId === actor.personId;
  const shown = (await listStored(desk.db, [assessment])).filter(
    (it) => isOwn(it) || ((isInside || isOffice) && it.state !== "withdrawn"),
  );
  return shown.map((it) => {
    const item = pinned.indicators.get(it.indicator);
    const answerers = item ? loaded.answerersOf(item) : [];
    const isOpen = it.state === "asked" && cycle.status === "open";
    return {
      ...questionView(it, sourceWords(it.source, pinned.profile?.sources)),
      taskId: isOwn(it) ? it.taskId : null,
      reviewer: isNamed ? (tasks.get(it.taskId)?.personName ?? null) : null,
      mayAnswer: isOpen && can(actor, "question.answer", { agencyId: agency.id, owner, answerers }),
    };
  });
}

/** A question and its answer without whoever said them. */
function questionView(
  { id, indicator, writes, state, steps }: Question,
  words: Wording,
): Omit<QuestionView, "taskId" | "reviewer" | "mayAnswer"> {
  const asked = steps.find(({ act }) => act === "question.ask");
  const answered = steps.find(({ act }) => act === "question.answer");
  return {
    id,
    indicator,
    writes,
    state,
    words,
    asked: { said: asked?.said ?? "", at: asked?.at ?? "" },
    answered: answered ? { said: answered.said ?? "", at: answered.at } : null,
  };
}
