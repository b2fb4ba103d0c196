import { type Department, findRectification, listDepartments, type Transaction } from "@faheng/database";
import {
  cityMoment,
  type DueDay,
  dueDay,
  ESCALATION_RUNGS,
  type EscalationRung,
  FahengError,
  isOther,
  type Held,
  type Party,
  type Rectification,
  type RectificationAct,
  rectificationProcess,
  type RectificationStep,
  type Wording,
} from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type Identities, identitiesOf } from "../access/identities.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** Which problem, found in which assessment. */
export interface RectificationPlace {
  readonly assessmentId: string;
  readonly id: string;
}

/** A problem as somebody saw it. */
export interface SeenRectification extends RectificationPlace {
  /** How often it had been written by then. */
  readonly seen: number;
}

/** How a problem stands after an act. */
export interface RectificationStanding {
  readonly id: string;
  readonly writes: number;
}

/** What an act on problems finds. */
export interface LoadedForRectification {
  readonly loaded: LoadedAssessment;
}

/** What an act on a problem goes by, read under its locks. */
export interface RectificationGround {
  readonly loaded: LoadedAssessment;
  readonly before: Rectification;
  readonly parties: readonly Party[];
  readonly identities: Identities;
  /** Whether the actor is none of those who cure it. */
  readonly isNotOwner: Held;
}

export async function loadForRectification(
  desk: Desk,
  { assessmentId }: { readonly assessmentId: string },
): Promise<LoadedForRectification> {
  return { loaded: await loadAssessment(desk, assessmentId) };
}

/** What an act on problems is done to. */
export function rectificationObject(_: unknown, found: LoadedForRectification | null): AccessObject {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** What the audit, and errors, call a problem; without its id, all of an assessment. */
export function rectificationName({
  assessmentId,
  id,
}: {
  readonly assessmentId: string;
  readonly id?: string;
}): string {
  return id === undefined ? `rectification:${assessmentId}` : `rectification:${assessmentId}/${id}`;
}

/** A problem with all that an act on it goes by. @throws FAHENG_RECTIFICATION_NOT_FOUND */
export async function rectificationGround(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  place: RectificationPlace,
): Promise<RectificationGround> {
  const before = await findRectification(trx, { agencyId: loaded.agency.id, id: place.id });
  if (before?.assessmentId !== loaded.assessment.id) {
    throw new FahengError(errors.FAHENG_RECTIFICATION_NOT_FOUND, { place: rectificationName(place) });
  }
  const identities = await identitiesOf(trx, desk, loaded.agency.id);
  const departments = await listDepartments(trx, loaded.agency.id);
  const parties = partiesTo(desk, loaded, { before, departments, identities });
  const isNotOwner = parties.includes("owner") ? {} : isOther(identities.actors, curersOf(before, identities));
  return { loaded, before, parties, identities, isNotOwner };
}

/** What whoever is asked about knows of a problem. */
interface Known {
  readonly before: Rectification;
  /** The agency's departments that are there still. */
  readonly departments: readonly Pick<Department, "id">[];
  readonly identities: Identities;
}

/**
 * What the actor is to a problem. Its owner is the department that cures it, or the one person named; the coordinator where no
 * department is named yet or it is gone. Who raised it closes it: the office of the cycle, or coordinator and leader of the
 * agency.
 */
export function partiesTo(
  desk: Desk,
  loaded: Pick<LoadedAssessment, "assessment">,
  { before, departments, identities }: Known,
): Party[] {
  const own = desk.actor.roles.filter((it) => it.agencyId === before.agencyId);
  const has = (role: string): boolean => own.some((it) => it.role === role);
  const isCoordinator = has("coordinator");
  const isOffice = isOfficeOf(desk, loaded);
  const isTheirs =
    before.personId === null
      ? own.some((it) => it.role === "department" && it.departmentId === before.departmentId)
      : identities.actors.includes(before.personId);
  const isNobodys = !departments.some(({ id }) => id === before.departmentId);
  const isOwner = isNobodys ? isCoordinator : isTheirs || (isCoordinator && before.state === "open");
  const isRaiser = before.raisedAs === "office" ? isOffice : isCoordinator;
  return [
    ...(isCoordinator ? (["coordinator"] as const) : []),
    ...(isOffice ? (["office"] as const) : []),
    ...(isOwner ? (["owner"] as const) : []),
    ...(isRaiser ? (["raiser"] as const) : []),
    ...(isRaiser || (before.raisedAs === "agency" && has("leader")) ? (["closer"] as const) : []),
  ];
}

/** Whether the actor speaks for the municipal office in one of its cycles; in its own, an agency raises as itself. */
export function isOfficeOf({ actor }: Desk, { assessment }: Pick<LoadedAssessment, "assessment">): boolean {
  return assessment.owner === null && actor.roles.some(({ role }) => role === "municipal");
}

/** Everybody who planned, proved or claimed since it was raised or reopened, and whom they stood for. */
export function curersOf({ steps }: Pick<Rectification, "steps">, { behind }: Identities): string[] {
  const from = steps.findLastIndex(({ act }) => act === "rectification.reopen");
  return steps
    .slice(from + 1)
    .filter(({ act }) => CURING.has(act))
    .flatMap(({ by, at }) => behind(by, at));
}

const CURING: ReadonlySet<RectificationAct> = new Set<RectificationAct>([
  "rectification.plan",
  "rectification.prove",
  "rectification.claim",
]);

/** The office's ladder: what its profile says, or every rung in the usual order. */
export function ladderOf({ pinned }: { readonly pinned: Pick<Pinned, "profile"> }): readonly EscalationRung[] {
  return pinned.profile?.ladder ?? ESCALATION_RUNGS;
}

/** When a problem is due after what the cycle says of days off; `null` before anybody named a day. */
export function dueOfRectification(
  { dueOn }: Pick<Rectification, "dueOn">,
  { pinned }: Pick<LoadedAssessment, "pinned">,
): DueDay | null {
  return dueOn === null ? null : dueDay({ source: "mending", on: dueOn }, pinned.deadlines);
}

/** A step of the actor's. */
export function stepBy(
  { actor, now }: Desk,
  { act, reason = null, said }: Pick<RectificationStep, "act" | "said"> & { readonly reason?: string | null },
): RectificationStep {
  return { act, by: actor.personId, byName: actor.name, at: now, reason, said };
}

/** What the audit keeps of a problem: never its words. */
export function rectificationTrace({ state, indicator, departmentId, personId, dueOn }: Rectification) {
  return Object.assign(
    { state },
    indicator !== null && { indicator },
    departmentId !== null && { departmentId },
    personId !== null && { personId },
    dueOn !== null && { dueOn },
  );
}

/** Somebody else was first: who, when, and what they did. */
export function rectificationConflict({ context }: Desk, before: Rectification): FahengError {
  const last = before.steps.at(-1);
  const details = {
    by: last?.byName ?? "",
    at: last ? cityMoment(last.at, context.timeZone) : "",
    did: last ? wordsOfAct(last.act) : "",
  };
  return new FahengError(errors.FAHENG_RECTIFICATION_CONFLICT, { place: rectificationName(before), details });
}

/** What an act on a problem is called. */
export function wordsOfAct(act: RectificationAct): Wording {
  return rectificationProcess.transitions.find((it) => it.act === act)?.words ?? BESIDE[act] ?? { zh: "", en: "" };
}

/** Acts that lead from no state to another. */
const BESIDE: Readonly<Partial<Record<RectificationAct, Wording>>> = {
  "rectification.prove": { zh: "提交整改证明", en: "gave a proof" },
  "rectification.escalate": { zh: "督办", en: "pressed for the cure" },
  "rectification.link": { zh: "归入共性问题", en: "linked it to a theme" },
  "rectification.pass-on": { zh: "交接", en: "handed it over" },
};
