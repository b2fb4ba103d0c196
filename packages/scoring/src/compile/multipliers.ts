import { nearestTo, type ProfileItem } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { toFactor } from "../factor.ts";
import type { PlanClause } from "../plan.ts";
import { atMost, scaleBetween } from "../span.ts";
import { isRefused } from "./is-refused.ts";
import type { Problems } from "./problems.ts";

/** What a clause that names another one of its item is resolved with. */
export interface NamingSetting {
  /** Positions of the clauses that were not refused. */
  readonly ids: ReadonlyMap<string, number>;
  readonly place: string;
  readonly problems: Problems;
  readonly item: ProfileItem;
}

/** Gives each clause that names a factor the one it names; what cannot be multiplied so is reported and left as it is. */
export function resolveMultipliers(
  clauses: readonly PlanClause[],
  { ids, place, problems, item }: NamingSetting,
): readonly PlanClause[] {
  const refuse = (id: string, reason: string, reasonEn: string): void =>
    problems.report(errors.FAHENG_PROFILE_MULTIPLIER, `${place}.clauses.${id}`, { key: id, reason, reasonEn });
  const factors = clauses.filter(({ rule }) => rule.factor).map(({ clause }) => clause.id);
  const named = new Set(item.clauses.map(({ multipliedBy }) => multipliedBy));
  // Where a clause names a factor that there is not, the unnamed one was probably meant.
  const isMisnamed = item.clauses.some(({ multipliedBy: id }) => id !== null && !factors.includes(id));
  for (const id of isMisnamed ? [] : factors) {
    if (!named.has(id)) refuse(id, "没有款乘以这一系数", "no clause is multiplied by this factor");
  }
  return clauses.map((own) => {
    const { id, multipliedBy } = own.clause;
    if (multipliedBy === null) return own;
    const position = ids.get(multipliedBy);
    const stating = position === undefined ? undefined : clauses[position];
    if (position === undefined || !stating?.rule.factor) {
      if (isRefused(multipliedBy, item, clauses)) return own;
      const { nearest, nearestEn } = nearestTo(multipliedBy, factors);
      refuse(
        id,
        `本项没有名为“${multipliedBy}”的系数${nearest}`,
        `the item has no factor “${multipliedBy}”${nearestEn}`,
      );
      return own;
    }
    if (own.rule.factor || own.rule.strikes) {
      refuse(id, "系数和一票否决本身不能再乘以系数", "a factor or a veto is not multiplied itself");
      return own;
    }
    const range = stating.rule.factor.bounds(stating.params, stating.context);
    const multiplier = { clause: position, least: toFactor(range.least), most: toFactor(range.most) };
    const pending = atMost(scaleBetween(own.open, multiplier.least, multiplier.most), own.limit);
    return { ...own, multiplier, pending };
  });
}
