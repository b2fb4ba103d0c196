/** A department (处室) of one agency. */
export interface DepartmentTable {
  id: string;
  agency_id: string;
  name: string;
  created_at: string;
  /** When it was dissolved; rows stay for history. */
  ended_at: string | null;
}
