import { cityMoment, FahengError, type LedgerMonth } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { ledgerErrors as errors } from "./ledger-errors.ts";
import { lastTouchOf } from "./ledger-state.ts";
import { ledgerName, type LedgerPlace } from "./load-ledger.ts";

/** Which state of a month somebody saw; zeros for one that nobody had begun. */
export interface SeenLedger {
  readonly version: number;
  readonly writes: number;
}

/** What somebody is told who acts on what is no longer what they saw: who was first, and when. */
export function ledgerConflict({ context }: Desk, place: LedgerPlace, month: LedgerMonth | null): FahengError {
  const last = month === null ? null : lastTouchOf(month);
  const at = last === null ? "" : cityMoment(last.at, context.timeZone);
  return new FahengError(errors.FAHENG_LEDGER_CONFLICT, {
    place: ledgerName(place),
    details: { by: last?.by ?? "", at },
  });
}

/** @throws FAHENG_LEDGER_CONFLICT */
export function requireSeenLedger(desk: Desk, place: LedgerPlace, month: LedgerMonth | null, seen: SeenLedger): void {
  if ((month?.version ?? 0) === seen.version && (month?.writes ?? 0) === seen.writes) return;
  throw ledgerConflict(desk, place, month);
}
