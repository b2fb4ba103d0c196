import { listResponseVersions, type Transaction } from "@faheng/database";
import {
  areDaysNear,
  FahengError,
  type Handling,
  type IndicatorResponse,
  isOther,
  type NotApplicable,
  type Signature,
} from "@faheng/domain";
import { judgeAnew } from "../review/judge-anew.ts";
import type { Desk } from "../access/enter.ts";
import { type Behind, identitiesOf } from "../access/identities.ts";
import type { Act } from "../act/define-act.ts";
import { evidenceJudged, materialsGiven, standingEvidence } from "../evidence/standing-evidence.ts";
import { contentDigest } from "./content-digest.ts";
import { defineHandling, type HandlingInput, type HandlingGround, type Way } from "./define-handling.ts";
import { responseErrors as errors } from "./response-errors.ts";
import { approversOf, historyOf, type ResponseHistory } from "./staters.ts";
import type { SavedResponse } from "./store-response.ts";

/** The same with the reason, which the table of the process asks for. */
export interface ReasonedInput extends HandlingInput {
  readonly reason: string;
}

/** The same with the day by which it is mended. */
export interface RecallInput extends ReasonedInput {
  readonly dueOn: string;
}

const explained = ({ notApplicable, status }: IndicatorResponse) =>
  status !== "not-applicable" || (notApplicable?.reason.trim() ?? "") !== "" || {};

/**
 * Hands an answer to whoever approves it (报送); until then it is the department's draft.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_RESPONSE_CONFLICT, FAHENG_PROCESS_*
 */
export const submitResponse: Act<HandlingInput, SavedResponse> = defineHandling("response.submit", submitting());

/** How an answer is submitted. */
export function submitting(): Way<HandlingInput> {
  return {
    holds: async (trx, { found, before }) => ({
      "claim-explained": explained(before),
      "materials-given": materialsGiven(found, before, await standingEvidence(trx, found)),
    }),
    next: ({ desk }) => ({ handling: { submitted: signature(desk), approved: null } }),
  };
}

/** Takes back what was submitted and nobody has judged. @throws as {@link submitResponse} */
export const withdrawResponse: Act<HandlingInput, SavedResponse> = defineHandling("response.withdraw", {
  next: () => ({ handling: NOBODYS }),
});

/**
 * Sends a submitted answer back to its department with the reason; who it waited for is done with it until it is submitted again.
 *
 * @throws as {@link submitResponse}
 */
export const returnResponse: Act<ReasonedInput, SavedResponse> = defineHandling<ReasonedInput>("response.return", {
  next: ({ desk, input: { reason }, before }) => ({
    handling: { submitted: submittedOf(before), approved: null },
    answer: { returned: { reason, by: desk.actor.name, at: desk.now } },
  }),
});

/**
 * Approves what another person stated (审定), once its evidence is judged: it binds this wording of it with that evidence, and
 * that it does not apply counts from now on.
 *
 * @throws as {@link submitResponse}; FAHENG_RESPONSE_COORDINATOR_FIRST (a leader, while there is a coordinator who could)
 */
export const approveResponse: Act<HandlingInput, SavedResponse> = defineHandling("response.approve", approving());

/** How an answer is approved. */
export function approving(): Way<HandlingInput> {
  return {
    bindsEvidence: true,
    holds: async (trx, ground) => {
      const evidence = await standingEvidence(trx, ground.found);
      const { actors, behind } = await identitiesOf(trx, ground.desk, ground.before.agencyId);
      return {
        other: isOther(actors, (await historyIn(trx, ground, behind)).staters),
        "claim-explained": explained(ground.before),
        "materials-given": materialsGiven(ground.found, ground.before, evidence),
        "evidence-judged": evidenceJudged(evidence),
      };
    },
    permit: async (trx, ground) => {
      const { desk, found } = ground;
      const approvers = await approversOf(trx, desk, found.loaded.agency.id);
      if (approvers.mayApprove(await historyIn(trx, ground, approvers.behind))) return;
      const place = found.indicator.code;
      throw new FahengError(errors.FAHENG_RESPONSE_COORDINATOR_FIRST, { place, details: { indicator: place } });
    },
    next: ({ desk, before }, evidence) => ({
      handling: {
        submitted: submittedOf(before),
        approved: Object.assign(
          { sha256: contentDigest(before, evidence), isSecond: !isCoordinator(desk, before) },
          signature(desk),
        ),
      },
      answer: claimed(before, desk.actor.name),
    }),
  };
}

/** Opens an approved answer for changes; what was approved counts as approved no more. @throws as {@link submitResponse} */
export const reviseResponse: Act<HandlingInput, SavedResponse> = defineHandling("response.revise", {
  next: ({ before }) => ({ handling: NOBODYS, answer: claimed(before, null) }),
});

/**
 * Sends an approved answer back by the office of the cycle, with the reason and the day by which it is mended. What reviewers found of
 * it was found of an answer that is no more: it is void, and they judge the item anew.
 *
 * @throws as {@link submitResponse}
 */
export const recallResponse: Act<RecallInput, SavedResponse> = defineHandling<RecallInput>("response.recall", {
  ...recalling(),
  follows: async (trx, { desk, input: { indicator, reason }, found: { loaded } }) =>
    await judgeAnew(trx, desk, loaded, { items: [indicator], reason }),
});

/** How an approved answer is sent back. */
export function recalling(): Way<RecallInput> {
  return {
    holds: async (_, { desk, input: { dueOn }, found: { loaded } }) =>
      await Promise.resolve({
        "items-and-day": dueOn >= desk.today || {},
        "days-near": areDaysNear(loaded.cycle, desk.today, [dueOn]),
      }),
    next: ({ desk, input: { reason, dueOn }, before }) => ({
      handling: { submitted: submittedOf(before), approved: null },
      answer: Object.assign({ returned: { reason, by: desk.actor.name, at: desk.now, dueOn } }, claimed(before, null)),
    }),
  };
}

const NOBODYS: Omit<Handling, "act" | "state"> = { submitted: null, approved: null };

function signature({ actor, now }: Desk): Signature {
  return { personId: actor.personId, by: actor.name, at: now };
}

/** Who submitted it; a claim from before answers had a state was submitted by being saved. */
function submittedOf({ handling, savedBy, savedByName, savedAt }: IndicatorResponse): Signature | null {
  return handling ? handling.submitted : { personId: savedBy, by: savedByName, at: savedAt };
}

/** The claim that it does not apply, agreed to by somebody or by nobody; nothing for an answer that is none. */
function claimed(
  { notApplicable }: IndicatorResponse,
  approvedBy: string | null,
): { readonly notApplicable?: NotApplicable } {
  return notApplicable === null ? {} : { notApplicable: { reason: notApplicable.reason, approvedBy } };
}

function isCoordinator({ actor }: Desk, { agencyId }: IndicatorResponse): boolean {
  return actor.roles.some((it) => it.role === "coordinator" && it.agencyId === agencyId);
}

async function historyIn(
  trx: Transaction,
  { found, before }: HandlingGround<unknown>,
  behind: Behind,
): Promise<ResponseHistory> {
  const versions = await listResponseVersions(trx, found.loaded.assessment, before.indicator);
  return historyOf(versions.toReversed(), behind);
}
