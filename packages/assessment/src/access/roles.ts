import { MEMBERSHIP_ROLES } from "@faheng/database";
import { z } from "zod";

/** Roles that can be given to people. */
export const roleSchema = z.enum(MEMBERSHIP_ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Where a role stands: inside an agency, inside one of its departments, or above agencies. */
export const ROLE_PLACES = {
  department: "department",
  coordinator: "agency",
  leader: "agency",
  reviewer: "city",
  municipal: "city",
  "system-admin": "city",
  "security-admin": "city",
  "audit-admin": "city",
} as const satisfies Record<Role, "department" | "agency" | "city">;

/** The three administrators (三员): separate accounts, and none of them sees business data. */
export const ADMINISTRATORS: ReadonlySet<Role> = new Set(["system-admin", "security-admin", "audit-admin"]);

/** What people call the roles. */
export const ROLE_TITLES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  department: { zh: "责任处室填报员", en: "Responsible department" },
  coordinator: { zh: "法规处协调员", en: "Coordinator" },
  leader: { zh: "局领导", en: "Agency leader" },
  reviewer: { zh: "评审员", en: "Reviewer" },
  municipal: { zh: "依法治市办", en: "Municipal office" },
  "system-admin": { zh: "系统管理员", en: "System administrator" },
  "security-admin": { zh: "安全管理员", en: "Security administrator" },
  "audit-admin": { zh: "审计管理员", en: "Audit administrator" },
};
