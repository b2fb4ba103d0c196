/**
 * A stretch of a cell as the grammar reads it: white space taken out, full-width characters made half-width, numbers written
 * in figures. `at` holds, for each character, where it stands in the cell, so that everything that is found has its place.
 */
export interface Stretch {
  readonly text: string;
  /** Where in the source each character begins, and where it ends. */
  readonly at: readonly number[];
  readonly ends: readonly number[];
}

/** What may follow a number that counts something; longer ones first. */
export const UNIT_NAMES = [
  "百分点",
  "工作日",
  "自然日",
  "日历日",
  "季度",
  "学时",
  "课时",
  "小时",
  "人次",
  "件次",
  "户次",
  "家次",
  "场次",
  "批次",
  "项次",
  "处次",
  "宗次",
  "辆次",
  "台次",
  "万元",
  "亿元",
  "环节",
  "方面",
  ..."次件例起项条‰人名个份宗篇处场期家户卷回天日月年周元幅册块组批所题单台轮类种档本步位倍分%",
] as const;

/** A unit of a count, as part of a pattern. */
export const UNIT = `(?:${UNIT_NAMES.filter((it) => it !== "分" && it !== "%" && it !== "倍").join("|")})`;

const FOLLOWED_BY_UNIT = new RegExp(`^个?(?:${UNIT_NAMES.join("|")})`, "u");
/** What looks like a number with a unit and is a word: 一部分, 十分重要, 一次性. */
const A_WORD = /^(?:部分|次性|分(?:重要|必要|突出|明显|管|工|为))/u;
const NUMERAL =
  /[百千]分之(?=[\d零〇一二两三四五六七八九十百])|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半/gu;
/** After these a numeral is part of a word: 同一项, 统一, 唯一. */
const WORD_BEFORE = /[同统唯专逐一]$/u;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A Chinese numeral as figures; `null` where it is none (七五普法).
 *
 * @example figuresOf("二十三") // "23"
 */
export function figuresOf(numeral: string): string | null {
  if (numeral === "半") return "0.5";
  const [whole = "", places] = numeral.split("点");
  const decimals = places === undefined ? "" : `.${[...places].map((it) => DIGITS[it]).join("")}`;
  let [sum, digit, lastTen] = [0, -1, 10_000];
  for (const character of whole) {
    const ten = TENS[character];
    if (ten === undefined) {
      // Two digits beside each other count nothing.
      if (digit > 0) return null;
      digit = DIGITS[character] ?? 0;
      continue;
    }
    if (ten >= lastTen) return null;
    sum += (digit < 0 ? 1 : digit) * ten;
    [digit, lastTen] = [-1, ten];
  }
  return `${sum + Math.max(0, digit)}${decimals}`;
}

const DASH = /[‐‑‒–—―－−～~〜]/u;
const MARK_AHEAD = /^\s*(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．])/u;
const ENDS_SENTENCE = /[。；;！!：:]$|分$|止$|否决$/u;

/** The whole cell, ready to be read. Takes time in proportion to its length. */
export function canonical(source: string): Stretch {
  return inFigures(folded(source));
}

/** Widths and dashes made one, white space left out; a line break that ends something stays. */
function folded(source: string): Stretch {
  let text = "";
  const at: number[] = [];
  const ends: number[] = [];
  let lineBreak = -1;
  for (let index = 0; index < source.length; index += 1) {
    const character = foldedCharacter(source[index] ?? "");
    if (character === "\n") lineBreak = index;
    if (/[\s\u200b\ufeff]/u.test(character)) continue;
    if (lineBreak >= 0 && text !== "") {
      const isEnd = ENDS_SENTENCE.test(text.slice(-2)) || MARK_AHEAD.test(source.slice(index, index + 8));
      if (isEnd) {
        text += "\n";
        at.push(lineBreak);
        ends.push(lineBreak + 1);
      }
    }
    lineBreak = -1;
    // 1人（次）
    if (character === "(" && /^次[)）]/u.test(source.slice(index + 1, index + 3)) && /[人件起户家例]$/u.test(text)) {
      text += "次";
      at.push(index + 1);
      ends.push(index + 2);
      index += 2;
      continue;
    }
    // A dash of two characters is one.
    if (character === "-" && text.endsWith("-")) continue;
    text += character;
    at.push(index);
    ends.push(index + 1);
  }
  return { text, at, ends };
}

function foldedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (DASH.test(character)) return "-";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (character === "\r" || character === "\u2028") return "\n";
  if (character === "≧") return "≥";
  if (character === "≦") return "≤";
  return character;
}

/** Chinese numerals before a unit become figures; 个 between a number and a unit of its own goes. */
function inFigures({ text: before, at: places, ends: placeEnds }: Stretch): Stretch {
  let text = "";
  const at: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copyTo = (end: number): void => {
    for (; done < end; done += 1) {
      text += before[done] ?? "";
      at.push(places[done] ?? 0);
      ends.push(placeEnds[done] ?? 0);
    }
  };
  const write = (figures: string, from: number, to: number): void => {
    copyTo(from);
    for (const character of figures) {
      text += character;
      at.push(places[from] ?? 0);
      ends.push(placeEnds[to - 1] ?? 0);
    }
    done = to;
  };
  for (const match of before.matchAll(NUMERAL)) {
    const from = match.index;
    if (from < done) continue;
    if (match[0].endsWith("分之")) {
      const share = /^(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)/u.exec(
        before.slice(from + 3, from + 20),
      )?.[0];
      if (share === undefined) continue;
      const figures = /^\d/u.test(share) ? share : figuresOf(share);
      if (figures !== null) write(`${figures}${match[0] === "百分之" ? "%" : "‰"}`, from, from + 3 + share.length);
      continue;
    }
    // 一百分点 is one of them, not a hundred.
    const isPoint = match[0].endsWith("百") && before.startsWith("分点", from + match[0].length);
    const numeral = isPoint ? match[0].slice(0, -1) : match[0];
    const after = before.slice(from + numeral.length, from + numeral.length + 5);
    const isNumber = FOLLOWED_BY_UNIT.test(after) && !A_WORD.test(after);
    if (numeral === "" || WORD_BEFORE.test(before.slice(Math.max(0, from - 1), from)) || !isNumber) continue;
    if (numeral === "半" && !/^个?(?:百分点|分)/u.test(after)) continue;
    const figures = figuresOf(numeral);
    if (figures !== null) write(figures, from, from + numeral.length);
  }
  copyTo(before.length);
  return withoutMeasure({ text, at, ends });
}

const MEASURE = /(?<=[\d每])个(?=百分点|工作日|自然日|日历日|学时|课时|小时|月|季度)/gu;

function withoutMeasure(stretch: Stretch): Stretch {
  const cuts = [...stretch.text.matchAll(MEASURE)].map(({ index }) => index);
  if (cuts.length === 0) return stretch;
  const cut = new Set(cuts);
  return {
    text: stretch.text.replace(MEASURE, ""),
    at: stretch.at.filter((_, index) => !cut.has(index)),
    ends: stretch.ends.filter((_, index) => !cut.has(index)),
  };
}

/** A part of a stretch. */
export function part({ text, at, ends }: Stretch, from: number, to: number): Stretch {
  return { text: text.slice(from, to), at: at.slice(from, to), ends: ends.slice(from, to) };
}

/** Where a stretch begins and ends in the source; `null` for an empty one. */
export function sourceSpan({ at, ends }: Stretch): readonly [number, number] | null {
  const [from, to] = [at[0], ends.at(-1)];
  return from === undefined || to === undefined ? null : [from, to];
}
