import { ancestorsOf, type Framework, type Points, type Profile } from "@faheng/domain";

/** What the items of a profile add up to with the base, as one source sees it; `source` null where there are none. */
export interface ProfileSum {
  readonly source: string | null;
  /** In thousandths, to the nearest. */
  readonly points: Points;
}

/**
 * Adds a profile up while it is being written, faults or not: base, items of no part, and each part by its conversion
 * and weight. Bonus and veto items add nothing. Linear in the size of profile and framework for each source.
 */
export function sumsOf(framework: Framework, profile: Profile): ProfileSum[] {
  const parts = partsOf(framework, profile);
  const sources = profile.sources.length === 0 ? [null] : profile.sources.map(({ key }) => key);
  return sources.map((source) => ({ source, points: sumOf(profile, source, parts) }));
}

type Part = Profile["parts"][number];

/** The part of every indicator that has full marks, `null` for none; one named by itself goes before its group. */
function partsOf(framework: Framework, { parts }: Profile): ReadonlyMap<string, Part | null> {
  const byIndicator = new Map(parts.flatMap((part) => part.indicators.map((code) => [code, part] as const)));
  const byGroup = new Map(parts.flatMap((part) => part.groups.map((code) => [code, part] as const)));
  const inherited = new Map(
    framework.groups.map(({ code }) => {
      const chain = ancestorsOf(framework, code).flatMap((group) => byGroup.get(group.code) ?? []);
      return [code, chain[0] ?? null];
    }),
  );
  const items = framework.indicators.filter(({ kind }) => kind === "item");
  return new Map(items.map(({ code, group }) => [code, byIndicator.get(code) ?? inherited.get(group) ?? null]));
}

function sumOf(profile: Profile, source: string | null, parts: ReadonlyMap<string, Part | null>): Points {
  let [n, d] = [BigInt(profile.settings.base), 1n];
  for (const item of profile.items) {
    const part = parts.get(item.indicator);
    const named = item.clauses.filter((clause) => clause.source !== null);
    const counts = named.length === 0 || named.some((clause) => clause.source === source);
    if (part === undefined || !counts) continue;
    const { from, to } = part?.conversion ?? { from: 1, to: 1 };
    const { numerator, denominator } = part?.weight ?? { numerator: 1, denominator: 1 };
    const below = BigInt(from) * BigInt(denominator);
    // A conversion from nothing is a fault of its own; it adds nothing here.
    if (below === 0n) continue;
    [n, d] = reduced(n * below + BigInt(item.points) * BigInt(to) * BigInt(numerator) * d, d * below);
  }
  const [twice, whole] = [2n * n + d, 2n * d];
  return Number(twice / whole) - (twice % whole < 0n ? 1 : 0);
}

function reduced(n: bigint, d: bigint): [bigint, bigint] {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, d / a];
}
