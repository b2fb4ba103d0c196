import type { Plan } from "@faheng/scoring";
import { expect, it } from "vitest";
import { smallPlugin } from "../test/small-plugin.ts";
import { formAnswers, formProblems } from "./form-answers.ts";
import { planOf } from "./plan-of.ts";
import { pluginOf } from "./test-plugin.ts";

const smallPlan = (...rule: Parameters<typeof smallPlugin>): Plan => {
  const plugin = pluginOf(smallPlugin(...rule));
  return planOf(plugin, plugin.profiles[0]!)!;
};

it("finds nothing where form and rule agree", () => {
  expect(formProblems(smallPlan())).toEqual([]);
});

it("names an answer that the form gives and the rule refuses", () => {
  const problems = formProblems(smallPlan(["plan"]));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('1.parts = ["plan","summary"]: the form gives it, the rule refuses it');
});

it("names an answer that makes more than the rule said was possible", () => {
  expect(formProblems(smallPlan(["plan", "summary"], 1500))).toEqual([
    "1.parts = []: The rule kind “small.missing-parts” of the plugin “small” made 2, outside what it says is possible (0 to 1.5)",
  ]);
});

it("gives the ends of every form that has ends", () => {
  const label = "问";
  const options = [
    { key: "a", label: "甲" },
    { key: "b", label: "乙" },
  ];
  expect(formAnswers({ kind: "count", label, unit: "次", max: 9 })).toEqual([0, 9]);
  expect(formAnswers({ kind: "choice", label, options })).toEqual(["a", "b"]);
  expect(formAnswers({ kind: "date", label, canBeMissing: false })).not.toContain("none");
  expect(formAnswers({ kind: "judgement", label, min: null, max: "5" })).toEqual([
    { amount: "5", reason: "示例", by: "示例" },
  ]);
  const number = (key: string) => ({ key, label, unit: "件", min: "0", max: "9" });
  expect(formAnswers({ kind: "numbers", label, numbers: [number("a"), number("b")] })).toEqual([
    { a: "0", b: "0" },
    { a: "9", b: "9" },
  ]);
  expect(formAnswers({ kind: "sample", label, unit: "分" })).toEqual([]);
});
