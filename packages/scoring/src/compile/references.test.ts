import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { problemsOf } from "../../test/support/rule.ts";
import { STANDARD_RULES } from "../rules/index.ts";
import { compile } from "./compile.ts";

const framework = frameworkOf({ A: ["1", "2"], X: ["+P", "!V"] });
const categories = [{ key: "city", label: "市级", points: "1" }];
const events = clause("a", "events", { categories });

describe("what a profile says about several items", () => {
  it("never counts deductions and awards as one matter", () => {
    const items = [item("1", "10", [events]), bonus("P", "5", [events])];
    const mixed = profileOf(items, {}, { onceOnly: [{ indicators: ["1", "P"], place: "第1行" }] });
    expect(problemsOf(() => compile(framework, mixed))).toEqual(["FAHENG_PROFILE_ONCE_ONLY onceOnly.0"]);
  });

  it("has a clause that can strike behind each veto", () => {
    const items = [item("1", "10", []), item("V", "0", [])];
    const toothless = profileOf(items, {}, { vetoes: [{ indicator: "V", effect: { kind: "zero-total" } }] });
    expect(problemsOf(() => compile(framework, toothless))).toEqual(["FAHENG_PROFILE_VETO vetoes.0"]);
  });

  it("counts a register into facts that the office states as counts", () => {
    const office = { statedBy: "office" } as const;
    const counted = Object.assign(clause("n", "per-occurrence", { points: "1" }), office);
    const yes = Object.assign(clause("f", "flag", { points: "1", label: "做到" }), office);
    const own = clause("o", "per-occurrence", { points: "1" });
    const laid = (indicator: string, fact: string) => {
      const rule = { kind: "meeting", marks: ["absent"], indicator, fact } as const;
      return profileOf([item("1", "10", [counted, yes, own])], {}, { register: [rule] });
    };
    expect(compile(framework, laid("1", "n")).profile.register).toHaveLength(1);
    for (const fact of ["f", "o", "none"]) {
      expect(problemsOf(() => compile(framework, laid("1", fact)))).toEqual(["FAHENG_PROFILE_REGISTER register.0"]);
    }
    expect(problemsOf(() => compile(framework, laid("9", "n")))).toEqual(["FAHENG_PROFILE_UNKNOWN register.0"]);
  });

  it("measures overstated own scores into a fact that the office states as a count", () => {
    const counted = Object.assign(clause("n", "per-occurrence", { points: "1" }), { statedBy: "office" } as const);
    const own = clause("o", "per-occurrence", { points: "1" });
    const laid = (indicator: string, fact: string) => {
      const overstated = { measure: "items", above: "0.5", indicator, fact } as const;
      return profileOf([item("1", "10", [counted, own])], {}, { overstated });
    };
    expect(compile(framework, laid("1", "n")).profile.overstated?.above).toBe(500);
    expect(problemsOf(() => compile(framework, laid("1", "o")))).toEqual(["FAHENG_PROFILE_OVERSTATED overstated"]);
    expect(problemsOf(() => compile(framework, laid("9", "n")))).toEqual(["FAHENG_PROFILE_UNKNOWN overstated"]);
  });

  it("finds every rule kind registered once", () => {
    const [first] = STANDARD_RULES;
    const twice = first ? [...STANDARD_RULES, first] : [];
    const plain = profileOf([item("1", "10", [])]);
    expect(() => compile(framework, plain, twice)).toThrow(
      expect.objectContaining({ code: "FAHENG_RULE_DUPLICATE", place: first?.kind }),
    );
  });
});
