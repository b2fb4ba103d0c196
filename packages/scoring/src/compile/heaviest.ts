import { scoringErrors as errors } from "../errors.ts";
import type { PlanHeaviest } from "../plan.ts";
import { isRefused } from "./is-refused.ts";
import { unknown } from "./names.ts";
import type { StructureSetting } from "./scopes.ts";

/** Lists of clauses of which only the heaviest counts. */
export function compileHeaviest({ profile, items, readings, problems }: StructureSetting): PlanHeaviest[] {
  const codes = new Map(items.map((item) => [item.indicator.code, item]));
  const taken = new Set<string>();
  return profile.heaviest.map(({ clauses, place: printed }, position) => {
    const place = `heaviest.${position}`;
    const found = clauses.flatMap(({ indicator, clause: id }) => {
      const item = codes.get(indicator);
      if (!item) {
        problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("item", indicator, codes.keys()));
        return [];
      }
      const clause = item.clauses.find((it) => it.clause.id === id);
      if (!clause) {
        if (isRefused(id, item.item, item.clauses)) return [];
        const ids = item.clauses.map((it) => it.clause.id);
        problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("clause", id, ids));
        return [];
      }
      return [{ item, clause }];
    });
    const refuse = (zh: string, en: string): void =>
      problems.report(errors.FAHENG_PROFILE_HEAVIEST, place, { reason: zh, reasonEn: en });
    if (clauses.length < 2) refuse("至少要列两款", "it needs two clauses at least");
    if (new Set(found.map(({ clause }) => clause.isAward)).size > 1)
      refuse("既有加分的款，又有扣分的款", "awards and deductions are mixed");
    for (const { item, clause } of found) {
      const name = `${item.indicator.code} ${clause.clause.id}`;
      if (taken.has(name)) refuse(`“${name}”列了两次`, `“${name}” stands in it twice, or in two lists`);
      taken.add(name);
      if (clause.reduces !== null)
        refuse(
          `“${name}”从另一款的得分中扣，不单独计`,
          `“${name}” takes from another clause and counts nowhere by itself`,
        );
    }
    return {
      place: printed,
      clauses: found.map(({ item, clause }) => ({ item: item.index, clause: clause.index })),
      reading: readings.ofEntry("heaviest", position),
    };
  });
}
