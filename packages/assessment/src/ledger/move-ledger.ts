import { putLedgerMonth, type Transaction } from "@faheng/database";
import { FahengError, isOther, type LedgerMonth, ledgerMonthProcess, type LedgerStep } from "@faheng/domain";
import type { Action } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { approversOf } from "../response/staters.ts";
import { ledgerConflict, requireSeenLedger, type SeenLedger } from "./ledger-conflict.ts";
import { ledgerErrors as errors } from "./ledger-errors.ts";
import { areLinesFilled, handedIn, type LedgerGround, ledgerGround } from "./ledger-ground.ts";
import { ledgerStateOf, ledgerTrace, statersOf } from "./ledger-state.ts";
import {
  ledgerName,
  ledgerObject,
  ledgerParties,
  type LedgerPlace,
  type LoadedLedger,
  loadLedger,
} from "./load-ledger.ts";
import { type LedgerStanding, standingOf } from "./save-ledger.ts";

/** An act on a month as it was seen. */
export interface LedgerMove extends LedgerPlace {
  readonly seen: SeenLedger;
}

/** The same with why. */
export interface LedgerReturn extends LedgerMove {
  readonly reason: string;
}

/** What a move finds. */
interface Ground<Input> {
  readonly desk: Desk;
  readonly input: Input;
  readonly found: LoadedLedger;
  readonly ground: LedgerGround;
}

/**
 * Hands a month in, late or not: a ledger’s day is soft. Lines whose indicator does not apply say so from now on.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (STATE, LINES_OPEN),
 *   FAHENG_LEDGER_* (EMPTY, MONTH, CONFLICT)
 */
export const submitLedger = defineMove<LedgerMove>({
  action: "ledger.save",
  act: "ledger.submit",
  step: "submit",
  permit: async (_, { desk, input, found, ground }) => {
    if (ground.codes.size === 0) throw new FahengError(errors.FAHENG_LEDGER_EMPTY, { place: ledgerName(input) });
    requireDecision(ledgerMonthProcess, "ledger.submit", {
      state: stateOf(ground),
      parties: ledgerParties(desk, found.loaded.agency.id, input.departmentId),
      holds: { "lines-filled": areLinesFilled(ground, ground.before) },
      place: ledgerName(input),
    });
  },
  next: (month, { desk, ground }) => ({
    ...month,
    state: "submitted",
    lines: handedIn(desk, ground, month.lines),
  }),
});

/**
 * Takes a month back that nobody has signed for.
 *
 * @throws as {@link submitLedger}
 */
export const withdrawLedger = defineMove<LedgerMove>({
  action: "ledger.save",
  act: "ledger.withdraw",
  step: "withdraw",
  permit: async (_, { desk, input, found, ground }) => {
    requireDecision(ledgerMonthProcess, "ledger.withdraw", {
      state: stateOf(ground),
      parties: ledgerParties(desk, found.loaded.agency.id, input.departmentId),
      holds: {},
      place: ledgerName(input),
    });
  },
  next: (month) => ({ ...month, state: "open" }),
});

/**
 * Sends a month back to its department with a reason.
 *
 * @throws as {@link submitLedger}, and FAHENG_PROCESS_REASON
 */
export const returnLedger = defineMove<LedgerReturn>({
  action: "ledger.return",
  act: "ledger.return",
  step: "return",
  permit: async (_, { desk, input, found, ground }) => {
    requireDecision(ledgerMonthProcess, "ledger.return", {
      state: stateOf(ground),
      parties: ledgerParties(desk, found.loaded.agency.id, input.departmentId),
      holds: {},
      reason: input.reason,
      place: ledgerName(input),
    });
  },
  next: (month) => ({ ...month, state: "open" }),
});

/**
 * Signs for a month (签收), which is frozen by it. Another person than those who filled it in; the leader where every
 * coordinator did.
 *
 * @throws as {@link submitLedger}, and FAHENG_PROCESS_OWN_WORK, FAHENG_LEDGER_COORDINATOR_FIRST
 */
export const signLedger = defineMove<LedgerMove>({
  action: "ledger.sign",
  act: "ledger.sign",
  step: "sign",
  permit: async (trx, { desk, input, found, ground }) => {
    const agencyId = found.loaded.agency.id;
    const approvers = await approversOf(trx, desk, agencyId);
    const staters = ground.month === null ? new Set<string>() : statersOf(ground.month, approvers.behind);
    requireDecision(ledgerMonthProcess, "ledger.sign", {
      state: stateOf(ground),
      parties: ledgerParties(desk, agencyId, input.departmentId),
      holds: { other: isOther(approvers.actors, staters) },
      place: ledgerName(input),
    });
    if (approvers.mayApprove({ staters, approvedAt: null })) return;
    throw new FahengError(errors.FAHENG_LEDGER_COORDINATOR_FIRST, { place: ledgerName(input) });
  },
  next: (month) => ({ ...month, state: "signed" }),
});

const stateOf = ({ month }: LedgerGround) => ledgerStateOf(month);

/** The moves of a month differ in who may, in what they ask, and in what comes of it. */
function defineMove<Input extends LedgerMove & { readonly reason?: string }>(move: {
  readonly action: Action;
  readonly act: AuditAction;
  readonly step: LedgerStep["act"];
  readonly permit: (trx: Transaction, it: Ground<Input>) => Promise<void>;
  readonly next: (month: LedgerMonth, it: Ground<Input>) => LedgerMonth;
}): Act<Input, LedgerStanding> {
  return defineAct({
    action: move.action,
    load: async (desk, input: Input) => await loadLedger(desk, input),
    allows: ledgerObject,
    name: ledgerName,
    // Who else could sign, its coordinators, stay as they are meanwhile.
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found }) => {
      const ground = await ledgerGround(trx, { desk, input, found });
      const it = { desk, input, found, ground };
      await move.permit(trx, it);
      requireSeenLedger(desk, input, ground.month, input.seen);
      return it;
    },
    apply: async (trx, { desk, input, held }) => {
      const { month: before } = held.ground;
      // The table lets nothing pass that nobody has begun.
      if (before === null) throw ledgerConflict(desk, input, before);
      const { personId: by, name: byName } = desk.actor;
      const step = { act: move.step, by, byName, at: desk.now, reason: input.reason ?? null };
      const moved = { writes: before.writes + 1, steps: [...before.steps, step], savedAt: desk.now };
      const after: LedgerMonth = { ...move.next(before, held), ...moved };
      if (!(await putLedgerMonth(trx, after))) throw ledgerConflict(desk, input, before);
      const { agencyId } = before;
      const trace = { action: move.act, agencyId, before: ledgerTrace(before), after: ledgerTrace(after) };
      return { answer: standingOf(after), trace };
    },
    emits: [],
  });
}
