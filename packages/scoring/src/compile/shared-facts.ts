import type { Fact, FactField } from "@faheng/domain";
import { toExact } from "../amount.ts";
import { type Exact, formatExact } from "../exact.ts";
import type { PlanClause, PlanSharedFact } from "../plan.ts";
import { atMost, exactly } from "../span.ts";

/** Most values of one fact that are gone through. */
const MOST_VALUES = 512;

/** Lists up to this long have few enough combinations of parts. */
const MOST_PARTS = 7;

/**
 * Facts that several clauses of an item read and that can come out in few ways: with them the clauses do not vary apart
 * (是扣3分、否扣2分 is a loss of 2 or 3, never of 0 or 5). Worked out when first asked for.
 */
export function sharedFacts(
  clauses: readonly PlanClause[],
  facts: readonly { readonly clauses: readonly number[] }[],
): PlanSharedFact[] {
  return facts.flatMap((fact, position) => {
    const readers = fact.clauses.flatMap((index) => clauses[index] ?? []);
    const [first] = readers;
    // What a factor multiplies, or a target yet unknown decides, comes out in more ways than its own fact has.
    const isPlain = readers.every(({ multiplier, awaits }) => multiplier === null && awaits.length === 0);
    if (readers.length < 2 || !first || !isPlain || valuesOf(first.field, readers) === null) return [];
    let cases: PlanSharedFact["cases"] extends () => infer Cases ? Cases | undefined : never;
    return [{ fact: position, clauses: fact.clauses, cases: () => (cases ??= casesOf(first.field, readers)) }];
  });
}

/** What the clauses make together, for each value that all of them accept; every different outcome once. */
function casesOf(field: FactField, readers: readonly PlanClause[]): readonly (readonly Exact[])[] {
  const found = new Map<string, readonly Exact[]>();
  for (const value of valuesOf(field, readers) ?? []) {
    const parsed = readers.map((clause) => clause.schema().safeParse(value));
    if (!parsed.every(({ success }) => success)) continue;
    const amounts = readers.map(({ rule, params, context, limit }, index) => {
      const exact = toExact(rule.amount(params, parsed[index]?.data, context), rule);
      return atMost(exactly(exact), limit).lo ?? exact;
    });
    found.set(amounts.map(formatExact).join(" "), amounts);
  }
  return [...found.values()];
}

/** Values that stand for all that a field can be given, `null` where they are too many. */
function valuesOf(field: FactField, readers: readonly PlanClause[]): readonly Fact[] | null {
  switch (field.kind) {
    case "flag":
      return [false, true];
    case "choice":
      return field.options.map(({ key }) => key);
    case "parts":
      return field.parts.length > MOST_PARTS ? null : subsets(field.parts.map(({ key }) => key));
    case "count":
      return countsOf(readers);
    default:
      return null;
  }
}

/** Counts up to the one from which on nothing changes any more, and the largest. */
function countsOf(readers: readonly PlanClause[]): readonly number[] | null {
  const counts = readers.flatMap(({ field }) => (field.kind === "count" ? [field] : []));
  const least = Math.max(...counts.map(({ min }) => min ?? 0));
  const most = Math.min(...counts.map(({ max }) => max));
  const settled = readers.map(({ rule, params, context }) => rule.settledFrom?.(params, context) ?? most);
  const last = Math.min(most, Math.max(...settled));
  if (last - least > MOST_VALUES) return null;
  const values = Array.from({ length: Math.max(0, last - least) + 1 }, (_, more) => least + more);
  return last < most ? [...values, most] : values;
}

function subsets(keys: readonly string[]): string[][] {
  return Array.from({ length: 2 ** keys.length }, (_, mask) => keys.filter((_key, bit) => (mask >> bit) & 1));
}
