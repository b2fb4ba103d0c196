/** A period of assessment. Global: many agencies take part. */
export interface CycleTable {
  id: string;
  title: string;
  starts_on: string;
  ends_on: string;
  status: string;
  created_at: string;
}
