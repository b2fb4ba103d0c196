import {
  listDepartmentMembers,
  listDepartments,
  listOpenRectifications,
  putRectification,
  type Transaction,
} from "@faheng/database";
import {
  cycleDays,
  FahengError,
  originKey,
  type Party,
  type Rectification,
  type RectificationOrigin,
  rectificationProcess,
} from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { requireIndicator } from "../response/check-facts.ts";
import {
  isOfficeOf,
  loadForRectification,
  rectificationName,
  rectificationObject,
  type RectificationStanding,
  rectificationTrace,
  stepBy,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** A problem that somebody raises. */
export interface RectificationRaising {
  readonly assessmentId: string;
  readonly origin: RectificationOrigin;
  /** Code of the indicator it belongs to. */
  readonly indicator: string | null;
  readonly found: string;
  /** Who is to cure it; `null` leaves it to whoever leads the indicator, or to the coordinator. */
  readonly departmentId: string | null;
  readonly personId: string | null;
  /** The last day that is allowed, `null` where the plan names it. */
  readonly dueOn: string | null;
}

/**
 * Raises a problem (立项): by hand, from an inspection or from a deduction. One origin has one open problem.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_PROCESS_* (PARTY, TWICE),
 *   FAHENG_RECTIFICATION_* (DEPARTMENT, DAY)
 */
export const raiseRectification = defineAct({
  action: "rectification.raise",
  load: async (desk, input: RectificationRaising) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: ({ assessmentId }) => rectificationName({ assessmentId }),
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const place = rectificationName(input);
    const problem = await problemOf(trx, desk, loaded, input);
    const open = await openWith(trx, problem);
    requireDecision(rectificationProcess, "rectification.raise", {
      state: "none",
      parties: raisers(desk, loaded),
      holds: { once: open === null || {} },
      place,
    });
    await requireDepartment(trx, desk, loaded, input);
    if (input.dueOn !== null) requireDay(desk, loaded, { day: input.dueOn, from: desk.today, place });
    if (input.origin.kind === "inspection" && input.origin.on > desk.today) {
      requireDay(desk, loaded, { day: input.origin.on, from: "…", to: desk.today, place });
    }
    return problem;
  },
  apply: async (trx, { held: problem }) => {
    const raised = await write(trx, problem);
    const answer: RectificationStanding = { id: raised.id, writes: raised.writes };
    return { answer, trace: traceOf(raised) };
  },
  emits: [],
});

/** What is to be cured of a deduction. */
export interface DeductionRaising {
  readonly indicator: string;
  readonly clause: string;
  readonly found: string;
  readonly dueOn: string | null;
  /** Who is to cure it; left out where it is whoever leads the indicator. */
  readonly departmentId?: string | null;
}

/**
 * Raises a problem of a deduction within another act, in its transaction and under its lock of the agency: what a final result
 * leads to. One that is open for the same deduction stays as it is.
 *
 * @returns the problem, and its line for the audit where it is new.
 */
export async function raiseFromDeduction(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  it: DeductionRaising,
): Promise<{ readonly rectification: Rectification; readonly trace: Trace | null }> {
  const { indicator, clause, found, dueOn, departmentId = null } = it;
  const problem = await problemOf(trx, desk, loaded, {
    assessmentId: loaded.assessment.id,
    origin: { kind: "deduction", clause },
    indicator,
    found,
    departmentId,
    personId: null,
    dueOn,
  });
  const open = await openWith(trx, problem);
  if (open !== null) return { rectification: open, trace: null };
  const raised = await write(trx, problem);
  return { rectification: raised, trace: Object.assign({ action: "rectification.raise" as const }, traceOf(raised)) };
}

function traceOf(raised: Rectification): Trace {
  const { kind } = raised.origin;
  return {
    object: rectificationName(raised),
    agencyId: raised.agencyId,
    after: Object.assign({ kind }, rectificationTrace(raised)),
  };
}

/** As what the actor may raise: the office in its cycles, the coordinator in the agency. */
function raisers(desk: Desk, loaded: LoadedAssessment): Party[] {
  const isCoordinator = desk.actor.roles.some((it) => it.agencyId === loaded.agency.id && it.role === "coordinator");
  return [
    ...(isOfficeOf(desk, loaded) ? (["office"] as const) : []),
    ...(isCoordinator ? (["coordinator"] as const) : []),
  ];
}

/** The problem as it would be written. */
async function problemOf(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { origin, indicator, found, departmentId, personId, dueOn }: RectificationRaising,
): Promise<Rectification> {
  const item = indicator === null ? null : requireIndicator(loaded.pinned, indicator);
  const own = new Set((await listDepartments(trx, loaded.agency.id)).map(({ id }) => id));
  const leading = item ? loaded.answerersOf(item).find((it) => own.has(it.departmentId)) : undefined;
  return {
    agencyId: loaded.agency.id,
    id: desk.context.ids.next(),
    assessmentId: loaded.assessment.id,
    writes: 1,
    state: "open",
    raisedAs: isOfficeOf(desk, loaded) ? "office" : "agency",
    origin,
    indicator,
    found,
    departmentId: departmentId ?? leading?.departmentId ?? null,
    personId: departmentId === null ? (leading?.personId ?? null) : personId,
    dueOn,
    theme: null,
    steps: [stepBy(desk, { act: "rectification.raise", said: { kind: "limit", dueOn, lookedOn: null } })],
    raisedAt: desk.now,
    savedAt: desk.now,
  };
}

/** The problem of the same origin that is open, `null` where none is. */
export async function openWith(trx: Transaction, problem: Rectification): Promise<Rectification | null> {
  const key = originKey(problem);
  return (await listOpenRectifications(trx, problem.agencyId)).find((it) => originKey(it) === key) ?? null;
}

async function write(trx: Transaction, problem: Rectification): Promise<Rectification> {
  // Under the lock of the agency nobody else raises the same.
  if (!(await putRectification(trx, problem))) throw new TypeError(`problem ${problem.id} is there twice`);
  return problem;
}

/** Who is named cures problems of this agency. @throws FAHENG_RECTIFICATION_DEPARTMENT */
export async function requireDepartment(
  trx: Transaction,
  desk: Desk,
  { agency }: LoadedAssessment,
  { departmentId, personId }: Pick<Rectification, "departmentId" | "personId">,
): Promise<void> {
  const isThere =
    departmentId === null
      ? personId === null
      : (await listDepartments(trx, agency.id)).some(({ id }) => id === departmentId);
  const members = personId === null ? [] : await listDepartmentMembers(trx, agency.id, presently(desk));
  const isIn = personId === null || members.some((it) => it.id === personId && it.departmentId === departmentId);
  if (isThere && isIn) return;
  throw new FahengError(errors.FAHENG_RECTIFICATION_DEPARTMENT, { place: departmentId ?? agency.id });
}

/** A day from another on, and in sight of the cycle. @throws FAHENG_RECTIFICATION_DAY */
export function requireDay(
  desk: Desk,
  { cycle }: LoadedAssessment,
  it: { readonly day: string; readonly from: string; readonly to?: string; readonly place: string },
): void {
  const { day, from, to = cycleDays(cycle, desk.today).to, place } = it;
  if ((from === "…" || day >= from) && day <= to) return;
  throw new FahengError(errors.FAHENG_RECTIFICATION_DAY, { place, details: { day, from, to } });
}
