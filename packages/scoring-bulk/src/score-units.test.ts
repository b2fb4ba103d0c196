import { compile, score } from "@faheng/scoring";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { scoreUnits } from "./score-units.ts";

const each = clause("a", "per-occurrence", { points: "1" });
const grades = [{ name: "合格", atLeast: "9" }];
const plan = compile(
  frameworkOf({ A: ["1"] }),
  profileOf([item("1", "10", [each], { unitPoints: { county: "8" } })], { grades }, { unitClasses: ["city"] }),
);
const unit = (count: number | null, unitClass: string | null) => factsOf({ "1": { a: count } }, { unitClass });

it("scores units of several classes in the order in which they are given", () => {
  const units = [unit(1, "county"), unit(1, "city"), unit(null, "county"), unit(0, null)];
  const expected = units.map((facts) => {
    const { interval, grade, disqualified } = score(plan, facts);
    return { interval, grade, disqualified };
  });
  expect(expected.map(({ interval }) => interval.worst)).toEqual([7000, 9000, 0, 10_000]);
  expect(scoreUnits(plan, units)).toEqual(expected);
});

it("takes targets at the values that are known, and leaves what waits for one open, class by class", () => {
  const target = { benchmark: "mean" };
  const share = clause(
    "a",
    "ratio",
    { target, side: "below", points: "0.1" },
    { unitParams: { county: { points: "0.05" } } },
  );
  const known = profileOf(
    [item("1", "10", [share])],
    { grades },
    {
      benchmarks: [{ key: "mean", title: "全省平均", kind: "share", least: "50%", most: "90%" }],
    },
  );
  const of = (benchmarks: Record<string, string>) =>
    compile(frameworkOf({ A: ["1"] }), known, undefined, { benchmarks });
  const units = [null, "county"].map((unitClass) => factsOf({ "1": { a: "60%" } }, { unitClass }));
  const ends = (benchmarks: Record<string, string>) =>
    scoreUnits(of(benchmarks), units).map(({ interval, grade }) => [interval.worst, interval.best, grade]);
  // 20 points below 80 %: −2, for a county −1. A target not known yet lies at 90 % at most: −9 for a share of nothing, −4.5.
  expect(ends({ mean: "80%" })).toEqual([
    [8000, 8000, null],
    [9000, 9000, "合格"],
  ]);
  expect(ends({})).toEqual([
    [1000, 10_000, null],
    [5500, 10_000, null],
  ]);
});

it("says that nothing limits an end, as the exact engine does", () => {
  const open = compile(frameworkOf({ A: ["1"] }), profileOf([item("1", "10", [each], { floor: { kind: "none" } })]));
  expect(scoreUnits(open, [factsOf({})])[0]?.interval).toEqual({ worst: null, best: 10_000 });
});

it("answers nothing for no unit, and refuses facts that the plan does not know", () => {
  expect(scoreUnits(plan, [])).toEqual([]);
  expect(() => scoreUnits(plan, [factsOf({ "2": { a: 1 } })])).toThrow(
    expect.objectContaining({ code: "FAHENG_FACTS_INVALID" }),
  );
});
