import { dutiesOf, type Duty, type Indicator } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";

/** Which period of which figure. */
export interface DutyPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly figure: string;
  readonly period: string;
}

/** A period of a figure with its indicator. */
export interface LoadedDuty extends LoadedAnswer {
  /** `null`: the indicator asks for no such period. */
  readonly duty: Duty | null;
}

/** @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR */
export async function loadDuty(desk: Desk, place: DutyPlace): Promise<LoadedDuty> {
  const found = await loadAnswer(desk, place);
  const duty = dutiesIn(found.loaded, found.indicator).find(
    ({ figure, period }) => figure === place.figure && period.key === place.period,
  );
  return Object.assign({ duty: duty ?? null }, found);
}

/** What one indicator of an assessment asks for by the period. */
export function dutiesIn({ pinned }: Pick<LoadedAssessment, "pinned">, indicator: Indicator): readonly Duty[] {
  return dutiesOf(indicator, pinned.deadlines);
}

/** What the audit, and errors, call it. */
export function dutyName({ assessmentId, indicator, period }: DutyPlace): string {
  return `duty:${assessmentId}/${indicator}/${period}`;
}
