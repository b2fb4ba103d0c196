const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/**
 * A number as Word prints it in a list of this format (`w:numFmt`); Arabic digits for a format that is not known.
 *
 * @returns empty for a format that prints none, and for a count beyond what the format can write.
 *
 * @example listNumber(101, "chineseCountingThousand") // "一百零一"
 */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "japaneseDigitalTen":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chineseNumber(value);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return [...chineseNumber(value)].map(formalDigit).join("");
    case "ideographDigital":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "ideographEnclosedCircle":
      return value <= 10 ? String.fromCodePoint(0x327f + value) : String(value);
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

/** Up to 9999 in words: 十一, 二十, 一百零一. */
function chineseNumber(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = "";
  let isGap = false;
  for (const [power, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      isGap = text !== "";
      continue;
    }
    // 十二, and not 一十二; but 一百一十二.
    const word = digit === 1 && power === 10 && text === "" ? "" : (DIGITS[digit] ?? "");
    text += (isGap ? "零" : "") + word + unit;
    isGap = false;
  }
  return text;
}

function formalDigit(character: string): string {
  const digit = DIGITS.indexOf(character);
  if (digit >= 0) return FORMAL[digit] ?? character;
  return { 十: "拾", 百: "佰", 千: "仟" }[character] ?? character;
}

function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value);
  if (value <= 35) return String.fromCodePoint(0x323c + value);
  return value <= 50 ? String.fromCodePoint(0x328d + value) : String(value);
}

function roman(value: number): string {
  let left = value;
  let text = "";
  for (const [amount, sign] of [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const) {
    for (; left >= amount; left -= amount) text += sign;
  }
  return text;
}

/** A … Z, AA, BB …, as Word counts. */
function letters(value: number): string {
  const letter = String.fromCodePoint(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 20));
}
