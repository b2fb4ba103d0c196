import { findStagePlan, listPeriodDutyVersions, type Transaction } from "@faheng/database";
import {
  type Duty,
  dutyStanding,
  type Extension,
  FahengError,
  type Held,
  isBeforeTransfer,
  type PeriodTarget,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { findDuty } from "../duty/duties-in.ts";
import { dutyErrors } from "../duty/duty-errors.ts";
import { requireOwnStill, transfersIn } from "../transfer/transferred.ts";
import { extensionErrors as errors } from "./extension-errors.ts";

/**
 * A period for which a later day may be asked: still to be done, its day not gone by, and the agency's. Late, it is stated and
 * marked, or waived: its day closes nothing, so that there is no late entry of it.
 *
 * @throws FAHENG_DUTY_NOT_FOUND, FAHENG_EXTENSION_PERIOD_DONE, FAHENG_EXTENSION_PERIOD_PAST, FAHENG_TRANSFER_STANDS
 */
export async function requireAskedPeriod(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { target, extensions, place }: { target: PeriodTarget; extensions: readonly Extension[]; place: string },
): Promise<Duty> {
  const duty = requirePeriod(loaded, { target, extensions, place });
  if (!isBeforeTransfer((await transfersIn(trx, loaded))(duty.indicator), duty.period.to)) {
    await requireOwnStill(trx, loaded, duty.indicator);
  }
  const stated = (await listPeriodDutyVersions(trx, loaded.assessment, target)).at(-1) ?? null;
  const { isSettled, isOverdue } = dutyStanding(duty, stated, desk.today);
  const details = { period: duty.period.key, day: duty.due.dueOn };
  if (isSettled) throw new FahengError(errors.FAHENG_EXTENSION_PERIOD_DONE, { place, details });
  if (isOverdue) throw new FahengError(errors.FAHENG_EXTENSION_PERIOD_PAST, { place, details });
  return duty;
}

/** @throws FAHENG_DUTY_NOT_FOUND */
export function requirePeriod(
  loaded: LoadedAssessment,
  { target, extensions, place }: { target: PeriodTarget; extensions: readonly Extension[]; place: string },
): Duty {
  const duty = findDuty(loaded, target, extensions);
  if (duty) return duty;
  throw new FahengError(dutyErrors.FAHENG_DUTY_NOT_FOUND, { place, details: { period: target.period } });
}

/** Whether a later day of a period leaves it to the stage whose gate asks for it: the first one that ends on its day or after. */
export async function isBeforePeriodGate(
  trx: Transaction,
  { cycle }: LoadedAssessment,
  { due }: Duty,
  grantedOn: string,
): Promise<Held> {
  const stages = (await findStagePlan(trx, cycle.id))?.stages ?? [];
  const gate = stages.find(({ gate: asks, to }) => asks === "periods-settled" && to >= due.dueOn);
  return gate === undefined || grantedOn <= gate.to || { day: gate.to };
}

/** Whether nothing was done in a period that without a request would have been late, or no part of it. */
export async function isPeriodUnused(
  trx: Transaction,
  loaded: LoadedAssessment,
  { target, others, place }: { target: PeriodTarget; others: readonly Extension[]; place: string },
): Promise<boolean> {
  const { due, countsTo } = requirePeriod(loaded, { target, extensions: others, place });
  const last = (await listPeriodDutyVersions(trx, loaded.assessment, target)).at(-1);
  const doneOn = last?.state === "stated" ? last.doneOn : null;
  return doneOn === null || (doneOn <= due.dueOn && doneOn <= countsTo);
}
