/** A role held by a person, from and to; ended rows stay, so that transfers and leavers keep their history. */
export interface MembershipTable {
  id: string;
  person_id: string;
  /** `null` for roles above agencies (municipal office, administrators). */
  agency_id: string | null;
  department_id: string | null;
  role: string;
  starts_at: string;
  ends_at: string | null;
}
