import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { scorer } from "../../test/support/score.ts";
import { toFullMarks } from "./to-full-marks.ts";

const framework = frameworkOf({ A: ["1", "2"] });
const { plan } = scorer(framework, [
  item("1", "10", [
    clause("a", "shortfall", { minimum: 2, points: "1" }),
    clause("b", "states", {
      states: [
        { key: "weak", label: "弱", points: "1" },
        { key: "good", label: "好", points: "0" },
      ],
    }),
    clause("c", "flag", { points: "2", when: false }),
  ]),
  item("2", "5", [clause("a", "judgement", { min: "0", max: "5" })]),
]);

it("says which answers bring an indicator to full marks, and leaves the right ones be", () => {
  const facts = factsOf({ "1": { a: 0, b: "good" } });
  expect(toFullMarks(plan, facts, "1")).toEqual({
    indicator: "1",
    now: 6000,
    after: 10_000,
    full: 10_000,
    reached: true,
    changes: [
      { indicator: "1", key: "a", from: 0, to: 2 },
      { indicator: "1", key: "c", from: null, to: true },
    ],
    others: [],
  });
});

it("names what somebody else has to give", () => {
  expect(toFullMarks(plan, factsOf({}), "2")).toMatchObject({
    now: 0,
    after: 0,
    reached: false,
    changes: [],
    others: ["a"],
  });
});

it("knows no indicator that the profile does not score", () => {
  expect(() => toFullMarks(plan, factsOf({}), "9")).toThrow("9");
  expect(problemsOf(() => toFullMarks(plan, factsOf({ "1": { a: -1 } }), "1"))).toEqual(["FAHENG_FACT_RANGE 1.a"]);
});
