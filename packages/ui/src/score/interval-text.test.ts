import { describe, expect, it } from "vitest";
import { uiEnglish } from "../i18n/english.ts";
import { createTranslator } from "../i18n/translator.ts";
import { intervalText, pointsSpanText, signedSpanText } from "./interval-text.ts";

const zh = createTranslator("zh", uiEnglish);
const en = createTranslator("en", uiEnglish);

describe("intervalText", () => {
  it("says one number when nothing is pending", () => {
    expect(intervalText(zh, { worst: 96000, best: 96000 }, 0)).toBe("96分");
  });

  it("says the span and how many facts are missing", () => {
    expect(intervalText(zh, { worst: 91000, best: 96500 }, 2)).toBe("91–96.5分，2项待填");
    expect(intervalText(en, { worst: 91000, best: 96500 }, 2)).toBe("91–96.5 points, 2 to be given");
  });

  it("says which side has no limit", () => {
    expect(intervalText(zh, { worst: null, best: 100000 }, 1)).toBe("至多100分，1项待填");
    expect(intervalText(zh, { worst: 0, best: null }, 1)).toBe("最低0分、最高未定，1项待填");
    expect(intervalText(zh, { worst: null, best: null }, 1)).toBe("分数未定，1项待填");
  });
});

describe("signedSpanText", () => {
  it("signs contributions with a true minus", () => {
    expect(signedSpanText({ worst: -1000, best: -1000 })).toBe("−1");
    expect(signedSpanText({ worst: -2000, best: 0 })).toBe("−2～0");
    expect(signedSpanText({ worst: 500, best: 500 })).toBe("+0.5");
    expect(signedSpanText({ worst: null, best: 0 })).toBe("≤ 0");
  });
});

it.each([
  [{ worst: 96_000, best: 96_000 }, "96"],
  [{ worst: -500, best: 1500 }, "−0.5–1.5"],
  [{ worst: 97_500, best: null }, "≥ 97.5"],
  [{ worst: null, best: 5000 }, "≤ 5"],
  [{ worst: null, best: null }, "—"],
])("%o is written %s where nothing is added or taken", (interval, text) => {
  expect(pointsSpanText(interval)).toBe(text);
});
