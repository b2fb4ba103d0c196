import { type Db, listRegisterRows, listReviewTasks, putAppeal, type Transaction } from "@faheng/database";
import {
  type Appeal,
  appealProcess,
  type AppealRuling,
  FahengError,
  isOther,
  type RuledFact,
  VETO_SOURCE,
} from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { moveParties } from "../hand-in/load-hand-in.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { refuseUnheard } from "../register/veto-ground.ts";
import { checkRuled } from "../review/check-ruled.ts";
import { appealErrors as errors } from "./appeal-errors.ts";
import {
  announcedFinding,
  appealConflict,
  appealName,
  appealObject,
  loadForAppeal,
  requireAppeal,
  type SeenAppeal,
} from "./appeal-ground.ts";
import type { MovedAppeal } from "./file-appeal.ts";

/** How an appeal is decided, why, and which facts of its item stand in place of the finding. */
export interface AppealDecision extends SeenAppeal {
  readonly ruling: AppealRuling;
  readonly reason: string;
  readonly replacing: readonly RuledFact[];
}

/** Under which name a decision signs a judgement. */
const RULED_BY = "申诉裁定";

/**
 * Decides an appeal (支持、部分支持、不予支持), by somebody of the office who did not find what it is about. Facts that stand in
 * place of the finding's count above every source from then on; the announced result stays, and the final one has them.
 *
 * @throws FAHENG_APPEAL_*, FAHENG_PROCESS_*, FAHENG_FACT_*, FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED
 */
export const decideAppeal = defineAct({
  action: "appeal.decide",
  load: async (desk, input: AppealDecision) => await loadForAppeal(desk, input),
  allows: appealObject,
  name: appealName,
  foresees: async ({ desk, input, found: { loaded } }) => {
    if (usesOwnRules(loaded.pinned.profile)) await checkReplacing(desk.db, loaded, input);
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    const before = await requireAppeal(trx, desk, loaded, input);
    requireDecision(appealProcess, "appeal.decide", {
      state: before.state,
      parties: moveParties(desk, loaded),
      holds: { other: isOther([desk.actor.personId], await findersOf(trx, loaded, input)) },
      reason: input.reason,
      place: appealName(input),
    });
    return { before, replacing: await checkReplacing(trx, loaded, input) };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { before, replacing } }) => {
    const { actor, now } = desk;
    const { reason, ruling } = input;
    const step = { act: "appeal.decide", by: actor.personId, byName: actor.name, at: now, reason } as const;
    const writes = before.writes + 1;
    const decided = { writes, state: "decided", ruling, replacing, savedAt: now } as const;
    const after: Appeal = { ...before, ...decided, steps: [...before.steps, step] };
    if (!(await putAppeal(trx, after))) throw appealConflict(desk, input, before);
    const answer: MovedAppeal = { writes };
    const trace = {
      agencyId: loaded.agency.id,
      before: { state: before.state },
      after: { state: after.state, ruling, points: replacing.length },
    };
    return { answer, trace };
  },
  emits: ["finding-overridden", "rescore"],
});

/** Whoever judged what the appeal is about; of a veto of the register who proposed it, and who let it stand. */
async function findersOf(trx: Transaction, loaded: LoadedAssessment, input: SeenAppeal): Promise<string[]> {
  const announced = await announcedFinding(trx, loaded, input);
  if (announced?.finding.source === VETO_SOURCE) {
    const rows = await listRegisterRows(trx, [loaded.assessment]);
    const row = rows.find(({ entryId }) => entryId === announced.finding.task);
    return (row?.steps ?? []).flatMap(({ act, by }) => (act === "register.object" ? [] : [by]));
  }
  const tasks = await listReviewTasks(trx, [loaded.assessment]);
  return tasks.filter(({ id }) => id === announced?.finding.task).map(({ personId }) => personId);
}

/** @throws FAHENG_APPEAL_REPLACING, FAHENG_FACT_*, FAHENG_REGISTER_VETO_UNHEARD */
async function checkReplacing(
  db: Db,
  loaded: LoadedAssessment,
  { indicator, fact, ruling, replacing, reason, ...place }: AppealDecision,
): Promise<RuledFact[]> {
  const isSaid = replacing.some((it) => it.fact === fact);
  if (ruling === "refused" ? replacing.length > 0 : !isSaid) {
    throw new FahengError(errors.FAHENG_APPEAL_REPLACING, { place: appealName({ ...place, indicator, fact }) });
  }
  const ruled = await checkRuled(loaded.pinned, { indicator, facts: replacing, by: RULED_BY, reason });
  await refuseUnheard(db, loaded, { indicator, facts: ruled });
  return ruled;
}
