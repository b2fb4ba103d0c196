import { FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { clause, frameworkOf, item, profileInput, profileOf } from "@faheng/scoring-samples";
import { compile } from "./compile/compile.ts";
import { score } from "./compute-score.ts";
import { parseFacts } from "./parse-facts.ts";
import { parseProfile } from "./parse-profile.ts";

const plan = compile(frameworkOf({ A: ["1"] }), profileOf([item("1", "10", [clause("a", "flag", { points: "1" })])]));

function problemsOf(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place}`);
  }
}

it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "99"])(
  "refuses %s as an indicator the framework does not have",
  (name) => {
    const facts = (list: string) => () =>
      score(
        plan,
        parseFacts(
          JSON.parse(
            `{"format":"faheng.facts/1","facts":{"1":{"a":true}},"${list}":{"${name}":${list === "facts" ? '{"a":true}' : '{"reason":"无","approvedBy":null}'}}}`,
          ),
        ),
      );
    expect(problemsOf(facts("facts"))).toEqual([`FAHENG_FACT_UNKNOWN_INDICATOR ${name}`]);
    expect(problemsOf(facts("notApplicable"))).toEqual([`FAHENG_FACT_UNKNOWN_INDICATOR ${name}`]);
  },
);

it("passes over no key named __proto__, however deep", () => {
  const deep = `{"format":"faheng.facts/1","facts":{"1":{"__proto__":true}}}`;
  expect(problemsOf(() => parseFacts(JSON.parse(deep)))).toEqual(["FAHENG_FACTS_SCHEMA facts.1.__proto__"]);
  const profile = JSON.stringify(profileInput([item("1", "10", [clause("a", "flag", { points: "1" })])]));
  const hidden = profile.replace('"params":{', '"params":{"__proto__":{"points":"9"},');
  expect(problemsOf(() => parseProfile(JSON.parse(hidden)))).toEqual([
    "FAHENG_PROFILE_SCHEMA items.1.clauses.a.params.__proto__",
  ]);
});

it.each<[string, unknown, string[]]>([
  ["nothing", null, ["FAHENG_FACTS_SCHEMA "]],
  ["a list", [], ["FAHENG_FACTS_SCHEMA "]],
  ["a profile", { format: "faheng.profile/1" }, ["FAHENG_FACTS_SCHEMA format"]],
  ["no format", { facts: {} }, ["FAHENG_FACTS_SCHEMA format"]],
  ["facts of no indicator", { format: "faheng.facts/1", facts: [] }, ["FAHENG_FACTS_SCHEMA facts"]],
  [
    "a claim without a reason, and one that says more",
    {
      format: "faheng.facts/1",
      facts: {},
      notApplicable: {
        "1": { reason: "", approvedBy: null },
        "2": { reason: "无", approvedBy: null, on: "2026-01-01" },
      },
    },
    ["FAHENG_FACTS_SCHEMA notApplicable.1.reason", "FAHENG_FACTS_SCHEMA notApplicable.2"],
  ],
])("names what is wrong with %s", (_what, input, problems) => {
  expect(problemsOf(() => parseFacts(input))).toEqual(problems);
});

it("says what format a document of another kind has, and prints no book over a broken one", () => {
  const said = (input: unknown): string => {
    try {
      parseFacts(input);
      return "";
    } catch (error) {
      return error instanceof FahengError ? (error.problems[0]?.message ?? "") : "";
    }
  };
  expect(said({ format: "faheng.framework/1" })).toContain("应为“faheng.facts/1”，这是“faheng.framework/1”");
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}`, 3]));
  expect(problemsOf(() => parseFacts({ format: "faheng.facts/1", facts: many }))).toHaveLength(100);
  let deep: unknown = 1;
  for (let level = 0; level < 60; level += 1) deep = [deep];
  expect(said({ format: "faheng.facts/1", facts: { "1": { a: deep } } })).toContain("嵌套过深，或内容过多");
});

it("leaves the line of an editor aside", () => {
  const facts = { $schema: "./facts.schema.json", format: "faheng.facts/1", facts: { "1": { a: true } } };
  expect(score(plan, parseFacts(facts)).total).toBe(9000);
});
