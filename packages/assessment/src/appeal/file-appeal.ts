import { putAppeal } from "@faheng/database";
import { type Appeal, appealProcess, FahengError, isReopenedSince, isWindowOpen } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { standingParties } from "../response/response-parties.ts";
import { windowOf } from "../review/finalise.ts";
import { appealErrors as errors } from "./appeal-errors.ts";
import {
  announcedFinding,
  appealConflict,
  appealName,
  appealObject,
  type AppealPlace,
  findAppeal,
  loadForAppeal,
  requireAppeal,
  type SeenAppeal,
} from "./appeal-ground.ts";

/** What an agency objects to, why, and what it rests on. */
export interface AppealInput extends AppealPlace {
  readonly reason: string;
  /** Evidence and documents by their numbers and places; empty for none. */
  readonly material: string;
}

/** How often the appeal was written by now. */
export interface MovedAppeal {
  readonly writes: number;
}

/**
 * Objects to one finding of the announced result, once, while the window runs; once more where the item was reviewed anew since.
 *
 * @throws FAHENG_APPEAL_*, FAHENG_PROCESS_*, FAHENG_ASSESSMENT_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED
 */
export const fileAppeal = defineAct({
  action: "appeal.file",
  load: async (desk, input: AppealInput) => await loadForAppeal(desk, input),
  allows: appealObject,
  name: appealName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessment } = await requireOpen(trx, loaded);
    if (assessment.state !== "announced") {
      throw new FahengError(errors.FAHENG_APPEAL_NOT_ANNOUNCED, { place: appealName(input) });
    }
    const before = await findAppeal(trx, assessment, input);
    // An item that was given back since is found of anew, and objected to anew.
    const isAnew = before !== null && isReopenedSince(assessment.steps, before.indicator, before.result);
    requireDecision(appealProcess, "appeal.file", {
      state: isAnew ? "none" : (before?.state ?? "none"),
      parties: standingParties(desk, loaded.agency.id),
      holds: {
        "window-open": isWindowOpen(desk.today, windowOf(assessment) ?? ""),
        once: before === null || isAnew || {},
      },
      reason: input.reason,
      place: appealName(input),
    });
    const announced = await announcedFinding(trx, loaded, input);
    if (announced === null) {
      const details = { indicator: input.indicator };
      throw new FahengError(errors.FAHENG_APPEAL_NO_FINDING, { place: appealName(input), details });
    }
    return { n: announced.n, before };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { n, before } }) => {
    const { actor, now } = desk;
    const appeal: Appeal = {
      agencyId: loaded.agency.id,
      assessmentId: input.assessmentId,
      indicator: input.indicator,
      fact: input.fact,
      result: n,
      writes: (before?.writes ?? 0) + 1,
      state: "filed",
      material: input.material,
      ruling: null,
      replacing: [],
      steps: [
        ...(before?.steps ?? []),
        { act: "appeal.file", by: actor.personId, byName: actor.name, at: now, reason: input.reason },
      ],
      savedAt: now,
    };
    if (!(await putAppeal(trx, appeal))) throw appealConflict(desk, input, null);
    const answer: MovedAppeal = { writes: appeal.writes };
    return { answer, trace: { agencyId: loaded.agency.id, after: { state: appeal.state, result: n } } };
  },
  emits: [],
});

/** Takes an appeal back before it is decided; it is not filed again. @throws as {@link fileAppeal} */
export const withdrawAppeal = defineAct({
  action: "appeal.withdraw",
  load: async (desk, input: SeenAppeal) => await loadForAppeal(desk, input),
  allows: appealObject,
  name: appealName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    await requireOpen(trx, loaded);
    const before = await requireAppeal(trx, desk, loaded, input);
    requireDecision(appealProcess, "appeal.withdraw", {
      state: before.state,
      parties: standingParties(desk, loaded.agency.id),
      holds: {},
      place: appealName(input),
    });
    return before;
  },
  apply: async (trx, { desk, input, found: { loaded }, held: before }) => {
    const { actor, now } = desk;
    const step = { act: "appeal.withdraw", by: actor.personId, byName: actor.name, at: now, reason: null } as const;
    const writes = before.writes + 1;
    const after: Appeal = { ...before, writes, state: "withdrawn", steps: [...before.steps, step], savedAt: now };
    if (!(await putAppeal(trx, after))) throw appealConflict(desk, input, before);
    const answer: MovedAppeal = { writes };
    const trace = { agencyId: loaded.agency.id, before: { state: before.state }, after: { state: after.state } };
    return { answer, trace };
  },
  emits: [],
});
