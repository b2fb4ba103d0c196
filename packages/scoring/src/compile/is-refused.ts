import type { ProfileItem } from "@faheng/domain";
import type { PlanClause } from "../plan.ts";

/** Whether a clause that is named stands in an item and was refused itself: what is wrong with it has been said. */
export function isRefused(id: string, item: Pick<ProfileItem, "clauses">, compiled: readonly PlanClause[]): boolean {
  return item.clauses.some((clause) => clause.id === id) && !compiled.some(({ clause }) => clause.id === id);
}
