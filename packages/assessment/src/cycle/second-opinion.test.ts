import { compile, score } from "@faheng/scoring";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { secondOpinion } from "./second-opinion.ts";

const each = clause("a", "per-occurrence", { points: "1" });
const grades = [{ name: "合格", atLeast: "9" }];
const planOf = (points: string) =>
  compile(frameworkOf({ A: ["1"] }), profileOf([item("1", points, [each])], { grades }));

it("agrees with what the explaining engine makes, over several plans", () => {
  const units = ["10", "20"].flatMap((points) =>
    [0, 3, null].map((count) => {
      const [plan, facts] = [planOf(points), factsOf({ "1": { a: count } })];
      return { id: `${points}-${count}`, planKey: points, plan, facts, score: score(plan, facts) };
    }),
  );
  expect([...secondOpinion(units)]).toEqual([]);
});

it("names each assessment whose total, grade or disqualification was made otherwise", () => {
  const [plan, facts] = [planOf("10"), factsOf({ "1": { a: 1 } })];
  const right = score(plan, facts);
  const wrong = {
    total: { ...right, interval: { worst: 9001, best: 9001 } },
    grade: { ...right, grade: null },
    disqualified: { ...right, disqualified: true },
  };
  const units = Object.entries({ right, ...wrong }).map(([id, own]) => ({ id, planKey: "", plan, facts, score: own }));
  expect([...secondOpinion(units)]).toEqual(Object.keys(wrong));
});
