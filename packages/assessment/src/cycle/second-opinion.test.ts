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

it("agrees under the values of benchmarks, known and not, for each class of units", () => {
  const target = { benchmark: "mean" };
  const share = clause(
    "a",
    "ratio",
    { target, side: "below", points: "0.1" },
    { unitParams: { county: { points: "0.05" } } },
  );
  const benchmark = { key: "mean", title: "全省平均", kind: "share", least: "0%", most: "100%" } as const;
  const profile = profileOf([item("1", "10", [share])], { grades }, { benchmarks: [benchmark] });
  const units = [{ mean: "80%" }, { mean: "65%" }, {}].flatMap((benchmarks: Record<string, string>) =>
    [null, "county"].map((unitClass) => {
      const plan = compile(frameworkOf({ A: ["1"] }), profile, undefined, { benchmarks });
      const facts = factsOf({ "1": { a: "60%" } }, { unitClass });
      const planKey = `${benchmarks["mean"] ?? ""} ${unitClass ?? ""}`;
      return { id: planKey, planKey, plan, facts, score: score(plan, facts) };
    }),
  );
  // 20 points below 80 % and 5 below 65 %, at 0.1 a point and, for a county, at half of it.
  expect(units.map((unit) => unit.score.total)).toEqual([8000, 9000, 9500, 9750, null, null]);
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
