import { describe, expect, it } from "vitest";
import { webEnglish } from "./english.ts";

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name = ""]) => name).sort();

describe("webEnglish", () => {
  it("keeps every {name} of the Chinese text", () => {
    for (const [chinese, english] of Object.entries(webEnglish))
      expect(namesIn(english), chinese).toEqual(namesIn(chinese));
  });
});
