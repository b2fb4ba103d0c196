/** An agency that is assessed in a bureau's line, and that bureau. */
export interface CycleMemberTable {
  agency_id: string;
  cycle_id: string;
  office_id: string;
}
