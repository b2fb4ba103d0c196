import type { OfficeProfileTable } from "./office-profile.table.ts";

/** Scoring profiles that an agency lays for cycles of its own; no other agency and no office sees them. */
export interface BureauProfileTable extends OfficeProfileTable {
  agency_id: string;
}
