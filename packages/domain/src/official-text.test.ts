import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseOfficialText } from "./official-text.ts";

it.each([
  ["全年　会议 不少于\n2次", "全年会议不少于2次"],
  ["（一）制度，措施；要求：", "(一)制度,措施;要求:"],
  ["“谁执法谁普法”", '"谁执法谁普法"'],
  ["‘双随机’", "'双随机'"],
  ["完成。", "完成."],
  ["２０２１—２０２５年", "2021-2025年"],
  ["2021--2025年", "2021-2025年"],
  ["〔2017〕45号", "〔2017〕45号"],
  ["", ""],
])("%j is compared as %j", (text, form) => {
  expect(normaliseOfficialText(text)).toBe(form);
});

it.each([
  ["不少于2次", "不少于3次"],
  ["甲处", "乙处"],
  ["1.5万", "15万"],
  ["2021-2025", "20212025"],
])("%j and %j stay two", (one, other) => {
  expect(normaliseOfficialText(one)).not.toBe(normaliseOfficialText(other));
});

it("brings a text to its form once and for all", () => {
  const signs = fc.constantFrom(...'一二甲 　\n，,。.．“”"‘’—–-－（(１1〔[');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (all) => {
      const once = normaliseOfficialText(all.join(""));
      expect(normaliseOfficialText(once)).toBe(once);
      expect(once).not.toMatch(/\s/u);
    }),
  );
});
