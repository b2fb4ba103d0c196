import type { ReviewAssignment } from "@faheng/domain";
import type { Role } from "./roles.ts";

/** Somebody who acts, with the roles that hold now. Made by signing in, or by {@link operator}. */
export interface Actor {
  readonly personId: string;
  /** The account that signed in; `null` for the operator. */
  readonly accountId: string | null;
  readonly name: string;
  /** The account's login; `null` for the operator. */
  readonly login: string | null;
  /** Whether a second factor has to be set up before anything else; see `require-second-factor.ts`. */
  readonly mustEnrol: boolean;
  readonly roles: readonly ActorRole[];
  /** What a reviewer may review. */
  readonly assignments: readonly Pick<ReviewAssignment, "cycleId" | "agencyId" | "indicators">[];
}

export interface ActorRole {
  /** `operator` is whoever runs commands on the server's own machine; it can't be given to anybody. */
  readonly role: Role | "operator";
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  /** Whose role it is, where the actor only stands for them (代理); absent for their own. */
  readonly standsFor?: StoodFor;
}

/** Somebody who is stood for. */
export interface StoodFor {
  readonly personId: string;
  readonly name: string;
}

/** The roles that are the actor's own, and not those of somebody they stand for. */
export function ownRoles({ roles }: Actor): ActorRole[] {
  return roles.filter(({ standsFor }) => standsFor === undefined);
}

/** The machine's own operator: the command line and the demonstration loader. */
export function operator(name: string): Actor {
  const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
  const roles = [{ role: "operator", ...nowhere }] as const;
  return { personId: "operator", accountId: null, name, login: null, mustEnrol: false, roles, assignments: [] };
}
