import { parsePoints } from "@faheng/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ClauseContext, ClauseValue } from "../../src/clauses/clause.ts";
import { readClauses } from "../../src/clauses/read-clauses.ts";

const pieces = fc.constantFrom(
  ..."扣加得计给减每少缺低高超迟次件项例起分个天日，。；：、（）①②1234567890.%％一二三十百点未不有全部".split(""),
  "扣1分",
  "得5分",
  "加0.5分",
  "每次",
  "每少1次",
  "每低1个百分点",
  "低于95%的",
  "达到90%以上",
  "80%-90%",
  "最多扣5分",
  "扣完为止",
  "累计不超过3分",
  "酌情扣1-3分",
  "一票否决",
  "同一事项以最高计",
  "国家级",
  "省级",
  "分别加3分、2分、1分",
  "该项不得分",
  "得满分",
  "按比例",
  "其间按插值法计分",
  "加倍扣分",
  "加扣0.2分",
  "下列情形之一的，每项扣1分：",
  "1.制度（5分）",
  "\n",
  "０．５",
  "百分之",
  "😀",
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const context = fc.record<ClauseContext>({
  points: fc.option(fc.constantFrom("5", "10分", "0.5", "1000000", "-3", "分", "abc"), { nil: null }),
  kind: fc.constantFrom("item", "bonus", "veto"),
  about: fc.array(text, { maxLength: 2 }),
});

/** Every value that stands under a name of an amount. */
function amountsIn(value: ClauseValue): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((it: ClauseValue) => amountsIn(it));
  return Object.entries(value).flatMap(([name, own]: [string, ClauseValue]) =>
    /^(?:points|otherwise|min|max|from|to)$/u.test(name) && own !== null ? [String(own)] : amountsIn(own),
  );
}

it("whatever stands in a cell: spans lie in it, none overlaps another, amounts are exact, nothing is thrown", () => {
  fc.assert(
    fc.property(text, context, (cell, around) => {
      const { clauses, doubts, rest, jointCaps } = readClauses(cell, around);
      let last = 0;
      for (const clause of clauses) {
        const [from, to] = clause.span;
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(cell.length);
        expect(clause.text).toBe(cell.slice(from, to));
        last = to;
        const amounts = [...amountsIn(clause.params), clause.cap ?? "0", clause.share ?? "0"];
        expect(amounts.map(parsePoints)).not.toContain(null);
        expect(clause.confidence < 0.6).toBe(
          doubts.some((it) => it.clause === clause.id && /unread|partly/u.test(it.kind)),
        );
        expect([null, ...clauses.map(({ id }) => id)]).toContain(clause.aggravates);
      }
      for (const { span, text: printed } of [...rest, ...doubts.map((it) => ({ span: it.span, text: it.printed }))]) {
        expect(printed).toBe(cell.slice(...span));
      }
      for (const { at } of jointCaps) expect(parsePoints(at)).not.toBeNull();
    }),
    { numRuns: 600 },
  );
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ["one long sentence", "扣"],
  ["figures", "1"],
  ["points", "扣1分"],
  ["commas", "扣1分，"],
  ["sentences", "未报送的，每次扣1分，最多扣5分；"],
  ["brackets", "（"],
  ["marks", "①"],
  ["each", "每"],
  ["numerals", "一百"],
  ["shares", "95%-90%"],
  ["levels", "国家级、省级、"],
  ["line breaks", "\n"],
  ["lists", "有计划、"],
];

it.each(HOSTILE)("100 KB of %s takes time in proportion to its length", (_, piece) => {
  const whole = piece.repeat(Math.ceil(100_000 / piece.length));
  const { clauses } = readClauses(whole, { points: "5", kind: "item", about: [whole.slice(0, 400)] });
  // Counted, not timed: the reader gives up on what is no scoring cell, and the test's own limit holds the time.
  expect(clauses.length).toBeLessThan(1000);
});
