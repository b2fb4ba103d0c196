import { LEVEL } from "./patterns.ts";

const LEVELS = new RegExp(LEVEL, "gu");
/** 省, 市, 县 by themselves are a level only where they stand as one: 获省、市表彰, and not 全市场, 南通市. */
const BEFORE_SHORT = /(?:^|[、,被获受经在和及或与由到得入向(“"])$/u;
const AFTER_SHORT = /^(?![场直属辖民容])/u;

/** Levels of government in the order in which words name them. */
export function levelsIn(words: string): string[] {
  return [...words.matchAll(LEVELS)].flatMap((match) => {
    const [name] = match;
    const isShort = name.length === 1;
    if (!isShort) return [name];
    const before = words.slice(Math.max(0, match.index - 1), match.index);
    const after = words.slice(match.index + 1, match.index + 2);
    return BEFORE_SHORT.test(before) && AFTER_SHORT.test(after) ? [name] : [];
  });
}
