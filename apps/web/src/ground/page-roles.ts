import type { Role } from "../api/outputs.ts";
import { AGENCY_ROLES } from "./role-words.ts";
import { hasRole, type Session } from "./session.tsx";

const BUSINESS: readonly Role[] = ["department", "coordinator", "leader", "reviewer", "municipal"];
const EVERYBODY: readonly Role[] = [...BUSINESS, "system-admin", "security-admin", "audit-admin"];

/** Which roles may open which page: what the navigation offers and what the router lets in. The server decides for itself. */
export const PAGE_ROLES = {
  "/": EVERYBODY,
  "/assessments/$assessmentId/assignment": AGENCY_ROLES,
  "/assessments/$assessmentId/fill": BUSINESS,
  "/assessments/$assessmentId/group": AGENCY_ROLES,
  "/assessments/$assessmentId/hand-in": [...AGENCY_ROLES, "municipal"],
  "/assessments/$assessmentId/ledger": AGENCY_ROLES,
  "/assessments/$assessmentId/result": [...AGENCY_ROLES, "municipal"],
  "/assessments/$assessmentId/rectification": [...AGENCY_ROLES, "municipal"],
  "/assessments/$assessmentId/rectification/$id": [...AGENCY_ROLES, "municipal"],
  "/assessments/$assessmentId/text": AGENCY_ROLES,
  "/assessments/$assessmentId/templates": ["coordinator", "municipal"],
  "/assessments/$assessmentId/papers": [...AGENCY_ROLES, "municipal"],
  "/assessments/$assessmentId/letter": ["department", "coordinator"],
  "/assessments/$assessmentId/progress": BUSINESS,
  "/assessments/$assessmentId/table": ["department", "coordinator"],
  "/assessments/$assessmentId/score": BUSINESS,
  "/cycles": ["municipal", "coordinator"],
  "/cycles/own": ["coordinator"],
  "/cycles/line": ["coordinator"],
  "/cycles/new": ["municipal"],
  "/cycles/$cycleId": ["municipal"],
  "/cycles/$cycleId/line": ["coordinator"],
  "/cycles/$cycleId/papers": ["municipal"],
  "/cycles/$cycleId/rectification": ["municipal"],
  "/cycles/$cycleId/editions": ["municipal"],
  "/cycles/$cycleId/basis": ["municipal"],
  "/cycles/$cycleId/register": ["municipal"],
  "/cycles/$cycleId/statements": ["municipal", "coordinator", "leader"],
  "/reviewing": ["reviewer"],
  "/reviews": ["municipal"],
  "/frameworks": BUSINESS,
  "/frameworks/import": ["municipal", "coordinator"],
  "/frameworks/import/$draftId": ["municipal", "coordinator"],
  "/frameworks/$frameworkId": BUSINESS,
  "/profiles": ["municipal", "coordinator"],
  "/profiles/$profileId/$version": ["municipal", "coordinator", "leader"],
  "/profiles/$profileId/$version/trial": ["municipal"],
  "/compare": ["municipal", "coordinator"],
  "/account": EVERYBODY,
  "/notices": EVERYBODY,
  "/search": BUSINESS,
  "/past": [...AGENCY_ROLES, "municipal"],
  "/calendar": ["system-admin", "municipal"],
  "/organisation": ["municipal", "system-admin"],
  "/people": ["security-admin"],
  "/roster": ["system-admin", "security-admin"],
  "/audit": ["audit-admin"],
  "/plugins": ["system-admin"],
  // What follows from a bureau's own cycle is its coordinator's to see to; an auditor's are the files that they asked for.
  "/jobs": ["system-admin", "coordinator", "audit-admin"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The address of a page, with places for its parameters. */
export type PagePath = keyof typeof PAGE_ROLES;

/** Whether one of the person's roles may open a page. Somebody without a role still has a desk and an account. */
export function mayOpen(session: Session, path: PagePath): boolean {
  const roles: readonly Role[] = PAGE_ROLES[path];
  return roles === EVERYBODY || hasRole(session, ...roles);
}
