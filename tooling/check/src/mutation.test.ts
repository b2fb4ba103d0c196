import { expect, it } from "vitest";
import { mutationsOf } from "./mutation.ts";

it("puts one fault at a time into code, and none into texts, comments, types and imports", () => {
  const source = [
    'import { a } from "a - b";',
    "/** a < b",
    " * a > b */",
    "export type Both = A & B;",
    "export function f(a: number, b: number): boolean {",
    '  const text = "a < b";',
    "  return a < b && a + 1 > 0;",
    "}",
  ].join("\n");
  const found = mutationsOf(source);
  expect(found.map(({ line, from, to }) => [line, from, to])).toEqual([
    [7, "<", "<="],
    [7, ">", ">="],
    [7, "&&", "||"],
    [7, "+", "-"],
    [7, "+ 1", "+ 2"],
  ]);
  expect(found[0]?.source).toBe(source.replace("a < b && a", "a <= b && a"));
});
