import type { Fraction } from "@faheng/domain";
import { compare, type Exact, fromFraction } from "./exact.ts";

/** A factor as a rule gives it, exact. @throws RangeError for one below zero. */
export function toFactor(given: Fraction | Exact): Exact {
  const exact = typeof given === "object" && "numerator" in given ? fromFraction(given) : given;
  if (compare(exact, 0) < 0) throw new RangeError("a factor is not negative");
  return exact;
}
