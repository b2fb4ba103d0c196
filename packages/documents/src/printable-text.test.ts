import { expect, test } from "vitest";
import { printableText } from "./printable-text.ts";

test("leaves text alone that XML can carry", () => {
  const text = "通商发〔2017〕81号\t<p>&amp;</p>\n{#loop}{/loop} \u202eRTL\u202c 𠮷";
  expect(printableText(text)).toBe(text);
});

test("makes control characters visible instead of dropping them", () => {
  expect(printableText("a\u0000b\u000bc\u001fd\u007f")).toBe("a\u2400b\u240bc\u241fd\u2421");
});

test("turns every line end into one line feed", () => {
  expect(printableText("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
});

test("replaces half surrogates and non-characters", () => {
  expect(printableText("\ud800a\uffff")).toBe("\ufffda\ufffd");
});
