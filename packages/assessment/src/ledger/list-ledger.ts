import { listDepartments, listFormerDepartments, listLedgerMonths } from "@faheng/database";
import {
  type Cycle,
  type DeadlineSetting,
  type Framework,
  cityDay,
  allowedActs,
  type LedgerMonth,
  ledgerDue,
  ledgerMonthProcess,
  type LedgerState,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { type Approvers, approversOf } from "../response/staters.ts";
import { ledgerFormOf } from "./ledger-columns.ts";
import { ledgerDepartments } from "./ledger-lines.ts";
import { handedInOn, ledgerStateOf, statersOf } from "./ledger-state.ts";
import { begunMonths, ledgerParties } from "./load-ledger.ts";

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
  /** What it waits for from the actor: to be filled in and handed in, or to be signed; `null` where it does not. */
  readonly waits: LedgerWait | null;
}

/** What a month may wait for. */
export type LedgerWait = "fill" | "sign";

/** The last day of a month, and the day from which it presses. */
export interface LedgerDay {
  readonly dueOn: string | null;
  readonly warnsOn: string | null;
}

/** What an assessment says of when its ledger is due. */
export interface LedgerDemand {
  readonly pinned: { readonly framework: Pick<Framework, "ledger">; readonly deadlines: DeadlineSetting };
  readonly cycle: Pick<Cycle, "createdAt">;
}

interface InZone {
  readonly context: Pick<Context, "timeZone">;
}

/** Departments and months of an assessment's ledger. */
export interface LedgerTable {
  readonly months: readonly (LedgerDay & { readonly month: string })[];
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
  const { agency, assessment, cycle, pinned, said } = loaded;
  const [current, former, stored, approvers] = await Promise.all([
    listDepartments(desk.db, agency.id),
    listFormerDepartments(desk.db, agency.id),
    listLedgerMonths(desk.db, assessment),
    approversOf(desk.db, desk, agency.id),
  ]);
  const months = begunMonths(desk, loaded).map((month) => Object.assign({ month }, ledgerDayOf(desk, loaded, month)));
  const leading = new Set(pinned.framework.indicators.flatMap((it) => ledgerDepartments(said, it)));
  const kept = Map.groupBy(stored, (it) => it.departmentId);
  const isWhole = seesAll(desk, agency.id);
  const departments = [...current, ...former.map((it) => ({ ...it, name: `${it.name}（已撤销）` }))]
    .filter(({ id }) => leading.has(id) || kept.has(id))
    .map(({ id, name }) => ({ id, name, isOwn: isOwnDepartment(desk, agency.id, id) }))
    .filter(({ isOwn }) => isWhole || isOwn);
  const cells = departments.flatMap(({ id }) => {
    const versions = Map.groupBy(kept.get(id) ?? [], (it) => it.month);
    const isLeading = leading.has(id);
    return months.map(({ month, dueOn }) => {
      const own = versions.get(month) ?? [];
      const waiting = { desk, agencyId: agency.id, departmentId: id, approvers, last: own.at(-1) ?? null };
      const isAsked = isLeading && dueOn !== null;
      const waits = cycle.status === "open" ? waitOf(waiting, isAsked) : null;
      return { departmentId: id, month, ...standing(desk, own, isLeading ? dueOn : null), waits };
    });
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
  desk: Pick<Desk, "today"> & InZone,
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

/**
 * When a month is due by the document, counted in the calendar of the cycle; no day where it demands no ledger, nor where the day
 * was over before the cycle was opened: nobody could have been in time.
 */
export function ledgerDayOf({ context }: InZone, { pinned, cycle }: LedgerDemand, month: string): LedgerDay {
  const { dueDay } = ledgerFormOf(pinned.framework);
  if (dueDay === null) return { dueOn: null, warnsOn: null };
  const { dueOn, pressesFrom } = ledgerDue(month, dueDay, pinned.deadlines);
  if (dueOn < cityDay(cycle.createdAt, context.timeZone)) return { dueOn: null, warnsOn: null };
  return { dueOn, warnsOn: pressesFrom };
}

/** A month of one department, and who looks at it. */
export interface Waiting {
  readonly desk: Desk;
  readonly agencyId: string;
  readonly departmentId: string;
  readonly approvers: Approvers;
  readonly last: LedgerMonth | null;
}

/** What the actor may do with a month now, by its table and by who else stated it. */
export function ledgerActs({ desk, agencyId, departmentId, approvers, last }: Waiting): string[] {
  const parties = ledgerParties(desk, agencyId, departmentId);
  return allowedActs(ledgerMonthProcess, ledgerStateOf(last), parties)
    .map((it) => it.act)
    .filter(
      (act) => act !== "ledger.sign" || approvers.mayApprove({ staters: stated(last, approvers), approvedAt: null }),
    );
}

/**
 * @param isAsked whether the document demands the month of the department; one that nobody demands waits once it is begun.
 */
function waitOf(waiting: Waiting, isAsked: boolean): LedgerWait | null {
  const acts = ledgerActs(waiting);
  if (acts.includes("ledger.sign")) return "sign";
  return acts.includes("ledger.save") && (isAsked || waiting.last !== null) ? "fill" : null;
}

function stated(month: LedgerMonth | null, { behind }: Approvers): ReadonlySet<string> {
  return month === null ? new Set() : statersOf(month, behind);
}
