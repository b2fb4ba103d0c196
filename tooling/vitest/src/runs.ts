/** Set by a campaign: the share of the long count that is run, 1 for all of it. */
const CAMPAIGN = "FAHENG_CAMPAIGN";

/**
 * How often a property is tried: few times whenever the tests run, very often in a campaign (`npm run campaign`).
 *
 * @example
 * fc.assert(property, { numRuns: runs({ test: 1_000, campaign: 100_000 }) });
 */
export function runs({ test, campaign }: { readonly test: number; readonly campaign: number }): number {
  const share = process.env[CAMPAIGN];
  return share === undefined ? test : Math.ceil(campaign * Number(share));
}

/** The seed of a property that always takes the same ways, except in a campaign, which is to find others. */
export function usualSeed(seed: number): { readonly seed?: number } {
  return process.env[CAMPAIGN] === undefined ? { seed } : {};
}
