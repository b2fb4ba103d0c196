import type { RuleContext } from "../rule-kind.ts";

/** A context for code that may keep or change what it is given: frozen, with days of its own. */
export function ownContexts(): (context: RuleContext) => RuleContext {
  const known = new WeakMap<RuleContext, RuleContext>();
  return (context) => {
    const kept = known.get(context);
    if (kept) return kept;
    const { holidays, workdays } = context.calendar;
    const calendar = Object.freeze({ holidays: new Set(holidays), workdays: new Set(workdays) });
    const { period, window } = context;
    const own: RuleContext = Object.freeze({
      ...context,
      calendar,
      benchmarks: new Map(
        [...(context.benchmarks ?? [])].map(([key, benchmark]) => [key, Object.freeze({ ...benchmark })] as const),
      ),
      period: period && Object.freeze({ ...period }),
      window: window && Object.freeze({ ...window }),
    });
    known.set(context, own);
    return own;
  };
}
