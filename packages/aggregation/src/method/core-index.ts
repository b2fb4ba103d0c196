import { add, compare, divide, exact, type Exact, multiply, ZERO } from "../exact.ts";

/** A dimension of the common core with its weight, a whole number that is fixed before the cycle opens. */
export interface WeighedDimension {
  readonly code: string;
  readonly weight: number;
}

/** What a unit's rate in one dimension can still come to. */
export interface Rate {
  readonly low: Exact;
  readonly high: Exact;
}

/** A unit of the index with its rate in each dimension of the list, none left out in silence. */
export interface IndexUnit {
  readonly key: string;
  readonly rates: ReadonlyMap<string, Rate>;
  readonly isVetoPending?: boolean;
}

/** The index of the common core: the weighed mean of the dimensions' rates, at its worst and at its best. */
export function indexOf(unit: IndexUnit, dimensions: readonly WeighedDimension[]): Rate {
  const weights = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const end = (of: keyof Rate): Exact =>
    divide(
      weighed(dimensions, (code) => rateOf(unit, code)[of]),
      exact(weights),
    ) ?? ZERO;
  return { low: end("low"), high: end("high") };
}

/**
 * Whether `a` stands above `b` with every weight of the box: each weight anywhere between (1 − p) and (1 + p) times its own, and
 * everything pending as it may. Exact: the worst corner of the box takes what speaks for `a` at its lightest.
 *
 * @param p as a fraction, 0 for the weights as they are
 */
export function isSurelyAbove(a: IndexUnit, b: IndexUnit, dimensions: readonly WeighedDimension[], p: Exact): boolean {
  if (a.isVetoPending === true) return false;
  const margin = weighed(dimensions, (code) => {
    const difference = minus(rateOf(a, code).low, rateOf(b, code).high);
    return multiply(compare(difference, ZERO) > 0 ? minus(exact(1), p) : add(exact(1), p), difference);
  });
  return compare(margin, ZERO) > 0;
}

/** Whether `b` may stand above `a` with some weights of the box and what is pending coming out in its favour. */
export function mayBeAbove(b: IndexUnit, a: IndexUnit, dimensions: readonly WeighedDimension[], p: Exact): boolean {
  const margin = weighed(dimensions, (code) => {
    const difference = minus(rateOf(b, code).high, rateOf(a, code).low);
    return multiply(compare(difference, ZERO) > 0 ? add(exact(1), p) : minus(exact(1), p), difference);
  });
  return compare(margin, ZERO) > 0;
}

/**
 * The stability radius r(a, b) = Σwδ / Σw|δ| with δ = a's worst − b's best: `a` stays above `b` for every box narrower than it;
 * 1 is dominance in all dimensions, and what is not positive is no lead at all.
 *
 * @returns `null` where the two do not differ
 */
export function stabilityRadius(a: IndexUnit, b: IndexUnit, dimensions: readonly WeighedDimension[]): Exact | null {
  const difference = (code: string): Exact => minus(rateOf(a, code).low, rateOf(b, code).high);
  const size = (code: string): Exact => {
    const it = difference(code);
    return compare(it, ZERO) < 0 ? minus(ZERO, it) : it;
  };
  return divide(weighed(dimensions, difference), weighed(dimensions, size));
}

/** From which place to which with every weight of the box and everything pending as it may come out. */
export function placesInBox(
  units: readonly IndexUnit[],
  dimensions: readonly WeighedDimension[],
  p: Exact,
): ReadonlyMap<string, { readonly best: number; readonly worst: number }> {
  return new Map(
    units.map((own) => {
      const others = units.filter((it) => it !== own);
      const best = 1 + others.filter((it) => isSurelyAbove(it, own, dimensions, p)).length;
      const worst = 1 + others.filter((it) => mayBeAbove(it, own, dimensions, p)).length;
      return [own.key, { best, worst }];
    }),
  );
}

/** The index without each of the dimensions in turn (留一). Of a list of one nothing would be left, and none is given. */
export function leaveOneOut(
  unit: IndexUnit,
  dimensions: readonly WeighedDimension[],
): readonly { readonly without: string; readonly index: Rate }[] {
  if (dimensions.length < 2) return [];
  return dimensions.map(({ code }) => ({
    without: code,
    index: indexOf(
      unit,
      dimensions.filter((it) => it.code !== code),
    ),
  }));
}

/**
 * Two units by the weighed geometric mean, compared by Πx^w, so that no root is drawn. A dimension at nought makes the product
 * nought; it is said and not moved out of the way.
 *
 * @returns Πx^w of the unit's worst rates
 */
export function geometricPower(unit: IndexUnit, dimensions: readonly WeighedDimension[]): Exact {
  let product = exact(1);
  for (const { code, weight } of dimensions) {
    for (let times = 0; times < weight; times += 1) product = multiply(product, rateOf(unit, code).low);
  }
  return product;
}

/** The unit's worst dimension, at its worst. */
export function minimumOf(unit: IndexUnit, dimensions: readonly WeighedDimension[]): Exact {
  return dimensions
    .map(({ code }) => rateOf(unit, code).low)
    .reduce((least, it) => (compare(it, least) < 0 ? it : least));
}

function weighed(dimensions: readonly WeighedDimension[], of: (code: string) => Exact): Exact {
  return dimensions.reduce((sum, { code, weight }) => add(sum, multiply(exact(weight), of(code))), ZERO);
}

/** Units lack no dimension of the list: who does is not eligible, and never reaches here. */
function rateOf({ key, rates }: IndexUnit, code: string): Rate {
  const rate = rates.get(code);
  if (rate === undefined) throw new TypeError(`${key} has no rate in ${code}`);
  return rate;
}

function minus(a: Exact, b: Exact): Exact {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}
