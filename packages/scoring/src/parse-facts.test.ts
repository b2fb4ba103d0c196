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
