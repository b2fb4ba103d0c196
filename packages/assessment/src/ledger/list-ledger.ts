import { listDepartments, listFormerDepartments, listLedgerMonths } from "@faheng/database";
import { type LedgerMonth, ledgerDueOn, type LedgerState } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { ledgerFormOf } from "./ledger-columns.ts";
import { ledgerDepartments } from "./ledger-lines.ts";
import { handedInOn } from "./ledger-state.ts";
import { begunMonths } from "./load-ledger.ts";

/** One department's month in the table of all. */
export interface LedgerCell {
  readonly departmentId: string;
  readonly month: string;
  readonly state: LedgerState | "none";
  /** 0 where nobody has begun. */
  readonly version: number;
  /** Whether its day has passed and it is not handed in. */
  readonly isOverdue: boolean;
  /** Whether it was handed in after its day. */
  readonly isLate: boolean;
}

/** Departments and months of an assessment's ledger. */
export interface LedgerTable {
  readonly months: readonly { readonly month: string; readonly dueOn: string | null }[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly isOwn: boolean }[];
  readonly cells: readonly LedgerCell[];
  /** Whether the actor is shown every department, and not only their own. */
  readonly isWhole: boolean;
}

/**
 * Which departments have handed in which month: all of them for coordinator and leader, for others their own.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listLedger(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<LedgerTable> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  await permit(desk, "ledger.read", { agencyId: loaded.agency.id }, `ledger:${assessmentId}`);
  return await ledgerTableOf(desk, loaded);
}

/** The same of an assessment that was loaded, behind its permission. */
export async function ledgerTableOf(desk: Desk, loaded: LoadedAssessment): Promise<LedgerTable> {
  const { agency, assessment, pinned, said } = loaded;
  const [current, former, stored] = await Promise.all([
    listDepartments(desk.db, agency.id),
    listFormerDepartments(desk.db, agency.id),
    listLedgerMonths(desk.db, assessment),
  ]);
  const dueDay = ledgerFormOf(pinned.framework).dueDay;
  const months = begunMonths(desk, loaded).map((month) => {
    return { month, dueOn: dueDay === null ? null : ledgerDueOn(month, dueDay, pinned.deadlines) };
  });
  const leading = new Set(pinned.framework.indicators.flatMap((it) => ledgerDepartments(said, it)));
  const kept = Map.groupBy(stored, (it) => it.departmentId);
  const isWhole = seesAll(desk, agency.id);
  const departments = [...current, ...former.map((it) => ({ ...it, name: `${it.name}（已撤销）` }))]
    .filter(({ id }) => leading.has(id) || kept.has(id))
    .map(({ id, name }) => ({ id, name, isOwn: isOwnDepartment(desk, agency.id, id) }))
    .filter(({ isOwn }) => isWhole || isOwn);
  const cells = departments.flatMap(({ id }) => {
    const versions = Map.groupBy(kept.get(id) ?? [], (it) => it.month);
    return months.map(({ month, dueOn }) => ({
      departmentId: id,
      month,
      ...standing(desk, versions.get(month) ?? [], leading.has(id) ? dueOn : null),
    }));
  });
  return { months, departments, cells, isWhole };
}

/** Whether somebody sees to every department of an agency, and not to their own alone. */
export function seesAll({ actor }: Desk, agencyId: string): boolean {
  return actor.roles.some(
    ({ role, agencyId: own }) =>
      role === "operator" || (own === agencyId && (role === "coordinator" || role === "leader")),
  );
}

/** Whether a department is one of the actor's. */
export function isOwnDepartment({ actor }: Desk, agencyId: string, departmentId: string): boolean {
  return actor.roles.some((it) => it.agencyId === agencyId && it.departmentId === departmentId);
}

/** Where the newest version of a month stands, and how that lies to its day. */
export function standing(
  desk: Pick<Desk, "today" | "context">,
  versions: readonly LedgerMonth[],
  dueOn: string | null,
): Pick<LedgerCell, "state" | "version" | "isOverdue" | "isLate"> {
  const last = versions.at(-1);
  const day = handedInOn(versions, desk.context.timeZone);
  const state = last?.state ?? "none";
  return {
    state,
    version: last?.version ?? 0,
    isOverdue: dueOn !== null && (state === "none" || state === "open") && desk.today > dueOn,
    isLate: dueOn !== null && day !== null && day > dueOn,
  };
}
