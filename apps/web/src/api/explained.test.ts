import { expect, it } from "vitest";
import { explainedSince } from "./explained.ts";
import type { Explanation } from "./outputs.ts";

const explanation = { score: { total: 90 }, trace: { children: [] } } as unknown as Explanation;
const held = { explanation, explanationMark: "one" };
const changes = [{ op: "replace" as const, path: "/score/total", value: 91 }];

it("what a save changed is laid upon the explanation it is told of", () => {
  const next = explainedSince(held, { since: "one", mark: "two", changes });
  expect(next).toEqual({ explanation: { ...explanation, score: { total: 91 } }, explanationMark: "two" });
  expect(next?.explanation?.trace).toBe(explanation.trace);
});

it.each([
  ["of another than is held", { since: "zero", mark: "two", changes }],
  ["not at all", { since: null, mark: "two", changes: null }],
])("what is told %s has to be read anew", (_, explained) => {
  expect(explainedSince(held, explained)).toBeNull();
});

it("who has read it anew meanwhile, or is shown none, has nothing to change", () => {
  expect(explainedSince(held, { since: "zero", mark: "one", changes })).toBe(held);
  const none = { explanation: null, explanationMark: null };
  expect(explainedSince(none, { since: "one", mark: "two", changes })).toBe(none);
});
