import type { Framework, Indicator } from "@faheng/domain";
import { numberIn } from "./number-in.ts";

/** The number before a title in a list without chapters. */
export function PrintedNumber({ framework, indicator }: { framework: Framework; indicator: Indicator }) {
  const number = numberIn(framework, indicator);
  return number === null ? null : <span className="fh-printed">{number}</span>;
}
