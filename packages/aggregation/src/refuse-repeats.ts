import { FahengError } from "@faheng/domain";
import { aggregationErrors as errors } from "./errors.ts";

/**
 * Whoever is compared is there once.
 *
 * @throws FAHENG_AGGREGATION_DUPLICATE with the key as place
 */
export function refuseRepeats(keys: readonly string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new FahengError(errors.FAHENG_AGGREGATION_DUPLICATE, { place: key, details: { key } });
    seen.add(key);
  }
}
