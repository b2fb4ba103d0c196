import { parsePoints } from "@faheng/domain";
import { canonical } from "../clauses/canonical.ts";
import { intervalIn } from "../clauses/conditions.ts";

/** A grade and the least total that has it, as a decimal. */
export interface StatedGrade {
  readonly name: string;
  readonly atLeast: string;
}

const NAME =
  /不合格|不达标|不称职|不及格|基本合格|基本达标|基本称职|优秀|良好|较好|中等|合格|达标|称职|及格|一般|较差|优(?![先良化秀])|良(?!好)|差(?![额异距])|[A-E](?:级|等|档)|[一二三四五](?:等(?!奖)|档|类)(?=[^\p{Script=Han}]|的|为|单位)|好(?=[^\p{Script=Han}]|的|$)/gu;
const SENTENCE = /[。!\n]/u;

/**
 * The grades that a text states with their bounds in points (90分以上为优秀，80—89分为良好 …; 优秀（90分以上）…), highest first; the lowest
 * begins at nothing. `null` where it states none; `"unread"` where it looks as if it did, and the bounds do not lie beside each other.
 */
export function gradesIn(text: string): readonly StatedGrade[] | "unread" | null {
  let looksSo = false;
  for (const sentence of canonical(text).text.split(SENTENCE)) {
    const whole = withUnits(sentence);
    const names = [...whole.matchAll(NAME)];
    if (names.length < 2 || !/\d分/u.test(whole)) continue;
    const after = paired(whole, names, (index) => [endOf(names[index - 1]), names[index]?.index ?? 0]);
    const before = paired(whole, names, (index) => [endOf(names[index]), names[index + 1]?.index ?? whole.length]);
    for (const pairs of [after, before].toSorted((a, b) => b.length - a.length)) {
      const grades = laid(pairs);
      if (grades !== null) return grades;
    }
    if (/等次|等级|档次|总分|考核结果|评定|划分/u.test(whole) && Math.max(after.length, before.length) > 1)
      looksSo = true;
  }
  return looksSo ? "unread" : null;
}

const endOf = (match: RegExpMatchArray | undefined): number =>
  match?.index === undefined ? 0 : match.index + match[0].length;

/** 80≤总分<90 counts points as 80分 does. */
const withUnits = (text: string): string =>
  text
    .replaceAll(/(\d+(?:\.\d+)?)(?=[≤<≥>])/gu, "$1分")
    .replaceAll(/(?<=[≤<≥>]=?)(\d+(?:\.\d+)?)(?![\d.分%])/gu, "$1分");

interface Pair {
  readonly name: string;
  readonly low: string | null;
  readonly high: string | null;
}

function paired(
  text: string,
  names: readonly RegExpMatchArray[],
  stretch: (index: number) => readonly [from: number, to: number],
): readonly Pair[] {
  return names.flatMap(([name], index) => {
    const interval = intervalIn(text.slice(...stretch(index)));
    return interval?.unit === "分" && !interval.isBare && (interval.low !== null || interval.high !== null)
      ? [{ name, low: interval.low, high: interval.high }]
      : [];
  });
}

/** Grades beside each other without a gap, or `null`. */
function laid(pairs: readonly Pair[]): readonly StatedGrade[] | null {
  if (pairs.length < 2 || new Set(pairs.map(({ name }) => name)).size < pairs.length) return null;
  const value = (it: string | null): number => (it === null ? -1 : (parsePoints(it) ?? -1));
  const falling = pairs.toSorted((a, b) => value(b.low) - value(a.low));
  const isBeside = falling.every(({ high }, index) => {
    if (index === 0) return true;
    const above = value(falling[index - 1]?.low ?? null);
    // 80—89分 and 90分以上; where no upper end is named, the next grade begins there.
    return high === null || value(high) === above || above - value(high) === 1000 || above - value(high) === 10;
  });
  const lowest = falling.at(-1);
  if (!isBeside || falling.slice(0, -1).some(({ low }) => low === null) || lowest === undefined) return null;
  // Below 60分以上为合格 nothing is said: the lowest that is named ends where it says.
  return falling.map(({ name, low }) => ({ name, atLeast: low ?? "0" }));
}
