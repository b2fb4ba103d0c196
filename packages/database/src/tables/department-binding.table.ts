/** Which of the agency's departments a printed name of a framework means; an expression may mean several. */
export interface DepartmentBindingTable {
  agency_id: string;
  framework_id: string;
  printed_name: string;
  department_id: string;
}
