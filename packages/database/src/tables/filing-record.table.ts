import type { FilingKind } from "@faheng/domain";

/** That something was filed outside or published, in one of its versions; a row never changes. */
export interface FilingRecordTable {
  agency_id: string;
  assessment_id: string;
  n: number;
  version: number;
  kind: FilingKind;
  target: string;
  subject: string;
  /** `YYYY-MM-DD` */
  filed_on: string;
  receipt: string;
  reason: string | null;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: string;
  /** 1 of the version that voids it; `null` of every other. */
  is_void: number | null;
}
