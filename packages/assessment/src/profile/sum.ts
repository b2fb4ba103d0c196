import { ancestorsOf, type Framework, type Points, type Profile } from "@faheng/domain";

/** What the items of a profile add up to with the base, as one source sees it; `source` null where there are none. */
export interface ProfileSum {
  readonly source: string | null;
  /** In thousandths, to the nearest. */
  readonly points: Points;
}

/**
 * Adds a profile up while it is being written, faults or not: base, items of no part, and each part by its conversion
 * and weight. Bonus and veto items add nothing.
 */
export function sumsOf(framework: Framework, profile: Profile): ProfileSum[] {
  const sources = profile.sources.length === 0 ? [null] : profile.sources.map(({ key }) => key);
  return sources.map((source) => ({ source, points: sumOf(framework, profile, source) }));
}

function sumOf(framework: Framework, profile: Profile, source: string | null): Points {
  const kinds = new Map(framework.indicators.map((indicator) => [indicator.code, indicator]));
  let [n, d] = [BigInt(profile.settings.base), 1n];
  for (const item of profile.items) {
    const indicator = kinds.get(item.indicator);
    const named = item.clauses.filter((clause) => clause.source !== null);
    const counts = named.length === 0 || named.some((clause) => clause.source === source);
    if (indicator?.kind !== "item" || !counts) continue;
    const groups = ancestorsOf(framework, indicator.group).map(({ code }) => code);
    const part =
      profile.parts.find(({ indicators }) => indicators.includes(indicator.code)) ??
      profile.parts.find((it) => it.groups.some((code) => groups.includes(code)));
    const { from, to } = part?.conversion ?? { from: 1, to: 1 };
    const { numerator, denominator } = part?.weight ?? { numerator: 1, denominator: 1 };
    const below = BigInt(from) * BigInt(denominator);
    // A conversion from nothing is a fault of its own; it adds nothing here.
    if (below === 0n) continue;
    [n, d] = reduced(n * below + BigInt(item.points) * BigInt(to) * BigInt(numerator) * d, d * below);
  }
  return Number((2n * n + d) / (2n * d));
}

function reduced(n: bigint, d: bigint): [bigint, bigint] {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, d / a];
}
