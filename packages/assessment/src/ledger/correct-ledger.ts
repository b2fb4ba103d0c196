import { putLedgerMonth } from "@faheng/database";
import { FahengError, type LedgerMonth, ledgerMonthProcess } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { changeLines, type LedgerChange } from "./change-lines.ts";
import { ledgerConflict, requireSeenLedger } from "./ledger-conflict.ts";
import { ledgerErrors as errors } from "./ledger-errors.ts";
import { areLinesFilled, handedIn, ledgerGround } from "./ledger-ground.ts";
import { changedLines, ledgerStateOf, ledgerTrace } from "./ledger-state.ts";
import { ledgerName, ledgerObject, ledgerParties, loadLedger } from "./load-ledger.ts";
import type { LedgerReturn } from "./move-ledger.ts";
import { type LedgerStanding, standingOf } from "./save-ledger.ts";

/** What is put right in a month that was signed, and why. */
export interface LedgerCorrection extends LedgerReturn {
  readonly lines: readonly LedgerChange[];
}

/**
 * Corrects a month that was signed: the signed one stays, and the next version, handed in by this, says what differs. It
 * counts once it is signed too.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (STATE, REASON,
 *   LINES_OPEN), FAHENG_LEDGER_* (SAME, LINE_UNKNOWN, PERSON, LINE_CONFLICT, MONTH, CONFLICT)
 */
export const correctLedger = defineAct({
  action: "ledger.save",
  load: async (desk, input: LedgerCorrection) => await loadLedger(desk, input),
  allows: ledgerObject,
  name: ledgerName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, it) => {
    const { desk, input, found } = it;
    const ground = await ledgerGround(trx, it);
    const state = ledgerStateOf(ground.month);
    const place = ledgerName(input);
    // What is not signed is not corrected, whatever is to be changed in it.
    const isSigned = state === "signed";
    const lines = isSigned ? changeLines(desk, ground, input.lines) : ground.before;
    requireDecision(ledgerMonthProcess, "ledger.correct", {
      state,
      parties: ledgerParties(desk, found.loaded.agency.id, input.departmentId),
      holds: { "cycle-open": ground.isOpen, "lines-filled": areLinesFilled(ground, lines) },
      reason: input.reason,
      place,
    });
    requireSeenLedger(desk, input, ground.month, input.seen);
    const indicators = changedLines(ground.before, lines);
    if (indicators.length === 0) throw new FahengError(errors.FAHENG_LEDGER_SAME, { place });
    return { before: ground.month, lines: handedIn(desk, ground, lines), indicators };
  },
  apply: async (trx, { desk, input, held: { before, lines, indicators } }) => {
    if (before === null) throw ledgerConflict(desk, input, before);
    const { personId: by, name: byName } = desk.actor;
    const step = { act: "correct", by, byName, at: desk.now, reason: input.reason } as const;
    const next = { version: before.version + 1, writes: 1, state: "submitted", savedAt: desk.now } as const;
    const after: LedgerMonth = { ...before, ...next, lines, steps: [step] };
    if (!(await putLedgerMonth(trx, after))) throw ledgerConflict(desk, input, before);
    const { agencyId } = before;
    const states = { before: ledgerTrace(before), after: { ...ledgerTrace(after), indicators } };
    const answer: LedgerStanding = standingOf(after);
    return { answer, trace: { action: "ledger.correct", agencyId, ...states } };
  },
  emits: [],
});
