/** Who stands for whom in an agency, and when. */
export interface SubstitutionTable {
  agency_id: string;
  id: string;
  /** Person id of whoever is stood for. */
  person_id: string;
  substitute_id: string;
  from_day: string;
  to_day: string;
  reason: string;
  set_by: string;
  set_by_name: string;
  set_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_by_name: string | null;
}
