import { describe, expect, expectTypeOf, it } from "vitest";
import { uiEnglish } from "./english.ts";
import { createTranslator } from "./translator.ts";

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name = ""]) => name).sort();

describe("createTranslator", () => {
  const catalog = { "共 {n} 项": "{n} items", 指标: "Indicators" } as const;

  it("gives the source text in Chinese and its counterpart in English", () => {
    expect(createTranslator("zh", catalog)("共 {n} 项", { n: 3 })).toBe("共 3 项");
    expect(createTranslator("en", catalog)("共 {n} 项", { n: 3 })).toBe("3 items");
  });

  it("refuses unknown texts and forgotten values at compile time", () => {
    const t = createTranslator("zh", catalog);
    expectTypeOf(t).parameter(0).toEqualTypeOf<"共 {n} 项" | "指标">();
    // @ts-expect-error the value for {n} is missing
    expect(t("共 {n} 项")).toBe("共 {n} 项");
  });

  it("has a word for one and a word for any other number", () => {
    const counted = createTranslator("en", { "共 {n} 项": "{n:item:items}" });
    expect([0, 1, 2].map((n) => counted("共 {n} 项", { n }))).toEqual(["0 items", "1 item", "2 items"]);
  });

  it("leaves a value with braces in it alone", () => {
    expect(createTranslator("zh", catalog)("共 {n} 项", { n: "{n}" })).toBe("共 {n} 项");
  });
});

describe("uiEnglish", () => {
  it("keeps every {name} of the Chinese text", () => {
    for (const [chinese, english] of Object.entries(uiEnglish))
      expect(namesIn(english), chinese).toEqual(namesIn(chinese));
  });
});
