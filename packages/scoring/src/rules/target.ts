import { codeSchema } from "@faheng/domain";
import { z } from "zod";
import type { Exact } from "../exact.ts";
import type { Benchmark, RuleContext } from "../rule-kind.ts";

/** A parameter that names a benchmark in place of a value: `{"benchmark": "province-mean"}`. */
export const benchmarkNameSchema = z.strictObject({ benchmark: codeSchema });
type BenchmarkName = z.infer<typeof benchmarkNameSchema>;

export function isBenchmark(target: object): target is BenchmarkName {
  return "benchmark" in target;
}

/** The benchmark that a parameter names, as a rule declares it; none where it states a value. */
export function benchmarksIn(target: object, kind: Benchmark["kind"]): { key: string; kind: Benchmark["kind"] }[] {
  return isBenchmark(target) ? [{ key: target.benchmark, kind }] : [];
}

/** What is counted from: a value, or a benchmark that may not be known yet. */
export interface Target {
  readonly value: Exact | null;
  /** Ends between which it lies; `null` for none. */
  readonly least: Exact | null;
  readonly most: Exact | null;
  /** Of a benchmark. */
  readonly title: string | null;
}

/** A target with what is known of it. */
export function targetOf<Given extends object>(
  target: Given | BenchmarkName,
  read: (given: Given) => Exact,
  { benchmarks }: RuleContext,
): Target {
  if (!isBenchmark(target)) {
    const value = read(target);
    return { value, least: value, most: value, title: null };
  }
  const known = benchmarks?.get(target.benchmark);
  const value = known?.value ?? null;
  return {
    value,
    least: value ?? known?.least ?? null,
    most: value ?? known?.most ?? null,
    title: known?.title ?? target.benchmark,
  };
}

/** @throws RangeError where it is not known: an amount is not asked for before it is. */
export function knownValue({ value, title }: Target): Exact {
  if (value === null) throw new RangeError(`${title ?? "the target"} is not known yet`);
  return value;
}

/** `95%`, `全省平均（86.5%）`, `全省平均（尚未公布）`. */
export function targetText({ value, title }: Target, inText: (value: Exact) => string): string {
  const known = value === null ? "尚未公布" : inText(value);
  return title === null ? known : `${title}（${known}）`;
}
