import {
  type Department,
  listDepartments,
  listFormerDepartments,
  listLedgerVersions,
  type Transaction,
} from "@faheng/database";
import { cityMonth, FahengError, type LedgerMonth, monthsOf, type Party } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { organisationErrors } from "../organisation/organisation-errors.ts";
import { standingParties } from "../response/response-parties.ts";
import { ledgerErrors as errors } from "./ledger-errors.ts";

/** One department’s month. */
export interface LedgerPlace {
  readonly assessmentId: string;
  readonly departmentId: string;
  /** `YYYY-MM` */
  readonly month: string;
}

/** What it is a month of. */
export interface LoadedLedger {
  readonly loaded: LoadedAssessment;
  /** `null`: the agency has none of this id. */
  readonly department: Department | null;
}

/** @throws FAHENG_ASSESSMENT_NOT_FOUND */
export async function loadLedger(desk: Desk, { assessmentId, departmentId }: LedgerPlace): Promise<LoadedLedger> {
  const loaded = await loadAssessment(desk, assessmentId);
  const { id } = loaded.agency;
  const all = await Promise.all([listDepartments(desk.db, id), listFormerDepartments(desk.db, id)]);
  return { loaded, department: all.flat().find((it) => it.id === departmentId) ?? null };
}

/** What the permission is asked for: a department’s own month. */
export function ledgerObject({ departmentId }: LedgerPlace, found: LoadedLedger | null) {
  return { agencyId: found?.loaded.agency.id ?? null, answerers: [{ departmentId, personId: null }] };
}

/** What the audit, and errors, call it. */
export function ledgerName({ assessmentId, departmentId, month }: LedgerPlace): string {
  return `ledger:${assessmentId}/${departmentId}/${month}`;
}

/** What the actor is to a department’s month. */
export function ledgerParties(desk: Desk, agencyId: string, departmentId: string): Party[] {
  const isOwn = desk.actor.roles.some(
    (it) => it.role === "department" && it.agencyId === agencyId && it.departmentId === departmentId,
  );
  return [...(isOwn ? (["assigned", "own-department"] as const) : []), ...standingParties(desk, agencyId)];
}

/** The months of a cycle that have begun, in order. */
export function begunMonths(desk: Desk, { cycle }: LoadedAssessment): string[] {
  const now = cityMonth(desk.now, desk.context.timeZone);
  return monthsOf({ from: cycle.startsOn, to: cycle.endsOn }).filter((month) => month <= now);
}

/** @throws FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_LEDGER_MONTH */
export function requirePlace(desk: Desk, place: LedgerPlace, { loaded, department }: LoadedLedger): void {
  if (department === null) {
    const id = place.departmentId;
    throw new FahengError(organisationErrors.FAHENG_DEPARTMENT_NOT_FOUND, { place: id, details: { id } });
  }
  const { month } = place;
  if (begunMonths(desk, loaded).includes(month)) return;
  throw new FahengError(errors.FAHENG_LEDGER_MONTH, { place: ledgerName(place), details: { month } });
}

/** Every version of a month, oldest first, as it stands under the locks of an act. */
export async function currentVersions(
  trx: Transaction,
  { departmentId, month }: LedgerPlace,
  { loaded }: LoadedLedger,
): Promise<LedgerMonth[]> {
  const { agencyId, id: assessmentId } = loaded.assessment;
  return await listLedgerVersions(trx, { agencyId, assessmentId, departmentId, month });
}
