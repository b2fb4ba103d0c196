import { type AssessmentFacts, formatPoints, type Framework, type Points } from "@faheng/domain";
import { compile } from "../../src/compile/compile.ts";
import { score } from "../../src/compute-score.ts";
import type { Headline } from "../../src/headline/headline.ts";
import type { UnderWay } from "../../src/open-work/mended.ts";
import type { Plan } from "../../src/plan.ts";
import { explain } from "../../src/trace/explain.ts";
import { factsOf, type ItemInput, profileOf } from "@faheng/scoring-samples";

type ProfileParts = [
  items: readonly ItemInput[],
  settings?: Parameters<typeof profileOf>[1],
  more?: Parameters<typeof profileOf>[2],
];
type Facts = Parameters<typeof factsOf>;

const text = (points: Points | null): string => (points === null ? "…" : formatPoints(points));

/** A compiled profile that answers in decimals: `"96"` when known, `"90–96"` while something is pending. */
export function scorer(framework: Framework, ...profile: ProfileParts) {
  const plan = compile(framework, profileOf(...profile));
  const interval = ({ worst, best }: { worst: Points | null; best: Points | null }): string =>
    worst === best && worst !== null ? text(worst) : `${text(worst)}–${text(best)}`;
  return {
    plan,
    total: (...facts: Facts): string => interval(score(plan, factsOf(...facts)).interval),
    item: (code: string, ...facts: Facts): string => {
      const found = score(plan, factsOf(...facts)).items.find(({ indicator }) => indicator === code);
      return found ? interval(found.interval) : "";
    },
    group: (code: string, ...facts: Facts): string => {
      const found = score(plan, factsOf(...facts)).groups.find(({ group }) => group === code);
      return found ? interval(found.interval) : "";
    },
    score: (...facts: Facts) => score(plan, factsOf(...facts)),
    explain: (...facts: Facts) => explain(plan, factsOf(...facts)),
  };
}

/** The figures above a score. */
export function headline(plan: Plan, facts: AssessmentFacts, underWay?: UnderWay): Headline {
  return explain(plan, facts, underWay).headline;
}
