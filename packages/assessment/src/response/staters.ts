import type { IndicatorResponse } from "@faheng/domain";
import { type AssessmentKey, type Db, listRoleHolders, listVersionsOf } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { type Desk, presently } from "../access/enter.ts";
import { ALONE, type Behind, type Identities, identitiesOf } from "../access/identities.ts";

/** How an answer has come about. */
export interface ResponseHistory {
  /** Ids of everybody of whose saving or submitting something still stands. */
  readonly staters: ReadonlySet<string>;
  /** ISO time of its approval, `null` while it is not approved. */
  readonly approvedAt: string | null;
}

/** The histories of some answers of an assessment, by indicator. */
export async function listHistories(
  db: Db,
  assessment: AssessmentKey,
  indicators: readonly string[],
  behind: Behind = ALONE,
): Promise<Map<string, ResponseHistory>> {
  const byIndicator = Map.groupBy(await listVersionsOf(db, assessment, indicators), ({ indicator }) => indicator);
  return new Map([...byIndicator].map(([indicator, versions]) => [indicator, historyOf(versions, behind)]));
}

/**
 * The history of an answer, from its versions, oldest first. Whoever wrote something that no version since has changed has
 * stated it, however often others saved beside it; and so has whom they stood for.
 */
export function historyOf(versions: readonly IndicatorResponse[], behind: Behind): ResponseHistory {
  const current = versions.at(-1);
  if (!current) return { staters: new Set(), approvedAt: null };
  const stated = statedBy(current);
  let standing = [...stated.keys()];
  const staters = new Set<string>();
  let approvedAt: string | null = null;
  let isApproved = true;
  for (const [at, it] of [...versions.entries()].toReversed()) {
    const own = statedBy(it);
    standing = standing.filter((key) => own.get(key) === stated.get(key));
    if (standing.length === 0) break;
    const before = versions[at - 1];
    isApproved &&= (it.notApplicable?.approvedBy ?? null) !== null || (it.handling?.approved ?? null) !== null;
    if (isApproved) approvedAt = it.handling?.approved?.at ?? it.savedAt;
    if (states(it, before)) for (const id of behind(it.savedBy, it.savedAt)) staters.add(id);
  }
  return { staters, approvedAt };
}

/** Everything an answer says, piece by piece. One that says nothing but how far the work is says that. */
function statedBy({ facts, progress, notApplicable, status }: IndicatorResponse): Map<string, string> {
  const pieces = new Map(Object.entries(facts).map(([key, value]) => [`facts.${key}`, JSON.stringify(value)]));
  if (progress !== "") pieces.set("progress", progress);
  if (notApplicable !== null) pieces.set("reason", notApplicable.reason);
  if (pieces.size === 0) pieces.set("status", status);
  return pieces;
}

/** Whether a version was written by stating something: who approves, sends back or takes back states nothing. */
function states({ handling, notApplicable, returned }: IndicatorResponse, before?: IndicatorResponse): boolean {
  if (handling) return handling.act === "response.save" || handling.act === "response.submit";
  const isApproval = (notApplicable?.approvedBy ?? null) !== null && before?.notApplicable?.approvedBy === null;
  return !isApproval && returned === undefined;
}

/**
 * Who may approve an answer: a coordinator who did not state it; where every coordinator of the agency stated it (an office
 * too small for two), its leader.
 */
export interface Approvers extends Identities {
  mayApprove(history: ResponseHistory): boolean;
  /** Whether the actor would do it in a coordinator's stead. */
  readonly isSecond: boolean;
}

/** Whom of an agency the actor may stand in for; the permission itself is asked for elsewhere. */
export async function approversOf(db: Db, desk: Desk, agencyId: string): Promise<Approvers> {
  const { actor } = desk;
  const identities = await identitiesOf(db, desk, agencyId);
  const isFree = ({ staters }: ResponseHistory): boolean => !identities.actors.some((it) => staters.has(it));
  if (holds(actor, "coordinator", agencyId)) {
    return Object.assign({ mayApprove: isFree, isSecond: false }, identities);
  }
  const coordinators = await listRoleHolders(db, { agencyId, role: "coordinator", at: presently(desk) });
  const mayApprove = (history: ResponseHistory): boolean =>
    isFree(history) && coordinators.every((person) => history.staters.has(person));
  return Object.assign({ mayApprove, isSecond: true }, identities);
}

function holds({ roles }: Actor, role: string, agencyId: string): boolean {
  return roles.some((it) => it.role === role && it.agencyId === agencyId);
}
