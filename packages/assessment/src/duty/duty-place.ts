import type { PeriodTarget } from "@faheng/domain";

/** Which period of which figure. */
export interface DutyPlace extends PeriodTarget {
  readonly assessmentId: string;
}

/** What the audit, and errors, call it. */
export function dutyName({ assessmentId, indicator, period }: Omit<DutyPlace, "figure">): string {
  return `duty:${assessmentId}/${indicator}/${period}`;
}
