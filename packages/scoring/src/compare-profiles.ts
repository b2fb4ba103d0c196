import type { AssessmentFacts, Interval, Outcome, Score } from "@faheng/domain";
import { scoreOf } from "./compute-score.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { outcomesOf } from "./headline/outcomes-of.ts";
import type { Plan } from "./plan.ts";
import { readableFacts } from "./readable-facts.ts";

/** The same facts under two profiles of one framework. */
export interface ProfileComparison {
  readonly a: Score;
  readonly b: Score;
  /** What conditions come to under each. */
  readonly outcomes: { readonly a: readonly Outcome[]; readonly b: readonly Outcome[] };
  readonly items: readonly ItemComparison[];
  /** Facts (`indicator.key`) that one profile does not ask for, or not in this form; left out of its score. */
  readonly unreadByA: readonly string[];
  readonly unreadByB: readonly string[];
}

export interface ItemComparison {
  readonly indicator: string;
  readonly full: { readonly a: number; readonly b: number };
  readonly interval: { readonly a: Interval; readonly b: Interval };
  readonly differs: boolean;
}

/** Scores the same facts under two profiles, item beside item. */
export function compareProfiles(planA: Plan, planB: Plan, facts: AssessmentFacts): ProfileComparison {
  const [forA, forB] = [readableFacts(planA, facts), readableFacts(planB, facts)];
  const [ofA, ofB] = [evaluate(planA, forA.facts), evaluate(planB, forB.facts)];
  const [a, b] = [scoreOf(ofA), scoreOf(ofB)];
  const itemsOfB = new Map(b.items.map((item) => [item.indicator, item]));
  return {
    a,
    b,
    outcomes: { a: outcomesOf(ofA), b: outcomesOf(ofB) },
    items: a.items.flatMap((item) => {
      const other = itemsOfB.get(item.indicator);
      if (!other) return [];
      const { worst, best } = item.interval;
      const differs = item.full !== other.full || worst !== other.interval.worst || best !== other.interval.best;
      return [
        {
          indicator: item.indicator,
          full: { a: item.full, b: other.full },
          interval: { a: item.interval, b: other.interval },
          differs,
        },
      ];
    }),
    unreadByA: forA.unread,
    unreadByB: forB.unread,
  };
}
