/** A piece of a file that a job made for whoever asked; swept some days later. */
export interface ExportPartTable {
  agency_id: string | null;
  job_id: string;
  /** Counts from 0. */
  part: number;
  bytes: Uint8Array;
}
