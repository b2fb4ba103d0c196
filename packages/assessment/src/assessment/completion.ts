import type { Framework } from "@faheng/domain";
import type { Score } from "@faheng/scoring";

/** How far an assessment is: every indicator is answered, pending or not applicable. */
export interface Completion {
  readonly answered: number;
  readonly pending: number;
  readonly notApplicable: number;
  readonly total: number;
}

/** How far one indicator is, as its department says. */
export interface IndicatorState {
  readonly indicator: string;
  readonly status: string;
  readonly isNotApplicableApproved: boolean;
}

/**
 * Counts indicators. Answered: somebody has begun or finished it and no fact its rules ask for is missing. A «not
 * applicable» that nobody has approved is pending: neither answered nor not applicable.
 */
export function completionOf(
  framework: Framework,
  states: readonly IndicatorState[],
  score: Pick<Score, "items"> | null,
): Completion {
  const byIndicator = new Map(states.map((state) => [state.indicator, state]));
  const pendingFacts = new Set(score?.items.filter((item) => item.pending.length > 0).map((item) => item.indicator));
  let answered = 0;
  let notApplicable = 0;
  for (const { code } of framework.indicators) {
    const state = byIndicator.get(code);
    if (state?.status === "not-applicable") notApplicable += state.isNotApplicableApproved ? 1 : 0;
    else if (state && state.status !== "not-started" && !pendingFacts.has(code)) answered += 1;
  }
  const total = framework.indicators.length;
  return { answered, pending: total - answered - notApplicable, notApplicable, total };
}

/** Indicators whose document names a day that has passed without their being done. `today` is `YYYY-MM-DD`. */
export function overdueOf(framework: Framework, states: readonly IndicatorState[], today: string): string[] {
  const byIndicator = new Map(states.map((state) => [state.indicator, state.status]));
  return framework.indicators
    .filter(({ code, figures }) => {
      const status = byIndicator.get(code) ?? "not-started";
      if (status === "done" || status === "not-applicable") return false;
      return figures.some(({ comparator, value, unit }) => {
        const isDeadline = comparator === "before" || (comparator === "within" && unit === "日期");
        return isDeadline && isPast(value, today);
      });
    })
    .map((indicator) => indicator.code);
}

/** A day, month or year of the document is past once it has wholly gone by; `MM-DD` comes every year and never is. */
function isPast(value: string, today: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(value) && today.slice(0, value.length) > value;
}
