import { describe, expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, type ItemInput, profileInput, profileOf } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { score } from "../compute-score.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { fieldsOf } from "../fields-of.ts";
import { statusHints } from "../open-work/status-hint.ts";
import { scoreFile } from "../score-file.ts";
import { explain } from "../trace/explain.ts";
import { cheapestChanges } from "../what-if/cheapest-changes.ts";
import { requireBenchmarkValue } from "./benchmarks.ts";
import { compile } from "./compile.ts";

const framework = frameworkOf({ A: ["1"] });
const mean = { key: "mean", title: "全省平均", kind: "share", least: "0%", most: "100%" } as const;
const dust = { key: "dust", title: "全市均值", kind: "number", unit: "微克" } as const;
const target = (benchmark: string) => ({ benchmark });
const items = [
  item("1", "20", [
    clause("a", "ratio", { target: target("mean"), side: "below", points: "0.1" }, { cap: "6" }),
    clause("b", "distance", { target: target("dust"), side: "above", points: "0.5", unit: "微克" }, { cap: "4" }),
  ]),
];
const profile = profileOf(items, {}, { benchmarks: [mean, dust] });
const planWith = (benchmarks: Record<string, string | number>, of = profile) =>
  compile(framework, of, undefined, { benchmarks });
const facts = factsOf({ "1": { a: "80%", b: "38" } });
const interval = (benchmarks: Record<string, string | number>) => score(planWith(benchmarks), facts).interval;

describe("a target that is stated once for all", () => {
  it("is counted from as any other once it is known", () => {
    // 20−6.5×0.1−(38−36.4)×0.5
    expect(score(planWith({ mean: "86.5%", dust: "36.4" }), facts).total).toBe(18_550);
  });

  it("is what counts as all done, too (达到全省平均的得满分，低于的按比例得分)", () => {
    const shared = [
      item("1", "10", [clause("a", "pro-rata", { target: target("mean"), share: "missing", points: "10" })]),
    ];
    const own = profileOf(shared, {}, { benchmarks: [mean] });
    const at = (value: string, fact: string) =>
      score(planWith({ mean: value }, own), factsOf({ "1": { a: fact } })).total;
    expect([at("80%", "80%"), at("80%", "90%"), at("80%", "60%"), at("0%", "0%")]).toEqual([
      10_000, 10_000, 7500, 10_000,
    ]);
    expect(score(planWith({}, own), factsOf({ "1": { a: "60%" } })).interval).toEqual({ worst: 0, best: 10_000 });
    const said = explain(planWith({ mean: "80%" }, own), factsOf({ "1": { a: "60%" } })).trace;
    expect(said.children[0]?.children[0]?.children[1]?.arithmetic).toBe(
      "完成比例60%，目标全省平均（80%），未完成25%×10分，扣2.5分",
    );
  });

  it("is pending while it is not, within its ends and the caps, and never zero", () => {
    expect(interval({})).toEqual({ worst: 10_000, best: 20_000 });
    expect(interval({ mean: "86.5%" })).toEqual({ worst: 15_350, best: 19_350 });
    expect(interval({ dust: 36.4 })).toEqual({ worst: 13_200, best: 19_200 });
    const { items: found } = score(planWith({}), facts);
    expect(found[0]).toMatchObject({ state: "pending", pending: ["a", "b"] });
  });

  it("is named in the rule and in the trace, with its value or that it has none", () => {
    const ruleOf = (benchmarks: Record<string, string>) =>
      fieldsOf(planWith(benchmarks))[0]?.fields[0]?.clauses[0]?.rule;
    expect(ruleOf({ mean: "86.5%" })).toBe("比率以全省平均（86.5%）为准，每低于1个百分点扣0.1分（按比例计算）");
    expect(ruleOf({})).toContain("以全省平均（尚未公布）为准");
    const said = (benchmarks: Record<string, string>, of = facts) =>
      explain(planWith(benchmarks), of).trace.children[0]?.children[0]?.children.map(({ arithmetic }) => arithmetic);
    expect(said({ mean: "86.5%", dust: "36.4" })?.slice(1)).toEqual([
      "比率80%，目标全省平均（86.5%），低6.5个百分点×0.1分，扣0.65分",
      "实际数值38微克，目标全市均值（36.4微克），高1.6微克×0.5分，扣0.8分",
    ]);
    expect(said({})?.[1]).toBe("“全省平均”尚未公布（扣0至6分）");
    expect(said({}, factsOf({}))?.[1]).toBe("尚未填报，“全省平均”尚未公布（扣0至6分）");
  });

  it("is nothing that work or another answer would change", () => {
    const plan = planWith({});
    expect(statusHints(evaluate(plan, facts), new Map([["1", "done"]]))).toEqual([]);
    expect(cheapestChanges(plan, facts, 20_000).changes).toEqual([]);
  });

  it.each([
    [{ mean: "101%" }, "FAHENG_BENCHMARK_INVALID benchmarks.mean"],
    [{ mean: "86.5" }, "FAHENG_BENCHMARK_INVALID benchmarks.mean"],
    [{ mean: "many" }, "FAHENG_BENCHMARK_INVALID benchmarks.mean"],
    [{ dust: "1e9" }, "FAHENG_BENCHMARK_INVALID benchmarks.dust"],
    [{ means: "86%" }, "FAHENG_BENCHMARK_UNKNOWN benchmarks.means"],
  ])("refuses %j", (benchmarks, problem) => {
    expect(problemsOf(() => planWith(benchmarks))).toEqual([problem]);
  });

  it.each([
    ["mean", "101%", "FAHENG_BENCHMARK_INVALID"],
    ["dust", "86.5%%", "FAHENG_BENCHMARK_INVALID"],
    ["toString", "1", "FAHENG_BENCHMARK_UNKNOWN"],
  ])("is refused one by one as all together: %s %s", (key, value, code) => {
    const state = () => requireBenchmarkValue(profile, key, value);
    expect(state).toThrow(expect.objectContaining({ code, place: `benchmarks.${key}` }));
  });

  it.each([
    ["mean", "86.5%"],
    ["dust", "36.4"],
  ])("takes one that fits: %s %s", (key, value) => {
    expect(() => requireBenchmarkValue(profile, key, value)).not.toThrow();
  });

  it("must be declared, once, and of the kind that the rule counts in", () => {
    const declared = (...benchmarks: NonNullable<ItemsOf["benchmarks"]>) =>
      problemsOf(() => planWith({}, profileOf(items, {}, { benchmarks })));
    expect(declared(mean)).toEqual(["FAHENG_PROFILE_UNKNOWN items.1.clauses.b.params"]);
    expect(declared(mean, { ...dust, kind: "share" })).toEqual(["FAHENG_PROFILE_PARAMS items.1.clauses.b.params"]);
    expect(declared(mean, dust, dust)).toEqual(["FAHENG_PROFILE_DUPLICATE benchmarks.dust"]);
  });

  it("stands in the file of facts that is scored by itself", () => {
    const input: ItemInput[] = items;
    const document = profileInput(input, {}, { benchmarks: [mean, dust] });
    const { format, facts: stated } = facts;
    const file = { format, facts: stated, benchmarks: { mean: "86.5%", dust: "36.4" } };
    expect(scoreFile({ framework, profile: document, facts: file }).total).toBe("18.55");
    expect(scoreFile({ framework, profile: document, facts: { format, facts: stated } }).total).toBeNull();
  });
});

type ItemsOf = Parameters<typeof profileInput>[2] & object;
