import { profileSchema } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item, profileInput } from "@faheng/scoring-samples";
import { problemsOf } from "../test/support/rule.ts";
import { parseProfile } from "./parse-profile.ts";
import { scoreFile, scoreOutputSchema } from "./score-file.ts";

const framework = JSON.parse(JSON.stringify(frameworkOf({ A: ["1"] }))) as unknown;
const profile = profileInput([item("1", "10", [clause("a", "external", { from: "3", to: "10" })])], {
  fullMarks: "10",
});
const facts = { format: "faheng.facts/1", unit: "测试局", facts: { "1": { a: "1" } } };

describe("scoreFile", () => {
  it("scores three documents and prints decimals", () => {
    const output = scoreFile({ framework, profile, facts });
    expect(output).toMatchObject({
      format: "faheng.score/1",
      unit: "测试局",
      total: "6.67",
      interval: { worst: "6.67", best: "6.67" },
      groups: [{ group: "A", title: "组A", full: "10", applicable: "10", interval: { worst: "6.667" } }],
      items: [{ indicator: "1", state: "scored", full: "10" }],
    });
    expect(output.trace.children[0]?.exact).toEqual({ worst: "20/3", best: "20/3" });
    expect(scoreOutputSchema.encode(scoreOutputSchema.parse(JSON.parse(JSON.stringify(output))))).toEqual(output);
  });

  it("reads a profile that was written from its checked form", () => {
    const written = profileSchema.encode(profileSchema.parse(profile));
    expect(scoreFile({ framework, profile: JSON.parse(JSON.stringify(written)), facts }).total).toBe("6.67");
  });

  it("leaves aside the line by which an editor knows a document's form, and nothing else", () => {
    const line = (form: string) => ({ $schema: `./schemas/${form}.json` });
    const lined = {
      framework: { ...line("framework"), ...(framework as object) },
      profile: { ...profile, ...line("profile") },
      facts: { ...line("facts"), ...facts },
    };
    expect(scoreFile(lined)).toEqual(scoreFile({ framework, profile, facts }));
    expect(parseProfile(lined.profile)).toEqual(parseProfile(profile));
    expect(parseProfile(lined.profile)).not.toHaveProperty("$schema");
    const [item] = profile.items;
    const inside = { ...profile, items: [{ ...item, ...line("item") }] };
    expect(problemsOf(() => parseProfile(inside))).toEqual(["FAHENG_PROFILE_SCHEMA items.1"]);
    expect(problemsOf(() => parseProfile({ ...profile, $schema: 1 }))).toEqual(["FAHENG_PROFILE_SCHEMA "]);
  });

  it("keeps a group and an indicator of the same code apart", () => {
    const same = JSON.parse(JSON.stringify(frameworkOf({ "1": ["1"] }))) as unknown;
    const { groups, items } = scoreFile({ framework: same, profile, facts });
    expect([groups[0]?.title, items[0]?.title]).toEqual(["组1", "指标1"]);
  });

  it("refuses each document with code and place", () => {
    expect(problemsOf(() => scoreFile({ framework: {}, profile, facts }))).toContain("FAHENG_FRAMEWORK_SCHEMA format");
    expect(() => scoreFile({ framework: {}, profile, facts })).toThrow(
      expect.objectContaining({ code: "FAHENG_FRAMEWORK_INVALID" }),
    );
    expect(problemsOf(() => scoreFile({ framework, profile: { ...profile, items: 3 }, facts }))).toEqual([
      "FAHENG_PROFILE_SCHEMA items",
    ]);
    const [first] = profile.items;
    const misspelt = { ...profile, items: [{ ...first, clauses: [{ ...first?.clauses[0], cap: "x" }], cap: 1 }] };
    expect(problemsOf(() => scoreFile({ framework, profile: misspelt, facts }))).toEqual([
      "FAHENG_PROFILE_SCHEMA items.1.clauses.a.cap",
      "FAHENG_PROFILE_SCHEMA items.1",
    ]);
    const swapped = { framework: profile, profile: framework, facts };
    expect(problemsOf(() => scoreFile(swapped))).toEqual(["FAHENG_FRAMEWORK_SCHEMA format"]);
    expect(problemsOf(() => scoreFile({ framework, profile, facts: { ...facts, unit: 5 } }))).toEqual([
      "FAHENG_FACTS_SCHEMA unit",
    ]);
    expect(problemsOf(() => scoreFile({ framework, profile, facts: { ...facts, facts: { "2": {} } } }))).toEqual([
      "FAHENG_FACT_UNKNOWN_INDICATOR 2",
    ]);
  });
});
