/** Every word of `membership.role`. */
export const MEMBERSHIP_ROLES = [
  "department",
  "coordinator",
  "leader",
  "reviewer",
  "municipal",
  "system-admin",
  "security-admin",
  "audit-admin",
] as const;

export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** A role held by a person, from and to; ended rows stay, so that transfers and leavers keep their history. */
export interface MembershipTable {
  id: string;
  person_id: string;
  /** `null` for roles above agencies (municipal office, administrators). */
  agency_id: string | null;
  department_id: string | null;
  role: MembershipRole;
  starts_at: string;
  ends_at: string | null;
}
