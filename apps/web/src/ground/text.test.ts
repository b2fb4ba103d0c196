import { describe, expect, it } from "vitest";
import { webEnglish } from "../app/english.ts";

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name = ""]) => name).sort();

describe("webEnglish", () => {
  it("keeps every {name} of the Chinese text", () => {
    for (const [chinese, english] of Object.entries(webEnglish))
      expect(namesIn(english), chinese).toEqual(namesIn(chinese));
  });

  it("counts one as one: a number has the word for one beside the word for many", () => {
    const plurals = Object.values<string>(webEnglish).filter((english) =>
      /(?<!–)\{\w+\} (?:points|items|days|changes|agencies|people|departments|rows|bonus items)\b/u.test(english),
    );
    expect(plurals).toEqual([]);
  });
});
