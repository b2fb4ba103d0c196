import { putLedgerMonth } from "@faheng/database";
import { ledgerMonthProcess, type LedgerMonth } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { changeLines, type LedgerChange } from "./change-lines.ts";
import { ledgerConflict } from "./ledger-conflict.ts";
import { ledgerGround } from "./ledger-ground.ts";
import { changedLines, ledgerStateOf, ledgerTrace } from "./ledger-state.ts";
import { ledgerName, ledgerObject, ledgerParties, type LedgerPlace, loadLedger } from "./load-ledger.ts";

/** A month as it stands after an act. */
export interface LedgerStanding {
  readonly version: number;
  readonly writes: number;
  readonly state: LedgerMonth["state"] | "none";
  /** Every line’s version by now. */
  readonly lines: readonly { readonly indicator: string; readonly version: number }[];
}

/** What somebody writes into a month. */
export interface LedgerSaving extends LedgerPlace {
  readonly lines: readonly LedgerChange[];
}

/**
 * Writes lines into a month that is not handed in; the first begins it. Two people write on one month side by side: each line
 * has a version of its own. All or none.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_DEPARTMENT_NOT_FOUND,
 *   FAHENG_PROCESS_STATE, FAHENG_LEDGER_* (MONTH, LINE_UNKNOWN, PERSON, LINE_CONFLICT, CONFLICT)
 */
export const saveLedger = defineAct({
  action: "ledger.save",
  load: async (desk, input: LedgerSaving) => await loadLedger(desk, input),
  allows: ledgerObject,
  name: ledgerName,
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, it) => {
    const { desk, input, found } = it;
    const ground = await ledgerGround(trx, it);
    requireDecision(ledgerMonthProcess, "ledger.save", {
      state: ledgerStateOf(ground.month),
      parties: ledgerParties(desk, found.loaded.agency.id, input.departmentId),
      holds: { "cycle-open": ground.isOpen },
      place: ledgerName(input),
    });
    return { month: ground.month, lines: changeLines(desk, ground, input.lines) };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { month, lines } }) => {
    const indicators = changedLines(month?.lines ?? [], lines);
    if (indicators.length === 0) return { answer: standingOf(month), trace: null };
    const { agencyId, id: assessmentId } = loaded.assessment;
    const { departmentId, month: name } = input;
    const begun = { agencyId, assessmentId, departmentId, month: name, version: 1, writes: 0, steps: [] };
    const by = { state: "open", lines, savedAt: desk.now } as const;
    const after: LedgerMonth = { ...(month ?? begun), ...by, writes: (month?.writes ?? 0) + 1 };
    if (!(await putLedgerMonth(trx, after))) throw ledgerConflict(desk, input, month);
    const trace = { agencyId, before: ledgerTrace(month), after: { ...ledgerTrace(after), indicators } };
    return { answer: standingOf(after), trace };
  },
  emits: [],
});

/** What is answered of a month. */
export function standingOf(month: LedgerMonth | null): LedgerStanding {
  return {
    version: month?.version ?? 0,
    writes: month?.writes ?? 0,
    state: ledgerStateOf(month),
    lines: (month?.lines ?? []).map(({ indicator, version }) => ({ indicator, version })),
  };
}
