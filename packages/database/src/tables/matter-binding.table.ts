/** Which of the agency's departments a printed role means in one matter: one indicator of one assessment. */
export interface MatterBindingTable {
  assessment_id: string;
  agency_id: string;
  indicator: string;
  printed_name: string;
  department_id: string;
}
