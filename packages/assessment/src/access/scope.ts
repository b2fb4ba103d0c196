import type { AgencyScope, Reach } from "@faheng/database";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";

/** The agencies whose business rows an actor may read at all; administrators get none. */
export function businessScope(actor: Actor): AgencyScope {
  return scopeOf(actor, "assessment.read");
}

/** The agencies whose own cycles and profiles an actor may read: the office none of them. */
export function ownScope(actor: Actor): AgencyScope {
  return scopeOf(actor, "assessment.read", true);
}

/** The agencies whose names an actor may see. */
export function nameScope(actor: Actor): AgencyScope {
  return scopeOf(actor, "agency.read");
}

/** How far the database itself lets an actor reach (PostgreSQL's row-level security). */
export function reachOf(actor: Actor): Reach {
  const audit = can(actor, "audit.read", { agencyId: null });
  return {
    business: businessScope(actor),
    own: ownScope(actor),
    names: nameScope(actor),
    audit,
    person: actor.personId,
  };
}

function scopeOf(actor: Actor, action: "assessment.read" | "agency.read", isOwn = false): AgencyScope {
  const may = (agencyId: string): boolean => can(actor, action, { agencyId, owner: isOwn ? agencyId : null });
  // Nobody's own agency is the empty name, so only a permission that reaches everywhere answers yes.
  if (may("")) return { kind: "office" };
  const known = [...actor.roles.flatMap((role) => role.agencyId ?? []), ...actor.assignments.map((it) => it.agencyId)];
  const ids = [...new Set(known)].filter(may);
  return { kind: "agencies", ids };
}
