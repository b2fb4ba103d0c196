import type { Session } from "./session.tsx";
import { hasRole } from "./session.tsx";

/** A place in the navigation. */
export interface Place {
  readonly to: "/" | "/cycles" | "/frameworks" | "/profiles" | "/plugins" | "/organisation" | "/people" | "/audit";
  readonly label: "工作台" | "考评周期" | "指标体系" | "评分方案" | "机关包" | "组织机构" | "人员与角色" | "审计";
}

const DESK: Place = { to: "/", label: "工作台" };
const CYCLES: Place = { to: "/cycles", label: "考评周期" };
const FRAMEWORKS: Place = { to: "/frameworks", label: "指标体系" };
const PROFILES: Place = { to: "/profiles", label: "评分方案" };
const ORGANISATION: Place = { to: "/organisation", label: "组织机构" };
const PEOPLE: Place = { to: "/people", label: "人员与角色" };
const AUDIT: Place = { to: "/audit", label: "审计" };
const PLUGINS: Place = { to: "/plugins", label: "机关包" };

/** Where this person's work is. */
export function placesFor(session: Session): readonly Place[] {
  if (hasRole(session, "municipal")) return [DESK, CYCLES, FRAMEWORKS, PROFILES, ORGANISATION];
  if (hasRole(session, "system-admin")) return [DESK, PLUGINS, ORGANISATION];
  if (hasRole(session, "security-admin")) return [DESK, PEOPLE];
  if (hasRole(session, "audit-admin")) return [DESK, AUDIT];
  return [DESK, FRAMEWORKS];
}
