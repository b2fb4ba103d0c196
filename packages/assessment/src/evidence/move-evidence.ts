import { putEvidence, type Transaction } from "@faheng/database";
import {
  type Evidence,
  EVIDENCE_QUALITIES,
  evidenceProcess,
  type EvidenceStep,
  FahengError,
  isOther,
  type QualitiesJudged,
  QUALITY_WORDS,
} from "@faheng/domain";
import type { Action } from "../access/can.ts";
import type { Behind } from "../access/identities.ts";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { isSeenWhereKept } from "./seen-where-kept.ts";
import { approversOf } from "../response/staters.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { type EvidenceStanding, standingOf } from "./give-evidence.ts";
import {
  evidenceConflict,
  type EvidenceGround,
  evidenceGround,
  evidenceName,
  evidenceObject,
  type EvidencePlace,
  evidenceTrace,
  requireUnapproved,
  type SeenEvidence,
} from "./load-evidence.ts";

/** An act on a piece as it was seen. */
export interface EvidenceMove extends EvidencePlace {
  readonly seen: SeenEvidence;
}

/** The same with what was found of it. */
export interface EvidenceJudging extends EvidenceMove {
  readonly qualities: QualitiesJudged;
  /** Of what is secret: the day the actor saw it where it is kept, `YYYY-MM-DD`; of nothing else. */
  readonly checkedOn?: string | undefined;
}

/** The same with why. */
export interface EvidenceReturn extends EvidenceJudging {
  readonly reason: string;
}

/** What a move finds. */
interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly found: LoadedAnswer;
  readonly ground: EvidenceGround;
  readonly piece: Evidence;
}

/**
 * Takes a piece back that nobody needs any more; its file stays with whatever else uses it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (PARTY, STATE, FROZEN),
 *   FAHENG_EVIDENCE_* (MATERIAL, NOT_FOUND, CONFLICT, APPROVED)
 */
export const withdrawEvidence = defineMove<EvidenceMove>({
  action: "evidence.withdraw",
  step: "withdraw",
  permit: async (_, { input, ground, piece }) => {
    requireDecision(evidenceProcess, "evidence.withdraw", {
      state: piece.state,
      parties: ground.parties,
      holds: ground.holds,
      place: evidenceName(input, piece.n),
    });
    requireUnapproved(ground, evidenceName(piece, piece.n));
  },
  next: (piece) => ({ ...piece, state: "withdrawn" }),
});

/**
 * Accepts a piece that somebody else gave, once it is found complete, accurate, true and valid (完整、准确、真实、有效).
 *
 * @throws as {@link withdrawEvidence}, and FAHENG_PROCESS_* (OWN_WORK, QUALITIES), FAHENG_EVIDENCE_* (COORDINATOR_FIRST, ON_SITE)
 */
export const acceptEvidence = defineMove<EvidenceJudging>({
  action: "evidence.accept",
  step: "accept",
  permit: async (trx, { desk, input, found, ground, piece }) => {
    const approvers = await approversOf(trx, desk, found.loaded.agency.id);
    const givers = giversOf(piece, approvers.behind);
    const missing = EVIDENCE_QUALITIES.filter((it) => !input.qualities[it]).map((it) => QUALITY_WORDS[it]);
    const what = { zh: missing.map((it) => it.zh).join("、"), en: missing.map((it) => it.en).join(", ") };
    requireDecision(evidenceProcess, "evidence.accept", {
      state: piece.state,
      parties: ground.parties,
      holds: {
        other: isOther(approvers.actors, givers),
        "qualities-judged": missing.length === 0 || { what },
      },
      place: evidenceName(input, piece.n),
    });
    requireOnSite(desk, input, piece);
    if (approvers.mayApprove({ staters: givers, approvedAt: null })) return;
    throw new FahengError(errors.FAHENG_EVIDENCE_COORDINATOR_FIRST, { place: evidenceName(input, piece.n) });
  },
  next: (piece, { qualities }) => ({ ...piece, state: "accepted", qualities }),
});

/**
 * Sends a piece back with what it lacks and why.
 *
 * @throws as {@link withdrawEvidence}, and FAHENG_PROCESS_REASON, FAHENG_EVIDENCE_* (QUALITY, ON_SITE)
 */
export const sendBackEvidence = defineMove<EvidenceReturn>({
  action: "evidence.send-back",
  step: "send-back",
  permit: async (_, { desk, input, ground, piece }) => {
    const place = evidenceName(input, piece.n);
    requireDecision(evidenceProcess, "evidence.send-back", {
      state: piece.state,
      parties: ground.parties,
      holds: { thawed: ground.holds.thawed, "qualities-judged": true },
      reason: input.reason,
      place,
    });
    if (EVIDENCE_QUALITIES.every((it) => input.qualities[it])) {
      throw new FahengError(errors.FAHENG_EVIDENCE_QUALITY, { place });
    }
    requireOnSite(desk, input, piece);
    requireUnapproved(ground, evidenceName(piece, piece.n));
  },
  next: (piece, { qualities }) => ({ ...piece, state: "sent-back", qualities }),
});

/**
 * What is secret is seen where it is kept before anybody says of it that it holds or does not, and nothing else is.
 *
 * @throws FAHENG_EVIDENCE_ON_SITE
 */
function requireOnSite(desk: Desk, input: EvidenceJudging, piece: Evidence): void {
  if (isSeenWhereKept(desk, piece, input.checkedOn)) return;
  const details = { from: piece.effectiveOn, to: desk.today };
  throw new FahengError(errors.FAHENG_EVIDENCE_ON_SITE, { place: evidenceName(input, input.seen.n), details });
}

/** Everybody who gave this version, and whom they stood for. */
function giversOf({ steps }: Evidence, behind: Behind): ReadonlySet<string> {
  return new Set(steps.filter((it) => it.act === "give").flatMap((it) => behind(it.by, it.at)));
}

/** The moves of a piece differ in who may, in what they ask, and in what comes of it. */
function defineMove<Input extends EvidenceMove & Pick<Partial<EvidenceReturn>, "reason" | "checkedOn">>(move: {
  readonly action: Action;
  readonly step: EvidenceStep["act"];
  readonly permit: (trx: Transaction, it: Ground<Input>) => Promise<void>;
  readonly next: (piece: Evidence, input: Input) => Evidence;
}): Act<Input, EvidenceStanding> {
  return defineAct({
    action: move.action,
    load: async (desk, input: Input) => await loadAnswer(desk, input),
    allows: evidenceObject,
    name: (input) => evidenceName(input, input.seen.n),
    // Who else could accept, and who belongs to which department, stays as it is meanwhile.
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, it) => {
      const { desk, input, found } = it;
      const ground = await evidenceGround(trx, it, input.seen);
      const { piece } = ground;
      if (piece === null) throw new TypeError("no piece was seen");
      await move.permit(trx, { desk, input, found, ground, piece });
      return piece;
    },
    apply: async (trx, { desk, input, held: before }) => {
      const { personId: by, name: byName } = desk.actor;
      const { reason = null, checkedOn } = input;
      const moving = { act: move.step, by, byName, at: desk.now, reason };
      const step = checkedOn === undefined ? moving : Object.assign({ checkedOn }, moving);
      const moved = { writes: before.writes + 1, steps: [...before.steps, step], savedAt: desk.now };
      const after: Evidence = { ...move.next(before, input), ...moved };
      if (!(await putEvidence(trx, after))) throw evidenceConflict(desk, before);
      const { agencyId } = before;
      const trace = { agencyId, before: evidenceTrace(before), after: evidenceTrace(after) };
      const answer: EvidenceStanding = standingOf(after);
      return { answer, trace };
    },
    emits: [],
  });
}
