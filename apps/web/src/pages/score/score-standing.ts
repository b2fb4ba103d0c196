import type { Assessment, Explanation } from "../../api/outputs.ts";
import { handlingStateOf } from "../../parts/handling-state.ts";

/** What stands behind the points of an item: how far its answer has come, or that the office states it. */
export const STANDINGS = ["approved", "submitted", "returned", "draft", "none", "office"] as const;

/** Indicators by what stands behind them, and the points their items come to, in thousandths. */
export interface ScoreStanding {
  readonly standing: (typeof STANDINGS)[number];
  readonly items: number;
  /** Sum of the items' own points before conversion and weights, as they stand and at best; `null` without a limit. */
  readonly worst: number | null;
  readonly best: number | null;
}

/** What stands behind a score, in the order of {@link STANDINGS}; what nothing stands behind is left out. */
export function standingsOf(
  { framework, responses, fields }: Pick<Assessment, "framework" | "responses" | "fields">,
  { score }: Pick<Explanation, "score">,
): ScoreStanding[] {
  const intervals = new Map(score.items.map(({ indicator, interval }) => [indicator, interval]));
  const standingOf = (code: string): ScoreStanding["standing"] => {
    const questions = fields[code] ?? [];
    // What the office alone states waits for no approval of the agency's.
    if (responses[code] === undefined && questions.length > 0 && questions.every((it) => it.statedBy === "office")) {
      return "office";
    }
    return handlingStateOf(responses[code]);
  };
  const groups = Map.groupBy(framework.indicators, ({ code }) => standingOf(code));
  return STANDINGS.flatMap((standing) => {
    const own = groups.get(standing) ?? [];
    if (own.length === 0) return [];
    const spans = own.flatMap(({ code }) => intervals.get(code) ?? []);
    return [{ standing, items: own.length, worst: sum(spans, "worst"), best: sum(spans, "best") }];
  });
}

function sum(
  spans: readonly { readonly worst: number | null; readonly best: number | null }[],
  end: "worst" | "best",
): number | null {
  return spans.reduce<number | null>((total, it) => (total === null || it[end] === null ? null : total + it[end]), 0);
}
