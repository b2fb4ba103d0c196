import { describe, expect, it } from "vitest";
import { dayText, timeText } from "./dates.ts";
import { webEnglish } from "./english.ts";

const namesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe("webEnglish", () => {
  it("keeps every {name} of the Chinese text", () => {
    for (const [chinese, english] of Object.entries(webEnglish))
      expect(namesIn(english), chinese).toEqual(namesIn(chinese));
  });
});

describe("dates", () => {
  it("writes days as documents do", () => {
    expect(dayText("2017-05-03", "zh")).toBe("2017年5月3日");
    expect(dayText("2017-05-03", "en")).toBe("2017-05-03");
  });

  it("names the day only when it is not today", () => {
    const at = new Date(2017, 4, 3, 14, 3).toISOString();
    expect(timeText(at, "zh", new Date(2017, 4, 3, 18, 0))).toBe("14:03");
    expect(timeText(at, "zh", new Date(2017, 4, 4, 9, 0))).toBe("2017年5月3日 14:03");
  });
});
