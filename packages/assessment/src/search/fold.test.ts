import fc from "fast-check";
import { expect, it } from "vitest";
import { askedPairs, fold, foldText, holdsAll, pairsOf, wordsOf } from "./fold.ts";
import { snippetOf } from "./snippet.ts";

/** Chinese, with a character outside the first plane; Latin in three widths and cases; numbers; what stands between; what is folded into several. */
const CHARACTERS = [..."法治政府建设𠮷〇ABCabcＡｂ１２①㈠ﬁ㎡½ßΣσςİé。，、 \n-—《》\u0301"];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((it) => it.join(""));
/** Where a text may be cut without cutting a character from what belongs to it. */
const clusters = (it: string): string[] => [...it.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(([cluster]) => cluster);

/** What the database finds of a text: what holds the asked pairs, or what begins with the character. */
function isFound(said: string, question: string): boolean {
  const words = wordsOf(foldText(question));
  const [asked, pairs] = [askedPairs(words), pairsOf(said)];
  const byPairs =
    "all" in asked
      ? asked.all.every((pair) => pairs.includes(pair))
      : pairs.some((pair) => pair.startsWith(asked.beginning));
  return byPairs && holdsAll(foldText(said), words);
}

it("every part of a text finds it, single characters too", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 12 }), (said, at, length) => {
      const all = clusters(said);
      const begin = all.length === 0 ? 0 : at % all.length;
      const part = all.slice(begin, begin + length + 1).join("");
      fc.pre(wordsOf(foldText(part)).length > 0);
      expect(isFound(said, part)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

it("in another width or case too", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/), (word) => {
      const wide = [...word].map((it) => String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfe_e0)).join("");
      for (const other of [word.toUpperCase(), word.toLowerCase(), wide]) {
        expect(isFound(`关于${word}的说明`, other)).toBe(true);
        expect(isFound(`关于${other}的说明`, word)).toBe(true);
      }
    }),
  );
});

it("nothing finds what does not hold its words", () => {
  fc.assert(
    fc.property(text, text, (said, question) => {
      const words = wordsOf(foldText(question));
      fc.pre(words.length > 0);
      expect(isFound(said, question)).toBe(words.every((word) => foldText(said).includes(word)));
    }),
    { numRuns: 5000 },
  );
  expect(isFound("法制与治理", "法治")).toBe(false);
  // All of its pairs are there, and the word is not.
  expect(isFound("法治与治政、政府", "法治政府")).toBe(false);
});

it("asks for a few pairs of a long question", () => {
  const question = "建设职能科学权责法定执法严明公开公正智能高效廉洁诚信人民满意的法治政府";
  const asked = askedPairs(wordsOf(foldText(question)));
  expect("all" in asked && asked.all.length).toBe(8);
  expect(isFound(`……${question}。`, question)).toBe(true);
  expect(askedPairs([])).toEqual({ beginning: "" });
});

it("a text is folded character by character, each of which knows where it stood", () => {
  expect(foldText("Ａ①㎡")).toBe("a1m2");
  fc.assert(fc.property(text, (said) => fold(said).text === foldText(said)));
  expect(fold("㎡。𠮷")).toEqual({ text: "m2 𠮷", from: [0, 0, 1, 2, 2], to: [1, 1, 2, 4, 4] });
  expect(pairsOf("法治，PK")).toEqual(["法治", "治", "pk", "k"]);
});

const marked = (said: string, ...words: string[]): string =>
  snippetOf(said, words)
    .map((it) => (it.isHit ? `[${it.text}]` : it.text))
    .join("");

it("a text is shown around its first hit, every hit marked as it was written", () => {
  expect(marked("依法行政，建设法治政府", "法治")).toBe("依法行政，建设[法治]政府");
  expect(marked("ＡＢ会议纪要 ab", "ab")).toBe("[ＡＢ]会议纪要 [ab]");
  expect(marked("法治政府", "法治", "治政")).toBe("[法治政]府");
  expect(marked("没有", "法治")).toBe("没有");
  const long = `${"前".repeat(50)}法治${"后".repeat(200)}`;
  expect(marked(long, "法治")).toBe(`…${"前".repeat(16)}[法治]${"后".repeat(72)}…`);
  expect(marked(`${"𠮷".repeat(20)}法治`, "法治")).toBe(`…${"𠮷".repeat(8)}[法治]`);
});

it("the parts of what is shown are the text again, and each mark is one of the words", () => {
  fc.assert(
    fc.property(text, fc.array(fc.constantFrom("法治", "政", "a", "1", "é"), { minLength: 1 }), (said, words) => {
      const parts = snippetOf(said, words);
      const whole = parts.map((it) => it.text).join("");
      expect(said.includes(whole.replaceAll("…", "")) || whole.includes("…")).toBe(true);
      for (const part of parts.filter(({ isHit }) => isHit)) {
        expect(words.some((word) => foldText(part.text).includes(word))).toBe(true);
      }
    }),
  );
});
