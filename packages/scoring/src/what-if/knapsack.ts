/** One way to change one fact: what it costs, and what it gains in thousandths. */
export interface Option {
  readonly cost: number;
  readonly gain: number;
}

/** Finest division of what is needed; beyond it gains are rounded down, so that a choice still suffices. */
const MAX_STEPS = 100_000;

/**
 * The cheapest choice of at most one option from each group whose gains come to `needed`, gains adding up.
 *
 * @returns for each group the option's position or `-1`; `null` when all gains together do not reach it.
 */
export function cheapestCover(groups: readonly (readonly Option[])[], needed: number): number[] | null {
  if (needed <= 0) return groups.map(() => -1);
  const common = groups.flat().reduce((unit, { gain }) => gcd(unit, gain), needed);
  const unit = Math.max(common, Math.ceil(needed / MAX_STEPS));
  const steps = Math.ceil(needed / unit);
  // cover[r]: the least cost at which the groups so far gain r steps.
  let cover = new Float64Array(steps + 1).fill(Number.POSITIVE_INFINITY);
  cover[0] = 0;
  const choices = groups.map((options) => {
    const next = cover.slice();
    const choice = new Int16Array(steps + 1).fill(-1);
    options.forEach(({ cost, gain }, position) => {
      const by = Math.floor(gain / unit);
      for (let rest = 1; rest <= steps; rest += 1) {
        const total = cost + (cover[Math.max(0, rest - by)] ?? 0);
        if (total >= (next[rest] ?? 0)) continue;
        next[rest] = total;
        choice[rest] = position;
      }
    });
    cover = next;
    return choice;
  });
  if (cover[steps] === Number.POSITIVE_INFINITY) return null;
  const picks = groups.map(() => -1);
  let rest = steps;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const pick = choices[group]?.[rest] ?? -1;
    picks[group] = pick;
    if (pick >= 0) rest = Math.max(0, rest - Math.floor((groups[group]?.[pick]?.gain ?? 0) / unit));
  }
  return picks;
}

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
