import {
  type Db,
  findCycle,
  listAgencies,
  listAssessments,
  lockAssessment,
  type Transaction,
  WHOLE_REACH,
} from "@faheng/database";
import {
  type Assessment,
  type AssessmentState,
  cityMoment,
  type Cycle,
  cycleDays,
  FahengError,
  type Party,
  type RegisterKind,
  registerEntryProcess,
  type RegisterRow,
} from "@faheng/domain";
import { type Action, can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { inLockOrder } from "../act/hold-agencies.ts";
import { cycleErrors } from "../cycle/cycle-errors.ts";
import { cycleNotFound, cycleObject, requireCycle } from "../cycle/require-cycle.ts";
import { registerErrors as errors } from "./register-errors.ts";

/** A cycle of the office with everything that its register may say something of. */
export interface RegisterGround {
  readonly cycle: Cycle;
  readonly assessments: readonly Assessment[];
}

/** What the audit, and errors, call a row of the register. */
export function registerName({ assessmentId, entryId }: Pick<RegisterRow, "assessmentId" | "entryId">): string {
  return `register:${assessmentId}/${entryId}`;
}

/** An office's cycle; a bureau's own has no register, and nobody else learns that there is one. */
export async function loadRegister(
  { db, reach }: Pick<Desk, "db" | "reach">,
  { cycleId }: { readonly cycleId: string },
): Promise<RegisterGround | FahengError> {
  const cycle = await findCycle(db, reach, cycleId);
  if (cycle?.owner !== null) return cycleNotFound(cycleId);
  return { cycle, assessments: await listAssessments(db, reach, cycleId) };
}

/** What an act on the register is done to: it stands above agencies. */
export function registerObject(_: unknown, found: RegisterGround | null) {
  return cycleObject(found?.cycle ?? { owner: null });
}

/** What the actor is to the register: the office, as far as an act is theirs. */
export function officeParties({ actor }: Desk, action: Action): Party[] {
  return can(actor, action, { agencyId: null, owner: null }) ? ["office"] : [];
}

/** Takes assessments for writing, in the order in which everybody takes several. */
export async function takeAll(trx: Transaction, assessments: readonly Pick<Assessment, "agencyId" | "id">[]) {
  for (const it of inLockOrder(assessments)) await lockAssessment(trx, it);
}

/** States in which what the register says may still change what an assessment comes to. */
const UNSETTLED: ReadonlySet<AssessmentState> = new Set(["filling", "handed-in", "reviewing"]);

/** Whether the register may still say something of an assessment: a veto also of one that is announced or final. */
export function isUnsettled(
  { state, endedAt }: Pick<Assessment, "state" | "endedAt">,
  kind: RegisterKind = "meeting",
): boolean {
  return endedAt === null && (UNSETTLED.has(state) || (kind === "veto" && state !== "excused"));
}

/**
 * The assessments that an act names, as they are now, under their locks, in an open cycle.
 *
 * @throws FAHENG_CYCLE_CLOSED, FAHENG_REGISTER_ROWS, FAHENG_REGISTER_SETTLED
 */
export async function requireUnsettled(
  trx: Transaction,
  desk: Desk,
  cycleId: string,
  { named, kind }: { readonly named: readonly { readonly assessmentId: string }[]; readonly kind: RegisterKind },
): Promise<{ readonly cycle: Cycle; readonly assessments: ReadonlyMap<string, Assessment> }> {
  const cycle = await requireCycle(trx, desk, cycleId);
  if (cycle.status !== "open") {
    throw new FahengError(cycleErrors.FAHENG_CYCLE_CLOSED, { place: cycleId, details: { title: cycle.title } });
  }
  const all = new Map((await listAssessments(trx, WHOLE_REACH, cycleId)).map((it) => [it.id, it]));
  const ids = new Set(named.map(({ assessmentId }) => assessmentId));
  const found = new Map([...ids].flatMap((id) => (all.has(id) ? [[id, all.get(id)!] as const] : [])));
  if (found.size < named.length || named.length === 0) {
    throw new FahengError(errors.FAHENG_REGISTER_ROWS, { place: `cycle:${cycleId}` });
  }
  const settled = [...found.values()].filter((it) => !isUnsettled(it, kind));
  if (settled.length > 0) {
    const agencies = await agencyNames(trx, settled);
    throw new FahengError(errors.FAHENG_REGISTER_SETTLED, { place: `cycle:${cycleId}`, details: { agencies } });
  }
  return { cycle, assessments: found };
}

async function agencyNames(db: Db, assessments: readonly Pick<Assessment, "agencyId">[]): Promise<string> {
  const ids = [...new Set(assessments.map(({ agencyId }) => agencyId))];
  return (await listAgencies(db, { kind: "agencies", ids })).map(({ name }) => name).join("、");
}

/** A day from another on. @throws FAHENG_REGISTER_DAY */
export function requireDays(
  { today }: Desk,
  cycle: Cycle,
  { heldOn, objectUntil }: Pick<RegisterRow, "heldOn" | "objectUntil">,
): void {
  const { from, to } = cycleDays(cycle, today);
  // What is held in days to come nobody has missed, and a day that is over leaves nobody time to object.
  const bounds = [
    { day: heldOn, from, to: today },
    { day: objectUntil, from: today, to },
  ];
  const wrong = bounds.find((it) => it.day < it.from || it.day > it.to);
  if (wrong) throw new FahengError(errors.FAHENG_REGISTER_DAY, { place: `cycle:${cycle.id}`, details: wrong });
}

/** What somebody is told who comes second. The agency learns no name of the office by it. */
export async function registerConflict(db: Db, { context }: Desk, now: RegisterRow): Promise<FahengError> {
  const last = now.steps.at(-1);
  const row = registerEntryProcess.transitions.find(({ act }) => act === last?.act);
  const details = {
    agency: await agencyNames(db, [now]),
    at: last === undefined ? "" : cityMoment(last.at, context.timeZone),
    act: row?.words ?? "",
  };
  return new FahengError(errors.FAHENG_REGISTER_CONFLICT, { place: registerName(now), details });
}
