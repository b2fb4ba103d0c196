import type { Framework } from "@faheng/domain";
import type { Explanation } from "../api/outputs.ts";

/** What a first-level heading has surely lost and may still lose, in thousandths; `null` where nothing limits it. */
export interface GroupLoss {
  readonly name: string;
  readonly sure: number;
  readonly possible: number | null;
}

/** Dearest first, by first-level heading, where headings carry no full marks and what is lost comes off a common base. */
export function groupLosses(
  framework: Pick<Framework, "groups" | "indicators">,
  explanation: Explanation,
): readonly GroupLoss[] {
  const scores = new Map(explanation.score.groups.map((score) => [score.group, score]));
  const losses = framework.groups
    .filter(({ parent }) => parent === null)
    .flatMap(({ code, title }): GroupLoss[] => {
      const score = scores.get(code);
      if (!score || score.applicable > 0) return [];
      const { worst, best } = score.interval;
      if (best === null || (worst ?? -1) >= 0) return [];
      const sure = Math.max(0, -best - mendableIn(framework, explanation, code));
      return [{ name: title, sure, possible: worst === null ? null : -worst }];
    });
  // What cost most stands first; of equals what may still cost most.
  const most = ({ possible }: GroupLoss): number => possible ?? Number.MAX_SAFE_INTEGER;
  return losses.toSorted((a, b) => b.sure - a.sure || most(b) - most(a));
}

/** What the indicators under a heading lose as they stand and work under way can still win back. */
export function mendableIn(
  { groups, indicators }: Pick<Framework, "groups" | "indicators">,
  { headline }: Pick<Explanation, "headline">,
  group: string,
): number {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const isInside = (code: string | null | undefined): boolean =>
    code === group || (code !== null && code !== undefined && isInside(parents.get(code)));
  const own = new Set(indicators.filter((it) => isInside(it.group)).map(({ code }) => code));
  return headline.losses.reduce((sum, loss) => (own.has(loss.indicator) ? sum + loss.mendable : sum), 0);
}
