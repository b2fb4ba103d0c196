import type { Transaction } from "@faheng/database";
import { FahengError, type IndicatorResponse, isCycleOpen, isOther, responseProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { responseErrors as errors } from "./response-errors.ts";
import { approversOf, listClaims } from "./claims.ts";
import { standingParties } from "./response-parties.ts";
import { responseStateOf } from "./response-state.ts";
import {
  currentResponse,
  loadAnswer,
  type LoadedAnswer,
  type SavedResponse,
  savedReceipt,
  foreseeResponse,
  storeResponse,
} from "./store-response.ts";

/** Which version of which claim somebody judges. */
export interface ClaimInput {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
}

/** A claim that is judged, by the row of the process that allows it. */
interface Ground {
  readonly desk: Desk;
  readonly found: LoadedAnswer;
  readonly before: IndicatorResponse;
  readonly isOpen: ReturnType<typeof isCycleOpen>;
}

/**
 * Agrees that an indicator does not apply; only from then on it counts as not applicable.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT,
 *   FAHENG_RESPONSE_NOT_PENDING_APPROVAL, FAHENG_RESPONSE_OWN_CLAIM, FAHENG_RESPONSE_COORDINATOR_FIRST (a leader, while
 *   there is a coordinator who could)
 */
export const approveNotApplicable: Act<ClaimInput, SavedResponse> = defineJudging<ClaimInput>("response.approve", {
  async permit(trx, { desk, found: { loaded }, before, isOpen }) {
    const { assessment, agency } = loaded;
    const place = before.indicator;
    const claim = (await listClaims(trx, assessment)).get(place);
    const staters = claim?.staters ?? new Set();
    const refused = (definition: (typeof errors)[keyof typeof errors]): FahengError =>
      new FahengError(definition, { place, details: { indicator: place } });
    requireDecision(
      responseProcess,
      "response.approve",
      {
        state: responseStateOf(before),
        parties: standingParties(desk, agency.id),
        holds: {
          "cycle-open": isOpen,
          other: isOther(desk.actor.personId, staters),
          // No evidence is given yet that could be left unjudged.
          "evidence-judged": true,
          "claim-explained": (before.notApplicable?.reason ?? "") !== "" || {},
        },
        place,
      },
      {
        FAHENG_PROCESS_STATE: () => refused(errors.FAHENG_RESPONSE_NOT_PENDING_APPROVAL),
        FAHENG_PROCESS_OWN_WORK: () => refused(errors.FAHENG_RESPONSE_OWN_CLAIM),
      },
    );
    const approvers = await approversOf(trx, desk, agency.id);
    if (!claim || !approvers.mayApprove(claim)) throw refused(errors.FAHENG_RESPONSE_COORDINATOR_FIRST);
  },
  outcome: ({ actor }, _input, before) => ({
    notApplicable: { reason: before.notApplicable?.reason ?? "", approvedBy: actor.name },
  }),
});

/**
 * Sends a claim that an indicator does not apply back to its department; it stays pending until that is answered by
 * another reason, by the same once more, or by another state.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT,
 *   FAHENG_RESPONSE_NOT_PENDING_APPROVAL
 */
export const returnNotApplicable: Act<ReturnInput, SavedResponse> = defineJudging<ReturnInput>("response.return", {
  async permit(_trx, { desk, found: { loaded }, before, isOpen }, { reason }) {
    const place = before.indicator;
    requireDecision(
      responseProcess,
      "response.return",
      {
        state: responseStateOf(before),
        parties: standingParties(desk, loaded.agency.id),
        holds: { "cycle-open": isOpen },
        reason,
        place,
      },
      {
        FAHENG_PROCESS_STATE: () =>
          new FahengError(errors.FAHENG_RESPONSE_NOT_PENDING_APPROVAL, { place, details: { indicator: place } }),
      },
    );
  },
  outcome: ({ actor, now }, { reason }) => ({ returned: { reason, by: actor.name, at: now } }),
});

interface ReturnInput extends ClaimInput {
  readonly reason: string;
}

/** The two ways of judging a claim differ in who may, and in what comes of it. */
function defineJudging<Input extends ClaimInput>(
  action: "response.approve" | "response.return",
  judging: {
    readonly permit: (trx: Transaction, ground: Ground, input: Input) => Promise<void>;
    readonly outcome: (
      desk: Desk,
      input: Input,
      before: IndicatorResponse,
    ) => Pick<IndicatorResponse, "notApplicable"> | Pick<IndicatorResponse, "returned">;
  },
): Act<Input, SavedResponse> {
  const judged = (desk: Desk, input: Input, before: IndicatorResponse): IndicatorResponse => {
    const { personId: savedBy, name: savedByName } = desk.actor;
    const by = { version: before.version + 1, savedBy, savedByName, savedAt: desk.now };
    return { ...before, ...judging.outcome(desk, input, before), ...by };
  };
  return defineAct({
    action,
    load: async (desk, input: Input) => await loadAnswer(desk, input),
    allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
    name: ({ assessmentId, indicator }) => `response:${assessmentId}/${indicator}`,
    prepare: async ({ desk, input, found, isAgain }) => {
      const { expectedVersion } = input;
      const next = (before: IndicatorResponse | null) => before && judged(desk, input, before);
      return await foreseeResponse(desk, found, { expectedVersion, isAgain }, next);
    },
    // Who else could approve, its coordinators, stay as they are meanwhile.
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found }) => {
      const { loaded, indicator } = found;
      const cycle = await requireOpen(trx, loaded);
      const before = await currentResponse(trx, desk, found, input.expectedVersion);
      if (before === null) {
        const details = { indicator: indicator.code };
        throw new FahengError(errors.FAHENG_RESPONSE_NOT_PENDING_APPROVAL, { place: indicator.code, details });
      }
      await judging.permit(trx, { desk, found, before, isOpen: isCycleOpen(cycle.status) }, input);
      return before;
    },
    apply: async (trx, { desk, input, found: { loaded }, held: before, prepared: foresight }) =>
      await storeResponse(trx, desk, loaded, { before, after: judged(desk, input, before), foresight }),
    emits: ["rescore"],
    receipt: savedReceipt,
  });
}
