import { dutiesOf, type Duty, type Extension, type Indicator, periodName, type PeriodTarget } from "@faheng/domain";
import type { Pinned } from "../manifest/pinned.ts";

/**
 * What one indicator of an assessment asks for by the period.
 *
 * @param extensions every request of the assessment: what was granted moves the day of the period it names.
 */
export function dutiesIn(
  { pinned }: { readonly pinned: Pinned },
  indicator: Indicator,
  extensions: readonly Extension[],
): readonly Duty[] {
  return dutiesOf(indicator, pinned.deadlines, extensions);
}

/** One of them; `null` where the indicator asks for no such period. */
export function findDuty(
  loaded: { readonly pinned: Pinned },
  { indicator: code, figure, period }: PeriodTarget,
  extensions: readonly Extension[],
): Duty | null {
  const indicator = loaded.pinned.indicators.get(code);
  if (!indicator) return null;
  const duties = dutiesIn(loaded, indicator, extensions);
  return duties.find((it) => it.figure === figure && it.period.key === period) ?? null;
}

/** How people are told which one is meant. */
export function dutyTitle({ period, label }: Pick<Duty, "period" | "label">): string {
  return `${periodName(period.key).zh} ${label}`;
}
