import type { AgencyScope, Reach } from "@faheng/database";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";

/** The agencies whose business rows an actor may read at all; administrators get none. */
export function businessScope(actor: Actor): AgencyScope {
  return scopeOf(actor, "assessment.read");
}

/** The agencies whose names an actor may see. */
export function nameScope(actor: Actor): AgencyScope {
  return scopeOf(actor, "agency.read");
}

/** How far the database itself lets an actor reach (PostgreSQL's row-level security). */
export function reachOf(actor: Actor): Reach {
  const audit = can(actor, "audit.read", { agencyId: null });
  return { business: businessScope(actor), names: nameScope(actor), audit };
}

function scopeOf(actor: Actor, action: "assessment.read" | "agency.read"): AgencyScope {
  // Nobody's own agency is the empty name, so only a permission that reaches everywhere answers yes.
  if (can(actor, action, { agencyId: "" })) return { kind: "all" };
  const known = [...actor.roles.flatMap((role) => role.agencyId ?? []), ...actor.assignments.map((it) => it.agencyId)];
  const ids = [...new Set(known)].filter((agencyId) => can(actor, action, { agencyId }));
  return { kind: "agencies", ids };
}
