import { expect, test } from "vitest";
import { listNumber } from "./list-numbers.ts";

test.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCounting", "十"],
  [21, "chineseCountingThousand", "二十一"],
  [101, "chineseCountingThousand", "一百零一"],
  [112, "chineseCountingThousand", "一百一十二"],
  [1005, "chineseCountingThousand", "一千零五"],
  [20, "ideographDigital", "二〇"],
  [3, "ideographTraditional", "丙"],
  [2, "ideographZodiac", "丑"],
  [12, "chineseLegalSimplified", "拾贰"],
  [20, "decimalEnclosedCircleChinese", "⑳"],
  [21, "decimalEnclosedCircle", "㉑"],
  [36, "decimalEnclosedCircle", "㊱"],
  [3, "ideographEnclosedCircle", "㊂"],
  [7, "decimalEnclosedParen", "(7)"],
  [7, "decimalZero", "07"],
  [12, "decimalFullWidth", "１２"],
  [14, "upperRoman", "XIV"],
  [28, "lowerLetter", "bb"],
  [5, "bullet", ""],
  [5, "somethingNew", "5"],
])("%i as %s is %s", (value, format, printed) => {
  expect(listNumber(value, format)).toBe(printed);
});
