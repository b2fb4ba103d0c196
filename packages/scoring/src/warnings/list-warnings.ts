import type { Problems } from "../compile/problems.ts";
import type { Possible } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Lists, parts and benchmarks of a profile that change nothing. */
export function warnOfLists(possible: Possible, problems: Problems): void {
  warnOfUnused(possible, problems);
  const { plan, variant } = possible;
  const idle = (place: string, reason: string, reasonEn: string): void =>
    problems.report(warnings.FAHENG_WARN_LIST_IDLE, place, { reason, reasonEn });
  variant.onceOnly.forEach(({ items }, position) => {
    const naming = items.filter((index) => variant.items[index]?.clauses.some(({ rule }) => rule.matters));
    if (naming.length > 1) return;
    const place = `onceOnly.${position}`;
    idle(place, "所列指标中记事项的不足两个", "fewer than two of its indicators name matters");
  });
  for (const { key, items } of variant.scopes) {
    if (key !== null && items.length === 0) idle(`parts.${key}`, "这一部分没有计分项", "the part has no item");
  }
  const { ties, tieBreak } = plan.profile.settings;
  if (ties !== "break" && tieBreak.length > 0) {
    idle(
      "settings.tieBreak",
      "同分处理不是 break，所列分组不起作用",
      "`ties` is not `break`, so that no group is asked",
    );
  }
}

/** Clauses of which only the heaviest counts and that never are; benchmarks that no clause takes. */
function warnOfUnused({ plan, variant, all }: Possible, problems: Problems): void {
  for (const { item, clauses } of [...all.worldItems.flat(), ...all.bonusItems.values()]) {
    for (const { clause, beside } of clauses) {
      if (beside?.isReplaced !== "yes") continue;
      const place = `items.${item.indicator.code}.clauses.${clause.clause.id}`;
      problems.report(warnings.FAHENG_WARN_CLAUSE_OUTWEIGHED, place);
    }
  }
  const used = new Set(
    variant.items.flatMap(({ clauses }) =>
      clauses.flatMap(({ rule, params }) => (rule.benchmarks?.(params) ?? []).map(({ key }) => key)),
    ),
  );
  for (const { key, title } of plan.profile.benchmarks) {
    if (!used.has(key)) problems.report(warnings.FAHENG_WARN_BENCHMARK_IDLE, `benchmarks.${key}`, { title });
  }
}
