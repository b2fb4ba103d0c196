import { listRegisterRows, listReviewTasks } from "@faheng/database";
import { FahengError, isInTask, type RegisterRow } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import { loadForVeto, vetoObject, vetoOn } from "./propose-veto.ts";
import { officeParties } from "./register-ground.ts";
import { vetoQuestions } from "./veto-ground.ts";

/** A veto of the framework that may be proposed on an agency, and how one that was stands. */
export interface ProposableVeto {
  readonly indicator: string;
  readonly title: string;
  readonly question: FactQuestion;
  /** `null` where nothing is proposed that was not struck. */
  readonly proposed: Pick<RegisterRow, "state" | "heldOn" | "objectUntil"> | null;
}

/**
 * The vetoes of an agency's framework for whoever may propose them: all for the office, those of their items for a reviewer.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_CYCLE_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listVetoes(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<readonly ProposableVeto[]> {
  const desk = enter(context, actor);
  const found = await loadForVeto(desk, assessmentId);
  if (found instanceof FahengError) throw found;
  await permit(desk, "register.propose", vetoObject(found, null), `assessment:${assessmentId}`);
  const { assessment, pinned } = found.loaded;
  const rows = await listRegisterRows(desk.db, [assessment]);
  const tasks = (await listReviewTasks(desk.db, [assessment])).filter(({ personId }) => personId === actor.personId);
  const isOffice = officeParties(desk, "register.propose").length > 0;
  const vetoes: ProposableVeto[] = [];
  for (const { code: indicator, title } of pinned.framework.indicators) {
    if (!isOffice && !tasks.some((it) => it.state !== "void" && isInTask(it, indicator))) continue;
    for (const question of await vetoQuestions(pinned, indicator)) {
      const row = vetoOn(rows, { indicator, fact: question.key });
      const proposed = row && { state: row.state, heldOn: row.heldOn, objectUntil: row.objectUntil };
      vetoes.push({ indicator, title, question, proposed });
    }
  }
  return vetoes;
}
