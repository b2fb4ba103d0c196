import type { Framework } from "@faheng/domain";
import type { Explanation } from "../api/outputs.ts";

/** What a first-level heading has surely lost and may still lose, in thousandths; `null` where nothing limits it. */
export interface GroupLoss {
  readonly name: string;
  readonly sure: number;
  readonly possible: number | null;
}

/** By first-level heading, where headings carry no full marks and what is lost comes off a common base. */
export function groupLosses(framework: Pick<Framework, "groups">, explanation: Explanation): readonly GroupLoss[] {
  const scores = new Map(explanation.score.groups.map((score) => [score.group, score]));
  return framework.groups
    .filter(({ parent }) => parent === null)
    .flatMap(({ code, title }): GroupLoss[] => {
      const score = scores.get(code);
      if (!score || score.applicable > 0) return [];
      const { worst, best } = score.interval;
      if (best === null || (worst ?? -1) >= 0) return [];
      return [{ name: title, sure: Math.max(0, -best), possible: worst === null ? null : -worst }];
    });
}
