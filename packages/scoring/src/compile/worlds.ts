import { formatFraction, formatPoints, type Profile } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { add, compare, type Exact, formatExact, fromFraction, multiply } from "../exact.ts";
import type { PlanItem, PlanVariant, PlanWorld } from "../plan.ts";
import type { Problems } from "./problems.ts";
import { named } from "./names.ts";

/** Position of each source by its key, and what is wrong with their weights. */
export function indexSources({ sources }: Profile, problems: Problems): Map<string, number> {
  const positions = new Map<string, number>();
  let known: Exact = 0;
  sources.forEach(({ key, weight }, position) => {
    if (positions.has(key))
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, `sources.${key}`, { ...named("source"), key });
    positions.set(key, position);
    if (weight && weight.numerator < 0) {
      problems.report(errors.FAHENG_PROFILE_WEIGHTS, `sources.${key}`, {
        ...named("sources"),
        sum: formatFraction(weight),
      });
    }
    if (weight) known = add(known, fromFraction(weight));
  });
  const isWhole = sources.every(({ weight }) => weight !== null);
  const order = compare(known, 1);
  if (sources.length > 0 && (isWhole ? order !== 0 : order > 0)) {
    problems.report(errors.FAHENG_PROFILE_WEIGHTS, "sources", { ...named("sources"), sum: percent(known) });
  }
  return positions;
}

/** One world per source, each with the items that count in it: those its clauses name, and those that name none. */
export function compileWorlds({ sources }: Profile, items: readonly PlanItem[]): PlanWorld[] {
  if (sources.length === 0) return [{ key: null, title: "", weight: 1, counts: items.map(() => true) }];
  return sources.map(({ key, title, weight }, position) => ({
    key,
    title,
    weight: weight === null ? null : fromFraction(weight),
    counts: items.map(({ clauses }) => {
      const named = clauses.filter(({ source }) => source !== null);
      return named.length === 0 || named.some(({ source }) => source === position);
    }),
  }));
}

/** Holds points, parts and weights to the full marks that the profile states. */
export function checkSums(
  { base, fullMarks }: Profile["settings"],
  { unitClass, items, scopes, worlds }: Pick<PlanVariant, "unitClass" | "items" | "scopes" | "worlds">,
  problems: Problems,
): void {
  const ofClass = unitClass === null ? "" : `（${unitClass}）`;
  if (fullMarks === null) {
    // Nothing to add up to: weights that are weights must still come to one.
    const weights = scopes.filter(({ key, weight }) => key !== null && weight !== 1).map(({ weight }) => weight);
    const sum = weights.reduce(add, 0);
    if (weights.length > 0 && compare(sum, 1) !== 0) {
      problems.report(errors.FAHENG_PROFILE_WEIGHTS, "parts", { ...named("parts"), sum: percent(sum) });
    }
    return;
  }
  for (const world of worlds) {
    const sum = scopes.reduce<Exact>((whole, scope) => {
      const points = scope.items.reduce((own, index) => own + (world.counts[index] ? (items[index]?.full ?? 0) : 0), 0);
      return add(whole, multiply(points, scope.factor));
    }, base);
    if (compare(sum, fullMarks) === 0) continue;
    const title = world.key === null ? "" : `“${world.title}”`;
    problems.report(errors.FAHENG_PROFILE_SUM, "settings.fullMarks", {
      which: `${title}${ofClass}`,
      whichEn: [title, ofClass].map((text) => text && ` ${text}`).join(""),
      sum: formatExact(sum),
      full: formatPoints(fullMarks),
    });
  }
}

function percent(share: Exact): string {
  return `${formatExact(multiply(share, 100_000))}%`;
}
