import type { DutyAct, PeriodDutyState } from "@faheng/domain";

/** What was said of one period of one figure, in one of its versions; a row never changes. */
export interface PeriodDutyTable {
  agency_id: string;
  assessment_id: string;
  indicator: string;
  figure: string;
  period: string;
  version: number;
  act: DutyAct;
  state: PeriodDutyState;
  /** `YYYY-MM-DD` */
  done_on: string | null;
  /** In thousandths. */
  amount: number | null;
  note: string;
  reason: string | null;
  saved_by: string;
  saved_by_name: string;
  saved_at: string;
}
