import { cityMoment, FahengError, type LedgerLine } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { ledgerErrors as errors } from "./ledger-errors.ts";
import { wordingOf } from "./ledger-state.ts";

/** What somebody writes into a line, and the version of it that they saw: 0 for one that nobody had written. */
export interface LedgerChange {
  readonly indicator: string;
  readonly expectedVersion: number;
  readonly status: "done" | "undone" | null;
  readonly text: string;
  readonly responsible: { readonly personId: string | null; readonly name: string };
}

/** What changes are made on. */
export interface LinesGround {
  readonly before: readonly LedgerLine[];
  /** Codes of the lines there are, with what people call them. */
  readonly titles: ReadonlyMap<string, string>;
  /** Accounts of the department, by id. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * The lines with the changes; a line that says already what it is to say stays as it is, whoever wrote it.
 *
 * @throws FAHENG_LEDGER_LINE_UNKNOWN, FAHENG_LEDGER_PERSON, FAHENG_LEDGER_LINE_CONFLICT
 */
export function changeLines(desk: Desk, ground: LinesGround, changes: readonly LedgerChange[]): readonly LedgerLine[] {
  const lines = new Map(ground.before.map((it) => [it.indicator, it]));
  for (const change of changes) {
    const { indicator, status, text, expectedVersion } = change;
    const known = lines.get(indicator);
    const title = ground.titles.get(indicator);
    if (title === undefined) {
      throw new FahengError(errors.FAHENG_LEDGER_LINE_UNKNOWN, { place: indicator, details: { indicator } });
    }
    const responsible = responsibleOf(change, ground);
    if (known !== undefined && wordingOf(known) === wordingOf({ status, text, responsible })) continue;
    if ((known?.version ?? 0) !== expectedVersion) throw lineConflict(desk, title, change, known);
    const { personId: savedBy, name: savedByName } = desk.actor;
    const saved = { savedBy, savedByName, savedAt: desk.now };
    lines.set(indicator, { indicator, status, text, responsible, version: expectedVersion + 1, ...saved });
  }
  return [...lines.values()];
}

/** An account is called what it is called, whatever was typed. */
function responsibleOf({ indicator, responsible }: LedgerChange, { people }: LinesGround): LedgerLine["responsible"] {
  const { personId, name } = responsible;
  if (personId === null) return { personId, name: name.trim() };
  const known = people.get(personId);
  if (known !== undefined) return { personId, name: known };
  throw new FahengError(errors.FAHENG_LEDGER_PERSON, { place: indicator });
}

function lineConflict(
  { context }: Desk,
  title: string,
  { indicator }: LedgerChange,
  known: LedgerLine | undefined,
): FahengError {
  const at = known === undefined ? "" : cityMoment(known.savedAt, context.timeZone);
  const details = { line: title, indicator, by: known?.savedByName ?? "", at };
  return new FahengError(errors.FAHENG_LEDGER_LINE_CONFLICT, { place: indicator, details });
}
