import type { TransferSide, TransferState } from "@faheng/domain";

/** Items that are another agency's from a day on, as one of the two knows it; what was undone never changes. */
export interface FunctionTransferTable {
  agency_id: string;
  assessment_id: string;
  id: string;
  /** Counts every change of the row. */
  writes: number;
  side: TransferSide;
  state: TransferState;
  /** Canonical JSON: the items as this side knows them. */
  items: string;
  /** On the giving side alone. */
  to_agency_id: string | null;
  to_assessment_id: string | null;
  from_day: string;
  document: string;
  /** Canonical JSON: who moved it, oldest first. */
  steps: string;
  saved_at: string;
}
