import { type DeadlineSetting, type Due, dueOf, type Extension, type Framework, grantedDays } from "@faheng/domain";
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
  /** Whether its claim not to apply was sent back: it waits for its department again, as if nothing had been said. */
  readonly isReturned: boolean;
  /** The city's day by which it is to be mended, `null` where it was not sent back or without a day. */
  readonly mendBy: string | null;
}

/** An answer by what its due day asks of it. */
type DueState = Pick<IndicatorState, "indicator" | "status" | "isReturned" | "mendBy">;

/** What moves due days beside the document: the city's day, the agency's own days by code, and what was granted. */
interface DueDays {
  readonly today: string;
  readonly assigned: ReadonlyMap<string, string>;
  readonly extensions?: readonly Extension[];
}

/** How far one indicator counts as being. */
export type IndicatorProgress = "answered" | "pending" | "not-applicable";

/**
 * How far every indicator is, by code. Answered: somebody has begun or finished it and no fact its rules ask for is missing. A
 * «not applicable» that nobody has approved is pending: neither answered nor not applicable.
 */
export function progressOf(
  framework: Framework,
  states: readonly Omit<IndicatorState, "isReturned" | "mendBy">[],
  score: Pick<Score, "items"> | null,
): ReadonlyMap<string, IndicatorProgress> {
  const byIndicator = new Map(states.map((state) => [state.indicator, state]));
  const pendingFacts = new Set(score?.items.filter((item) => item.pending.length > 0).map((item) => item.indicator));
  return new Map(
    framework.indicators.map(({ code }) => {
      const state = byIndicator.get(code);
      if (state?.status === "not-applicable") {
        return [code, state.isNotApplicableApproved ? "not-applicable" : "pending"];
      }
      const isAnswered = state !== undefined && state.status !== "not-started" && !pendingFacts.has(code);
      return [code, isAnswered ? "answered" : "pending"];
    }),
  );
}

/** Counts indicators by how far they are. */
export function countProgress(all: readonly IndicatorProgress[]): Completion {
  const answered = all.filter((it) => it === "answered").length;
  const notApplicable = all.filter((it) => it === "not-applicable").length;
  return { answered, pending: all.length - answered - notApplicable, notApplicable, total: all.length };
}

/** Counts indicators by {@link progressOf}. */
export function completionOf(
  framework: Framework,
  states: readonly Omit<IndicatorState, "isReturned" | "mendBy">[],
  score: Pick<Score, "items"> | null,
): Completion {
  return countProgress([...progressOf(framework, states, score).values()]);
}

/**
 * When every indicator is due and which are late, by code. `today` is the city's day, `assigned` the agency's own days by
 * code.
 */
export function duesOf(
  framework: Framework,
  states: readonly DueState[],
  setting: DeadlineSetting,
  { today, assigned, extensions = [] }: DueDays,
): ReadonlyMap<string, Due> {
  const byIndicator = new Map(states.map((it) => [it.indicator, it]));
  return new Map(
    framework.indicators.map((it) => {
      const state = byIndicator.get(it.code);
      const status = state === undefined || state.isReturned ? "not-started" : state.status;
      const granted = grantedDays(extensions, it.code);
      const own = { today, assigned: assigned.get(it.code) ?? null, mendBy: state?.mendBy ?? null, granted };
      return [it.code, dueOf(it, status, setting, own)];
    }),
  );
}
