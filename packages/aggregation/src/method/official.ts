import { exact } from "../exact.ts";
import { type End, HIGHEST, type Interval, LOWEST } from "./end.ts";
import { rounded } from "./rounded.ts";

/**
 * The official total (M1) of an agency as the engine computed it, with bonus, weights, limits and vetoes: what is ranked and graded is the
 * total as it is printed.
 *
 * @param worst thousandths of a point, `null` where nothing limits it
 */
export function officialTotal(worst: number | null, best: number | null, digits: number): Interval {
  const end = (points: number | null, open: End): End =>
    points === null ? open : rounded(exact(points, 1000), digits);
  return { low: end(worst, LOWEST), high: end(best, HIGHEST) };
}
