import { FahengError, type Indicator, type IndicatorFacts } from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import { responseErrors as errors } from "./response-errors.ts";
import type { Pinned } from "../manifest/pinned.ts";
import type { Scorer } from "../manifest/scorer.ts";

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR */
export function requireIndicator({ indicators }: Pinned, code: string): Indicator {
  const indicator = indicators.get(code);
  if (indicator) return indicator;
  const details = { indicator: code };
  throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_INDICATOR, { place: code, details });
}

/**
 * Checks facts that the assessed agency states about one indicator against the rules that read them; without a profile no
 * fact is asked for.
 *
 * @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_FACT_UNKNOWN_KEY, FAHENG_FACT_SHAPE, FAHENG_FACT_RANGE,
 *   FAHENG_FACT_NOT_AGENCYS (it is stated by whoever assesses, not by the assessed)
 */
export async function checkFacts(pinned: Pinned, code: string, facts: IndicatorFacts): Promise<void> {
  requireIndicator(pinned, code);
  const scorer = await pinned.scorer();
  if (scorer !== null) {
    refuseForeign(pinned, scorer, code, facts);
    await scorer.check(code, facts);
    return;
  }
  const [key] = Object.keys(facts);
  if (key === undefined) return;
  const details = { indicator: code, key, keys: "—" };
  throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_KEY, { place: code, details });
}

function refuseForeign({ profile }: Pinned, { questions }: Scorer, code: string, facts: IndicatorFacts): void {
  for (const { key, statedBy, enteredAt, field, clauses } of questions[code] ?? []) {
    if (statedBy !== "office" || enteredAt !== null || !Object.hasOwn(facts, key) || facts[key] === null) continue;
    const source = profile?.sources.find((it) => clauses.some((clause) => clause.source === it.key));
    throw new FahengError(errors.FAHENG_FACT_NOT_AGENCYS, {
      place: `${code}.${key}`,
      details: {
        label: field.label,
        clauses: clauses.map(({ id }) => id).join("、"),
        by: source?.title ?? "组织考核的办公室",
        byEn: source?.title ?? "the office that assesses",
      },
    });
  }
}
