import {
  findResponse,
  insertPeriodDuty,
  listExtensions,
  listPeriodDutyVersions,
  type Transaction,
} from "@faheng/database";
import {
  cityMoment,
  type Duty,
  type DutyAct,
  FahengError,
  formatPoints,
  type Held,
  isBeforeTransfer,
  isOther,
  isThawed,
  type PeriodDuty,
  periodDutyProcess,
  type Points,
  responseStateOf,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { identitiesOf } from "../access/identities.ts";
import type { Trace } from "../act/act-definition.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireOpen } from "../assessment/require-open.ts";
import { answerParties } from "../response/response-parties.ts";
import type { LoadedAnswer } from "../response/store-response.ts";
import { requireOwnStill, transfersIn } from "../transfer/transferred.ts";
import { findDuty } from "./duties-in.ts";
import { dutyErrors as errors } from "./duty-errors.ts";
import { dutyName, type DutyPlace } from "./duty-place.ts";

/** A period as somebody saw it. */
export interface DutySeen extends DutyPlace {
  /** 0 where nobody had said anything. */
  readonly expectedVersion: number;
}

/** What was done in a period. */
export interface DutyStated extends DutySeen {
  /** The last day on which it was done: in the period, or by the later day that was granted it, and not to come. */
  readonly doneOn: string;
  /** `null` where a day alone is asked for. */
  readonly amount: Points | null;
  readonly note: string;
}

/** What an act says of a period. */
export type DutyContent = Pick<PeriodDuty, "doneOn" | "amount" | "note" | "reason">;

/** What stating a period says of it. */
export function contentOfDuty({ doneOn, amount, note }: Omit<DutyStated, "assessmentId">): DutyContent {
  return { doneOn, amount, note: note.trim(), reason: null };
}

/** An act on a period before it is done. */
interface DutyMove {
  readonly desk: Desk;
  readonly input: DutySeen;
  readonly found: LoadedAnswer;
  readonly act: DutyAct;
  readonly said: DutyContent;
}

/**
 * What stands of a period, where the act may be done on it now.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_DUTY_* (NOT_FOUND, CONFLICT, AMOUNT), FAHENG_TRANSFER_STANDS,
 *   FAHENG_PROCESS_* (PARTY, STATE, REASON, OWN_WORK, FROZEN, DAY_OUTSIDE)
 */
export async function requireDutyMove(
  trx: Transaction,
  { desk, input, found, act, said }: DutyMove,
): Promise<PeriodDuty | null> {
  const { loaded, indicator } = found;
  const place = dutyName(input);
  const { assessment } = await requireOpen(trx, loaded);
  const duty = findDuty(loaded, input, await listExtensions(trx, [loaded.assessment]));
  if (duty === null) {
    throw new FahengError(errors.FAHENG_DUTY_NOT_FOUND, { place, details: { period: input.period } });
  }
  const versions = await listPeriodDutyVersions(trx, loaded.assessment, input);
  const before = versions.at(-1) ?? null;
  if ((before?.version ?? 0) !== input.expectedVersion) throw conflict(desk, input, before);
  const response = await findResponse(trx, loaded.assessment, indicator.code);
  const { actors, behind } = await identitiesOf(trx, desk, loaded.agency.id);
  const stated = versions.filter((it) => it.act === "state").flatMap((it) => behind(it.savedBy, it.savedAt));
  requireDecision(periodDutyProcess, `duty.${act}`, {
    state: before?.state ?? "open",
    parties: await answerParties(trx, desk, loaded, { indicator, response }),
    holds: {
      thawed: isThawed(assessment.state, responseStateOf(response)),
      other: isOther(actors, stated),
      "day-in-period": isDayInPeriod(said.doneOn, duty, desk.today),
    },
    reason: said.reason,
    place,
  });
  if (!isBeforeTransfer((await transfersIn(trx, loaded))(indicator.code), duty.period.to)) {
    await requireOwnStill(trx, loaded, indicator.code);
  }
  if (act === "state") requireAmount(duty, said.amount, place);
  return before;
}

/**
 * Writes the next version of a period.
 *
 * @returns its number, and what the audit says of it.
 * @throws FAHENG_DUTY_CONFLICT
 */
export async function writeDutyMove(
  trx: Transaction,
  it: Omit<DutyMove, "found"> & { readonly loaded: LoadedAssessment; readonly before: PeriodDuty | null },
): Promise<{ readonly version: number; readonly trace: Trace }> {
  const { desk, input, loaded, act, said, before } = it;
  const { indicator, figure, period } = input;
  const { personId: savedBy, name: savedByName } = desk.actor;
  const version = (before?.version ?? 0) + 1;
  const place = { indicator, figure, period, version, act, state: stateAfter(act) };
  const next: PeriodDuty = Object.assign(place, said, { savedBy, savedByName, savedAt: desk.now });
  if (!(await insertPeriodDuty(trx, loaded.assessment, next))) throw conflict(desk, input, before);
  const trace = { agencyId: loaded.agency.id, before: before && inShort(before), after: inShort(next) };
  return { version, trace };
}

/** Where an act leads: each of them to one state. */
function stateAfter(act: DutyAct): PeriodDuty["state"] {
  const row = periodDutyProcess.transitions.find((it) => it.act === `duty.${act}`);
  if (!row) throw new TypeError(`${act} is no act on a period`);
  return row.to;
}

function isDayInPeriod(day: string | null, { period: { from }, countsTo: to }: Duty, today: string): Held {
  return day === null || (day >= from && day <= to && day <= today) || { from, to };
}

/** @throws FAHENG_DUTY_AMOUNT */
function requireAmount({ wanted }: Duty, amount: Points | null, place: string): void {
  if (wanted === null ? amount === null : amount !== null && amount > 0) return;
  const asked =
    wanted === null
      ? { zh: "只填日期，不填数量", en: "A day alone is asked for, and no amount" }
      : { zh: "须填数量", en: "An amount is asked for" };
  throw new FahengError(errors.FAHENG_DUTY_AMOUNT, { place, details: { asked } });
}

/** What the audit says; which figure it is, is in the digest of the row. */
function inShort({ version, state, doneOn, amount, reason }: PeriodDuty) {
  const said = { version, state, doneOn, reason };
  return amount === null ? said : Object.assign(said, { amount: formatPoints(amount) });
}

function conflict(desk: Desk, input: DutySeen, before: PeriodDuty | null): FahengError {
  const at = before === null ? "" : cityMoment(before.savedAt, desk.context.timeZone);
  const details = { by: before?.savedByName ?? "", at };
  return new FahengError(errors.FAHENG_DUTY_CONFLICT, { place: dutyName(input), details });
}
