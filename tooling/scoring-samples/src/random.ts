/** Repeatable choices from one seed (mulberry32): a failing case is its seed. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  subset<T>(list: readonly T[]): T[];
  shuffle<T>(list: readonly T[]): T[];
  /** A decimal with one place from 0 to `most`. */
  decimal(most: number): string;
}

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const random: Random = {
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick: (list) => {
      const found = list[random.int(0, list.length - 1)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
    subset: (list) => list.filter(() => random.chance(0.5)),
    shuffle: (list) => {
      const left = [...list];
      return list.map(() => left.splice(random.int(0, left.length - 1), 1)[0] as (typeof left)[number]);
    },
    decimal: (most) => String(random.int(0, most * 10) / 10),
  };
  return random;
}
