import { registerPlugins } from "../src/register-plugins.ts";
import { type Fact, FahengError } from "@faheng/domain";
import { compile, explain, STANDARD_RULES } from "@faheng/scoring";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { checkPlugin } from "../src/check-plugin.ts";
import type { PluginInput } from "../src/plugin.ts";
import { missingLines, sample } from "./sample-plugin.ts";

const stated = (lines: Fact) => ({
  format: "faheng.facts/1" as const,
  unit: "",
  unitClass: null,
  facts: { "1.1": { lines } },
  notApplicable: {},
});

function boom(): never {
  throw new Error("boom");
}

/** Scores two missing lines (4 points; the rule says 0 to 18) with a rule of the pack changed in one answer. */
function scored(change: object, lines: Fact = 2) {
  const checked = checkPlugin({ ...sample, rules: [{ ...missingLines, ...change }] } as PluginInput);
  if (!checked.ok) throw new Error(`refused at registration: ${checked.problems[0]?.code}`);
  const { frameworks, profiles, rules } = checked.plugin;
  const plan = compile(frameworks[0]!, profiles[0]!, [...STANDARD_RULES, ...rules], {
    calendar: { holidays: ["2020-10-01"], workdays: [] },
  });
  return { plan, explanation: explain(plan, stated(lines), new Set(["1.1"])) };
}

function faultOf(run: () => unknown): FahengError {
  try {
    run();
  } catch (cause) {
    if (cause instanceof FahengError) return cause;
    throw cause;
  }
  throw new Error("nothing was refused");
}

/** How a rule misbehaves once it is asked about facts, and what is said of it. */
const FAULTY: readonly (readonly [what: string, change: object, code: string])[] = [
  ["an amount above its own bounds", { amount: () => 18_001 }, "FAHENG_RULE_OUT_OF_BOUNDS"],
  [
    "an amount below its own bounds",
    { amount: () => 0, bounds: () => ({ least: 1, most: 18_000 }) },
    "FAHENG_RULE_OUT_OF_BOUNDS",
  ],
  ["a negative amount", { amount: () => -1 }, "FAHENG_RULE_AMOUNT"],
  ["an amount with a fraction of a thousandth", { amount: () => 0.5 }, "FAHENG_RULE_AMOUNT"],
  ["an amount that is no number", { amount: () => Number.NaN }, "FAHENG_RULE_AMOUNT"],
  ["an endless amount", { amount: () => Number.POSITIVE_INFINITY }, "FAHENG_RULE_AMOUNT"],
  ["a fraction by zero", { amount: () => ({ numerator: 1, denominator: 0 }) }, "FAHENG_RULE_AMOUNT"],
  ["an amount as text", { amount: () => "2000" }, "FAHENG_RULE_FAILED"],
  ["no amount", { amount: () => null }, "FAHENG_RULE_FAILED"],
  ["an amount that comes later", { amount: async () => Promise.resolve(1) }, "FAHENG_RULE_AMOUNT"],
  ["a rule that throws when asked for its amount", { amount: boom }, "FAHENG_RULE_FAILED"],
  [
    "a rule that calls itself without end",
    {
      amount: function again(): number {
        return again() + 1;
      },
    },
    "FAHENG_RULE_FAILED",
  ],
  ["arithmetic that is no text", { arithmetic: () => ({ toString: boom }) }, "FAHENG_RULE_FAILED"],
  ["arithmetic of a million characters", { arithmetic: () => "1".repeat(1_000_000) }, "FAHENG_RULE_FAILED"],
  ["a reading of the fact that is no text", { stated: () => 7 }, "FAHENG_RULE_FAILED"],
  [
    "a fact that has no schema",
    { fact: () => ({ safeParse: () => ({ success: true, data: 1 }) }) },
    "FAHENG_RULE_FAILED",
  ],
  ["a schema of the fact that throws", { fact: () => z.any().refine(boom) }, "FAHENG_RULE_FAILED"],
  ["a look ahead whose least is more than its most", { ahead: () => ({ least: 2, most: 1 }) }, "FAHENG_RULE_FAILED"],
];

describe("a faulty rule", () => {
  it.each(FAULTY)("%s: an error that names pack, kind, indicator and clause", (_what, change, code) => {
    const fault = faultOf(() => scored(change));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain("sample.missing-lines");
    expect(fault.place).toBe("1.1.lines");
    expect(JSON.stringify(fault.report())).not.toMatch(/\{\w+\}/u);
  });

  it("cannot change days, period or parameters for anybody", () => {
    const seen: unknown[] = [];
    const change = {
      amount: (params: { points: number }, lines: number, context: { calendar: { holidays: Set<string> } }) => {
        seen.push(context.calendar.holidays.size);
        context.calendar.holidays.clear();
        expect(() => Object.assign(params, { points: 9 })).toThrow(TypeError);
        expect(() => Object.assign(context, { effect: "award" })).toThrow(TypeError);
        return lines * params.points;
      },
    };
    const { plan, explanation } = scored(change);
    expect(explanation.score.total).toBe(6000);
    expect(seen[0]).toBe(1);
    expect(plan.default.items[0]?.clauses[0]?.context.calendar.holidays.size).toBe(1);
  });

  it("cannot change the fact it reads", () => {
    const parts = { kind: "parts", label: "行", parts: [{ key: "a", label: "甲" }] };
    const change = {
      fact: () => z.any(),
      field: () => parts,
      amount: (_params: unknown, fact: string[]) => fact.push("b"),
    };
    expect(faultOf(() => scored(change, ["a"]))).toMatchObject({ code: "FAHENG_RULE_FAILED", place: "1.1.lines" });
  });

  it("keeps what a kind calls its parameters, for whoever draws the form", () => {
    expect(registerPlugins([sample]).active[0]?.rules[0]?.names).toEqual(missingLines.names);
  });

  it("that keeps its contract scores as it did without a guard", () => {
    const { plan, explanation } = scored({});
    const unguarded = compile(plan.framework, plan.profile, [...STANDARD_RULES, missingLines]);
    expect(explanation).toEqual(explain(unguarded, stated(2), new Set(["1.1"])));
  });
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const rows = (page.split("## A faulty rule")[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(FAULTY.map(([what, , code]) => [what, `\`${code}\``]));
});
