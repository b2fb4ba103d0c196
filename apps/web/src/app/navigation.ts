import type { Session } from "./session.tsx";
import { hasRole } from "./session.tsx";

/** A place in the navigation. */
export interface Place {
  readonly to: "/" | "/cycles" | "/frameworks" | "/plugins";
  readonly label: "工作台" | "考评周期" | "指标体系" | "机关包";
}

const DESK: Place = { to: "/", label: "工作台" };
const CYCLES: Place = { to: "/cycles", label: "考评周期" };
const FRAMEWORKS: Place = { to: "/frameworks", label: "指标体系" };
const PLUGINS: Place = { to: "/plugins", label: "机关包" };

/** Where this person's work is. */
export function placesFor(session: Session): readonly Place[] {
  if (hasRole(session, "municipal")) return [DESK, CYCLES, FRAMEWORKS];
  if (hasRole(session, "system-admin")) return [DESK, PLUGINS];
  if (hasRole(session, "security-admin", "audit-admin")) return [DESK];
  return [DESK, FRAMEWORKS];
}
