import { expect, it } from "vitest";
import { jsonOf, oneOf } from "./read-column.ts";

const STATUS = { table: "cycle", column: "status" } as const;
const EFFECTS = { table: "event", column: "effects" } as const;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

it("gives back a word that it knows", () => {
  expect(oneOf(["open", "closed"], "closed", STATUS)).toBe("closed");
});

it("names table, column and value of a word that it does not know, and what it knows", () => {
  const error = {
    code: "FAHENG_ROW_WORD_UNKNOWN",
    place: "cycle.status",
    details: { table: "cycle", column: "status", value: "half-open", words: "open, closed" },
  };
  expect(() => oneOf(["open", "closed"], "half-open", STATUS)).toThrow(expect.objectContaining(error));
  expect(() => oneOf(["open"], "x".repeat(1000), STATUS)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ value: "x".repeat(60) }) }),
  );
});

it("gives back JSON of the form that was written", () => {
  expect(jsonOf("[1]", isList, EFFECTS)).toEqual([1]);
});

it.each(["{", "{}", ""])("names table and column of what can't be read or has another form: %j", (text) => {
  const error = { code: "FAHENG_ROW_UNREADABLE", place: "event.effects" };
  expect(() => jsonOf(text, isList, EFFECTS)).toThrow(expect.objectContaining(error));
});
