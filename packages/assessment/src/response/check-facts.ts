import { FahengError, type Indicator, type IndicatorFacts } from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import type { Pinned } from "../manifest/pinned.ts";

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR */
export function requireIndicator({ indicators }: Pinned, code: string): Indicator {
  const indicator = indicators.get(code);
  if (indicator) return indicator;
  const details = { indicator: code };
  throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_INDICATOR, { place: code, details });
}

/**
 * Checks facts of one indicator against the rules that read them; without a profile no fact is asked for.
 *
 * @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE
 */
export function checkFacts(pinned: Pinned, code: string, facts: IndicatorFacts): void {
  requireIndicator(pinned, code);
  if (pinned.scorer !== null) {
    pinned.scorer.check(code, facts);
    return;
  }
  const [key] = Object.keys(facts);
  if (key === undefined) return;
  const details = { indicator: code, key, keys: "—" };
  throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_KEY, { place: code, details });
}
