import { type PlanOrder, type PlanQuestion, OrderDesk, registerPlugins } from "@faheng/plugin-api";
import type { Explanation, TraceNode } from "@faheng/scoring";
import { describe, expect, it } from "vitest";
import { canteenPlugin } from "../../test/support/plugin.ts";
import { answerProblem } from "./answer-schema.ts";

const [plugin] = registerPlugins([canteenPlugin]).active;
const order: PlanOrder = {
  key: null,
  framework: plugin!.frameworks[0]!,
  profile: plugin!.profiles[0]!,
  options: {},
  unitClass: null,
};
const question: PlanQuestion = { ask: "explain", stated: { facts: {}, notApplicable: {} } };
const right = new OrderDesk([]).ask(order, question) as Explanation;
const problemOf = (answer: unknown): string | null => answerProblem(order, question, answer);
const withTrace = (change: Partial<TraceNode>): unknown => ({ ...right, trace: { ...right.trace, ...change } });

describe("an answer out of a pack's thread", () => {
  it("is one where it has the form, the size and the items that belong to its question", () => {
    expect(problemOf(right)).toBeNull();
    expect(problemOf(structuredClone(right))).toBeNull();
  });

  it("with anything beside its form is none", () => {
    expect(problemOf({ ...right, more: 1 })).toMatch(/more/u);
    expect(problemOf({ ...right, score: { ...right.score, total: 0.5 } })).toMatch(/^score\.total/u);
    expect(problemOf(null)).not.toBeNull();
    expect(answerProblem(order, { ask: "check", indicator: "R1", facts: {} }, 1)).not.toBeNull();
  });

  it("of an indicator that the framework has not, or of one twice, is none", () => {
    const { items } = right.score;
    const [first] = items;
    const scored = (changed: unknown): unknown => ({ ...right, score: { ...right.score, items: changed } });
    expect(problemOf(scored([...items, { ...first, indicator: "R99" }]))).toBe(
      "score.items: no indicator R99 in the framework",
    );
    expect(problemOf(scored([...items, first]))).toBe("score.items: one twice");
  });

  it("lists the indicators that the profile makes no points of", () => {
    const [left, ...items] = order.profile.items;
    const { settings, ...profile } = order.profile;
    const fullMarks = settings.fullMarks! - left!.points;
    const less: PlanOrder = { ...order, profile: { ...profile, items, settings: { ...settings, fullMarks } } };
    const answer = new OrderDesk([]).ask(less, question) as Explanation;
    expect(answer.score.items.map(({ indicator }) => indicator)).toContain(left!.indicator);
    expect(answerProblem(less, question, answer)).toBeNull();
  });

  it.each([
    ["nested too deep", () => withTrace({ children: [nest(200)] })],
    ["a list too long", () => withTrace({ children: Array.from({ length: 5001 }, () => leaf) })],
    ["a text too long", () => withTrace({ label: "长".repeat(20_001) })],
    [
      "too many values",
      () => withTrace({ children: Array.from({ length: 5000 }, () => ({ children: [...few] })) as never }),
    ],
  ])("%s is none, before anything else is looked at", (reason, make) => {
    expect(problemOf(make())).toBe(reason);
  });
});

const leaf: TraceNode = { ...right.trace, children: [] };
const few = Array.from({ length: 20 }, () => leaf);

function nest(depth: number): TraceNode {
  let node = leaf;
  for (let level = 0; level < depth; level += 1) node = { ...leaf, children: [node] };
  return node;
}
