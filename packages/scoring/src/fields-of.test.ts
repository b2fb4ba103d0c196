import { expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../test/support/score.ts";
import { fieldsOf } from "./fields-of.ts";

it("lists each indicator's facts once, as plain data, with the clauses that read them", () => {
  const shared = { fact: "rate" };
  const { plan } = scorer(frameworkOf({ A: ["1"] }), [
    item("1", "10", [
      clause("low", "ratio", { target: "90%", side: "below", points: "1", label: "办结率" }, shared),
      clause(
        "high",
        "ratio",
        { target: "95%", side: "above", points: "0.5", label: "办结率" },
        { ...shared, effect: "award" },
      ),
      clause("n", "per-occurrence", { points: "1" }),
    ]),
  ]);
  const fields = fieldsOf(plan);
  expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  expect(fields[0]?.fields.map(({ key, field }) => [key, field.kind])).toEqual([
    ["rate", "ratio"],
    ["n", "count"],
  ]);
  expect(fields[0]?.fields[0]?.clauses.map(({ id, place, rule }) => [id, place, rule])).toEqual([
    ["low", "第1行 第low款", "办结率以90%为准，每低于1个百分点扣1分（按比例计算）"],
    ["high", "第1行 第high款", "办结率以95%为准，每超过1个百分点得0.5分（按比例计算）"],
  ]);
});
