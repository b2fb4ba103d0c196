import { expect, it } from "vitest";
import { readClauses } from "../../src/clauses/read-clauses.ts";
import { inShort } from "./in-short.ts";
import { casesOf } from "./read-table.ts";
import { BUREAUS } from "./bureaus.ts";
import { MORE_AGENCIES } from "./more-agencies.ts";
import { MORE_BUREAUS } from "./more-bureaus.ts";
import { SENTENCES } from "./sentences.ts";

const cases = Object.entries({ ...SENTENCES, ...BUREAUS, ...MORE_BUREAUS, ...MORE_AGENCIES }).flatMap(
  ([topic, table]) => casesOf(table).map((own) => ({ topic, own })),
);

it.each(cases)("$topic: $own.text", ({ own: { text, context, expected, doubts } }) => {
  const reading = readClauses(text, context);
  expect(inShort(reading)).toBe(expected);
  expect([...new Set(reading.doubts.map(({ kind }) => kind.replace("clause-", "")))].toSorted()).toEqual(doubts);
});

it("what is read with confidence has no doubt, and what is not has one", () => {
  for (const { own } of cases) {
    const { clauses, doubts } = readClauses(own.text, own.context);
    for (const { id, confidence } of clauses) {
      expect(doubts.some(({ clause }) => clause === id)).toBe(confidence < 0.9);
    }
  }
});

it("no sentence stands twice", () => {
  const keys = cases.map(({ own }) => JSON.stringify([own.text, own.context]));
  expect(new Set(keys).size).toBe(keys.length);
});
