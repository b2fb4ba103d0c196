import type { Role } from "../api/outputs.ts";

/** What each role is called. */
export const ROLE_WORDS = {
  department: "责任处室",
  coordinator: "法治工作机构",
  leader: "机关领导",
  reviewer: "评审人员",
  municipal: "依法治市办",
  "system-admin": "系统管理员",
  "security-admin": "安全管理员",
  "audit-admin": "审计管理员",
} as const satisfies Record<Role, string>;

/** Roles in the order people choose from. */
export const ROLES = Object.keys(ROLE_WORDS) as Role[];

/** Roles that belong to one agency; the first also to one of its departments. */
export const AGENCY_ROLES: readonly Role[] = ["department", "coordinator", "leader"];
