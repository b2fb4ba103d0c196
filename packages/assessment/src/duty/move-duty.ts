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
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireOwnStill, transfersIn } from "../transfer/transferred.ts";
import { answerParties } from "../response/response-parties.ts";
import { dutyErrors as errors } from "./duty-errors.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { findDuty } from "./duties-in.ts";
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

/** How far a period is after an act. */
export interface DutyMoved {
  readonly version: number;
}

/** What an act says of a period. */
type Said = Pick<PeriodDuty, "doneOn" | "amount" | "note" | "reason">;

const NOTHING: Said = { doneOn: null, amount: null, note: "", reason: null };

/**
 * States what was done in a period. Its day is soft: what is stated after it is marked and not refused.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_FACT_UNKNOWN_INDICATOR,
 *   FAHENG_DUTY_* (NOT_FOUND, CONFLICT, AMOUNT), FAHENG_PROCESS_* (PARTY, STATE, REASON, OWN_WORK, FROZEN, DAY_OUTSIDE)
 */
export const stateDuty = defineDuty<DutyStated>("state", ({ doneOn, amount, note }) => ({
  doneOn,
  amount,
  note: note.trim(),
  reason: null,
}));

/** Takes back what was stated of a period, to state it anew. @throws as {@link stateDuty} */
export const withdrawDuty = defineDuty<DutySeen>("withdraw", () => NOTHING);

/** Asks for nothing in a period, with a reason; by none of those who stated anything in it. @throws as {@link stateDuty} */
export const waiveDuty = defineDuty<DutySeen & { readonly reason: string }>("waive", ({ reason }) =>
  Object.assign({}, NOTHING, { reason }),
);

/** Asks for a period again that was waived. @throws as {@link stateDuty} */
export const restoreDuty = defineDuty<DutySeen>("restore", () => NOTHING);

/** The acts on a period differ in what they say of it; who may, and from where, stands in the table of the process. */
function defineDuty<Input extends DutySeen>(act: DutyAct, say: (input: Input) => Said): Act<Input, DutyMoved> {
  return defineAct({
    action: `duty.${act}` as const,
    load: async (desk, input: Input) => await loadAnswer(desk, input),
    allows: (_, found) => ({
      agencyId: found?.loaded.agency.id ?? null,
      owner: found?.loaded.assessment.owner ?? null,
      answerers: found?.loaded.answerersOf(found.indicator) ?? [],
    }),
    name: dutyName,
    agencies: (_, { loaded }) => [loaded.agency.id],
    takes: takeAssessment,
    guard: async (trx, { desk, input, found }) => await requireMove(trx, { desk, input, found, act, said: say(input) }),
    apply: async (trx, { desk, input, found: { loaded }, held: before }) => {
      const { indicator, figure, period } = input;
      const { personId: savedBy, name: savedByName } = desk.actor;
      const said = say(input);
      const version = (before?.version ?? 0) + 1;
      const place = { indicator, figure, period, version, act, state: stateAfter(act) };
      const next: PeriodDuty = Object.assign(place, said, { savedBy, savedByName, savedAt: desk.now });
      if (!(await insertPeriodDuty(trx, loaded.assessment, next))) throw conflict(desk, input, before);
      const trace = { agencyId: loaded.agency.id, before: before && inShort(before), after: inShort(next) };
      return { answer: { version }, trace };
    },
    emits: [],
  });
}

interface Move {
  readonly desk: Desk;
  readonly input: DutySeen;
  readonly found: LoadedAnswer;
  readonly act: DutyAct;
  readonly said: Said;
}

async function requireMove(trx: Transaction, { desk, input, found, act, said }: Move) {
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
