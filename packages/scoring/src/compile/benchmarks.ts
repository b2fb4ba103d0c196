import {
  FahengError,
  faultsOf,
  fractionSchema,
  listed,
  type Profile,
  said,
  shareSchema,
  type ValueFault,
} from "@faheng/domain";
import { z } from "zod";
import { scoringErrors as errors } from "../errors.ts";
import { compare, fromFraction } from "../exact.ts";
import type { PlanOptions } from "../plan.ts";
import type { Benchmark } from "../rule-kind.ts";
import { named, unknown } from "./names.ts";
import type { Problems } from "./problems.ts";

/**
 * The profile's benchmarks, with the values that are known.
 *
 * @throws FAHENG_FACTS_INVALID whose `problems` name each value that the profile does not ask for, or not so.
 */
export function readBenchmarks(
  profile: Profile,
  values: PlanOptions["benchmarks"] = {},
  problems: Problems,
): ReadonlyMap<string, Benchmark> {
  const benchmarks = new Map<string, Benchmark>();
  const faults: FahengError[] = [];
  for (const declared of profile.benchmarks) {
    const { key } = declared;
    if (benchmarks.has(key)) {
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, `benchmarks.${key}`, { ...named("benchmark"), key });
    }
    const given = Object.hasOwn(values, key) ? values[key] : undefined;
    const own = unstated(declared);
    const read = given === undefined ? null : valueOf(own, given);
    if (read !== null && "wording" in read) faults.push(refusal(own, read));
    benchmarks.set(key, { ...own, value: read === null || "wording" in read ? null : read.value });
  }
  for (const key of Object.keys(values)) {
    if (!benchmarks.has(key)) faults.push(unknownBenchmark(key, profile.benchmarks));
  }
  if (faults.length === 0) return benchmarks;
  throw new FahengError(errors.FAHENG_FACTS_INVALID, {
    place: faults[0]?.place ?? null,
    details: { count: faults.length },
    problems: faults,
  });
}

/**
 * Whether a value may be stated for one of a profile's benchmarks.
 *
 * @throws FAHENG_BENCHMARK_UNKNOWN, FAHENG_BENCHMARK_INVALID
 */
export function requireBenchmarkValue(
  { benchmarks }: Pick<Profile, "benchmarks">,
  key: string,
  value: string | number,
): void {
  const declared = benchmarks.find((it) => it.key === key);
  if (!declared) throw unknownBenchmark(key, benchmarks);
  const own = unstated(declared);
  const read = valueOf(own, value);
  if ("wording" in read) throw refusal(own, read);
}

/** The benchmarks that a clause's parameters name, as far as there are such; what there is not is reported. */
export function requireBenchmarks(
  names: readonly { readonly key: string; readonly kind: Benchmark["kind"] }[],
  {
    benchmarks,
    place,
    kind,
    problems,
  }: {
    readonly benchmarks: ReadonlyMap<string, Benchmark>;
    readonly place: string;
    readonly kind: string;
    readonly problems: Problems;
  },
): readonly Benchmark[] | null {
  const found = names.flatMap(({ key, kind: wanted }) => {
    const own = benchmarks.get(key);
    if (!own) problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("benchmark", key, benchmarks.keys()));
    if (!own || own.kind === wanted) return own ?? [];
    const reason = wanted === "share" ? "这里需要比例（share）" : "这里需要数值（number）";
    const reasonEn = `a ${wanted} is needed here`;
    problems.report(errors.FAHENG_PROFILE_PARAMS, place, { kind, field: key, reason, reasonEn });
    return [];
  });
  return found.length === names.length ? found : null;
}

const schemas = { number: fractionSchema, share: shareSchema };

function valueOf(
  { kind, least, most }: Benchmark,
  given: string | number,
): { readonly value: NonNullable<Benchmark["value"]> } | ValueFault {
  const schema = schemas[kind].refine(
    (fraction) => {
      const value = fromFraction(fraction);
      return (least === null || compare(value, least) >= 0) && (most === null || compare(value, most) <= 0);
    },
    said("is outside the ends that the profile gives", "超出方案规定的范围"),
  );
  const parsed = z.safeParse(schema, given);
  if (parsed.success) return { value: fromFraction(parsed.data) };
  const [fault] = faultsOf(parsed.error, given, 1, schema);
  return fault ?? { path: [], wording: { zh: "", en: "" } };
}

function unstated({ key, title, unit, kind, least, most }: Profile["benchmarks"][number]): Benchmark {
  const ends = { least: least && fromFraction(least), most: most && fromFraction(most) };
  return { key, title, unit, kind, ...ends, value: null };
}

function unknownBenchmark(key: string, benchmarks: Profile["benchmarks"]): FahengError {
  const known = listed(new Set(benchmarks.map((it) => it.key)), key);
  return new FahengError(errors.FAHENG_BENCHMARK_UNKNOWN, { place: `benchmarks.${key}`, details: { key, ...known } });
}

function refusal({ key, title }: Benchmark, { wording }: ValueFault): FahengError {
  const details = { title, reason: wording.zh, reasonEn: wording.en };
  return new FahengError(errors.FAHENG_BENCHMARK_INVALID, { place: `benchmarks.${key}`, details });
}
