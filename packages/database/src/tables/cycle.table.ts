/** A period of assessment. */
export interface CycleTable {
  id: string;
  /** The agency whose own cycle it is; `null` for the municipal office's, in which many agencies take part. */
  agency_id: string | null;
  title: string;
  starts_on: string;
  ends_on: string;
  status: string;
  created_at: string;
}
