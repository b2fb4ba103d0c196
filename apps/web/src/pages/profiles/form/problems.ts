import type { ErrorReport, ProfileInput } from "@faheng/domain";
import type { Problem } from "../../../parts/form/problems.ts";

/** Everything that was found wrong with a profile, each on its way from the top. */
export function problemsOf(
  profile: ProfileInput,
  found: { readonly errors: readonly ErrorReport[]; readonly warnings: readonly ErrorReport[] },
): readonly Problem[] {
  const on = (report: ErrorReport, isError: boolean): Problem => ({
    report,
    isError,
    rest: stepsTo(report.place ?? "", profile),
  });
  return [...found.errors.map((report) => on(report, true)), ...found.warnings.map((report) => on(report, false))];
}

/** Lists whose entries faults name by a name of their own, beside their position. */
const NAMED_BY = { conditions: "id", parts: "key", sources: "key", groupLimits: "group", benchmarks: "key" } as const;

/**
 * The steps to a place: `items.R1.clauses.a.cap` by indicator and id, every other list by position. Codes may hold points:
 * the longest that fits is meant.
 */
export function stepsTo(place: string, profile: ProfileInput): readonly string[] {
  const [head = "", ...rest] = place.split(".");
  const inner = rest.join(".");
  if (head === "items") {
    const item = longest(profile.items, ({ indicator }) => indicator, inner);
    if (!item) return place.split(".");
    const inItem = restAfter(item.indicator, inner);
    const clause = inItem.startsWith("clauses.")
      ? longest(item.clauses, ({ id }) => id, inItem.slice("clauses.".length))
      : undefined;
    if (!clause) return ["items", item.indicator, ...split(inItem)];
    const inClause = restAfter(clause.id, inItem.slice("clauses.".length));
    return ["items", item.indicator, "clauses", clause.id, ...split(inClause)];
  }
  const by = Object.hasOwn(NAMED_BY, head) ? NAMED_BY[head as keyof typeof NAMED_BY] : undefined;
  if (by === undefined) return split(place);
  const list: readonly object[] = profile[head as keyof typeof NAMED_BY] ?? [];
  const nameOf = (entry: object): string => String((entry as Readonly<Record<string, unknown>>)[by]);
  const entry = longest(list, nameOf, inner);
  if (!entry) return split(place);
  return [head, String(list.indexOf(entry)), ...split(restAfter(nameOf(entry), inner))];
}

function longest<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string, text: string): Entry | undefined {
  return entries
    .filter((entry) => text === nameOf(entry) || text.startsWith(`${nameOf(entry)}.`))
    .toSorted((a, b) => nameOf(b).length - nameOf(a).length)[0];
}

function restAfter(name: string, text: string): string {
  return text.slice(name.length + 1);
}

function split(text: string): readonly string[] {
  return text === "" ? [] : text.split(".");
}
