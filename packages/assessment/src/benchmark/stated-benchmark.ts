import type { Profile } from "@faheng/domain";
import { z } from "zod";

/** One statement of a benchmark's value; the last of several holds, those before it are its history. */
export const benchmarkStatementSchema = z.strictObject({
  /** As it was written: `86.5%`, `36.4`. */
  value: z.string(),
  /** Where it was made known, in words. */
  source: z.string(),
  /** Why it was changed; `null` of the first. */
  reason: z.string().nullable(),
  /** Name at the time. */
  by: z.string(),
  at: z.string(),
});
export type BenchmarkStatement = z.infer<typeof benchmarkStatementSchema>;

/** What was stated, by key of the benchmark, oldest first. */
export type StatedBenchmarks = Readonly<Record<string, readonly BenchmarkStatement[]>>;

/** The values that hold, as scoring takes them. */
export function benchmarkValues(stated: StatedBenchmarks): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(stated).flatMap(([key, statements]) => {
      const value = statements.at(-1)?.value;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** A benchmark as a profile declares it. */
export type DeclaredBenchmark = Profile["benchmarks"][number];

/** A benchmark of an assessment as it stands: what it is, what has been stated of it, and which indicators wait for it. */
export interface BenchmarkView extends Pick<DeclaredBenchmark, "key" | "title" | "unit" | "kind"> {
  /** Oldest first; the last holds, and none means that it is not known yet. */
  readonly statements: readonly BenchmarkStatement[];
  readonly indicators: readonly string[];
}

/** What a profile asks for, with what was stated of it. */
export function benchmarksOf(profile: Profile, stated: StatedBenchmarks): BenchmarkView[] {
  return profile.benchmarks.map(({ key, title, unit, kind }) => {
    const indicators = profile.items
      .filter(({ clauses }) =>
        clauses.some(({ params, unitParams }) => names([params, ...Object.values(unitParams)], key)),
      )
      .map(({ indicator }) => indicator);
    return { key, title, unit, kind, statements: stated[key] ?? [], indicators };
  });
}

/** Whether parameters name a benchmark, as every kind that takes one names it: `{"benchmark": "province-mean"}`. */
function names(value: unknown, key: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("benchmark" in value && value.benchmark === key) return true;
  return Object.values(value).some((inner) => names(inner, key));
}
