import type { IndicatorResponse } from "@faheng/domain";
import { type Db, listClaimVersions, listRoleHolders, type AssessmentKey } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { type Desk, presently } from "../access/enter.ts";

/** How a claim that an indicator does not apply has come about. */
export interface ClaimHistory {
  /** Ids of everybody who stated it with its present reason. */
  readonly staters: ReadonlySet<string>;
  /** ISO time of its approval, `null` while it is not approved. */
  readonly approvedAt: string | null;
}

/** The history of every claim of an assessment, by indicator. */
export async function listClaims(db: Db, assessment: AssessmentKey): Promise<Map<string, ClaimHistory>> {
  const byIndicator = Map.groupBy(await listClaimVersions(db, assessment), ({ indicator }) => indicator);
  return new Map([...byIndicator].map(([indicator, versions]) => [indicator, historyOf(versions)]));
}

/** The history of the newest claim, from its versions, oldest first. */
export function historyOf(versions: readonly IndicatorResponse[]): ClaimHistory {
  const staters = new Set<string>();
  let approvedAt: string | null = null;
  let later = versions.at(-1);
  for (const it of versions.toReversed()) {
    const isSame = it === later || (it.version + 1 === later?.version && reasonOf(it) === reasonOf(later));
    if (!isSame) break;
    later = it;
    const approver = it.notApplicable?.approvedBy ?? null;
    if (approver !== null) approvedAt = it.savedAt;
    // Who approves or sends back states nothing.
    const before = versions.find(({ version }) => version === it.version - 1);
    const isApproval = approver !== null && before?.notApplicable?.approvedBy === null;
    if (!isApproval && it.returned === undefined) staters.add(it.savedBy);
  }
  return { staters, approvedAt };
}

function reasonOf({ notApplicable }: IndicatorResponse): string | null {
  return notApplicable?.reason ?? null;
}

/**
 * Who may approve a claim: a coordinator who did not state it; where every coordinator of the agency stated it (an office
 * too small for two), its leader.
 */
export interface Approvers {
  mayApprove(claim: ClaimHistory): boolean;
}

/** Whom of an agency the actor may stand in for; the permission itself is asked for elsewhere. */
export async function approversOf(db: Db, desk: Desk, agencyId: string): Promise<Approvers> {
  const { actor } = desk;
  if (holds(actor, "coordinator", agencyId)) return { mayApprove: ({ staters }) => !staters.has(actor.personId) };
  const coordinators = await listRoleHolders(db, { agencyId, role: "coordinator", at: presently(desk) });
  return {
    mayApprove: ({ staters }) => !staters.has(actor.personId) && coordinators.every((person) => staters.has(person)),
  };
}

function holds({ roles }: Actor, role: string, agencyId: string): boolean {
  return roles.some((it) => it.role === role && it.agencyId === agencyId);
}
