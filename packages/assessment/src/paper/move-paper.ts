import { putPaper } from "@faheng/database";
import { FahengError, type Paper, paperProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireNewNumber, requireNumber, takeNumbers } from "./make-paper.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import {
  issuerFor,
  loadForPaper,
  paperConflict,
  paperName,
  paperObject,
  paperParties,
  type PaperStanding,
  paperStep,
  paperTrace,
  requirePaper,
  type SeenPaper,
} from "./paper-ground.ts";

/** A draft that is issued, under its number. */
export interface PaperIssuing extends SeenPaper {
  /** `null` where it has none, or the one that it was made with. */
  readonly number: string | null;
}

/**
 * Puts down that a document was issued, under its number. From then on it stands; what was wrong with it is withdrawn. The number may be left
 * out where such documents have none (记录、台账), and where it is printed on it already.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_* (NOT_FOUND, NUMBER, NUMBER_TAKEN, NUMBER_FIXED,
 *   CONFLICT), FAHENG_PROCESS_* (PARTY, STATE)
 */
export const issuePaper = defineAct({
  action: "paper.issue",
  load: async (desk, input: PaperIssuing) => await loadForPaper(desk, input),
  allows: paperObject,
  name: paperName,
  prepare: async ({ desk, input: { number }, found: { loaded } }) => ({
    issuer: issuerFor(desk, loaded),
    number: number === null ? null : requireNumber(number),
  }),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: async (trx, { prepared: { issuer } }) => await takeNumbers(trx, issuer),
  guard: async (trx, { desk, input, found: { loaded }, prepared: { number } }) => {
    const before = await requirePaper(trx, desk, loaded, input);
    const place = paperName(input);
    const parties = paperParties(desk, loaded, before.issuer);
    requireDecision(
      paperProcess,
      "paper.issue",
      { state: before.state, parties, holds: {}, place },
      before.writes === input.seen ? {} : { FAHENG_PROCESS_STATE: () => paperConflict(desk, before) },
    );
    if (before.writes !== input.seen) throw paperConflict(desk, before);
    if (before.number !== null && number !== null && number !== before.number) {
      throw new FahengError(errors.FAHENG_PAPER_NUMBER_FIXED, { place, details: { number: before.number } });
    }
    if (before.number === null && number !== null) {
      await requireNewNumber(trx, loaded, { issuer: before.issuer, number, place });
    }
    return before;
  },
  apply: async (trx, { desk, prepared: { number }, held: before }) => {
    const after: Paper = {
      ...before,
      writes: before.writes + 1,
      state: "issued",
      number: before.number ?? number,
      steps: [...before.steps, paperStep(desk, { act: "paper.issue" })],
      savedAt: desk.now,
    };
    if (!(await putPaper(trx, after))) throw new TypeError(`${paperName(after)} was written under its lock`);
    const answer: PaperStanding = { id: after.id, writes: after.writes };
    const states = { before: paperTrace(before), after: paperTrace(after) };
    return { answer, trace: Object.assign({ agencyId: after.agencyId }, states) };
  },
  emits: [],
});

/** A document that is withdrawn, and why. */
export interface PaperWithdrawal extends SeenPaper {
  readonly reason: string;
}

/**
 * Withdraws a document that should not stand, draft or issued. It stays in the register with its file and why, and its number is not given
 * again.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_* (NOT_FOUND, CONFLICT), FAHENG_PROCESS_* (PARTY, STATE,
 *   REASON)
 */
export const withdrawPaper = defineAct({
  action: "paper.withdraw",
  load: async (desk, input: PaperWithdrawal) => await loadForPaper(desk, input),
  allows: paperObject,
  name: paperName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const before = await requirePaper(trx, desk, loaded, input);
    const { reason } = input;
    const parties = paperParties(desk, loaded, before.issuer);
    requireDecision(
      paperProcess,
      "paper.withdraw",
      { state: before.state, parties, holds: {}, reason, place: paperName(input) },
      before.writes === input.seen ? {} : { FAHENG_PROCESS_STATE: () => paperConflict(desk, before) },
    );
    if (before.writes !== input.seen) throw paperConflict(desk, before);
    return before;
  },
  apply: async (trx, { desk, input: { reason }, held: before }) => {
    const after: Paper = {
      ...before,
      writes: before.writes + 1,
      state: "withdrawn",
      steps: [...before.steps, paperStep(desk, { act: "paper.withdraw", reason })],
      savedAt: desk.now,
    };
    if (!(await putPaper(trx, after))) throw new TypeError(`${paperName(after)} was written under its lock`);
    const answer: PaperStanding = { id: after.id, writes: after.writes };
    const states = { before: paperTrace(before), after: Object.assign(paperTrace(after), { reason }) };
    return { answer, trace: Object.assign({ agencyId: after.agencyId }, states) };
  },
  emits: [],
});
