import type { TraceNode } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { bonus, clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const all = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(all)];
const ofGroup = (trace: TraceNode, label: string): string | undefined =>
  all(trace).find((node) => (node.kind === "group" || node.kind === "bonus") && node.label === label)?.arithmetic;
const loss = (points: string) => clause("a", "flag", { points });
const claim = (approvedBy: string | null) => ({ notApplicable: { "3": { reason: "无", approvedBy } } });

describe("a heading's sentence", () => {
  const framework = frameworkOf({ A: [], "A/B": ["1", "2"], "A/C": ["3"] });
  const marks = [item("1", "10", [loss("2")]), item("2", "5", [loss("1")]), item("3", "5", [loss("1")])];
  const off = { start: "zero", floor: { kind: "none" } } as const;

  it("counts its items with what is open, and says what they come to", () => {
    const it_ = scorer(framework, marks);
    const done = it_.explain({ "1": { a: true }, "2": { a: false }, "3": { a: false } }).trace;
    expect(ofGroup(done, "组A")).toBe("共3项，得18分（满分20分）");
    expect(ofGroup(done, "组B")).toBe("共2项，得13分（满分15分）");
    const open = it_.explain({ "1": { a: true } }, claim(null)).trace;
    expect(ofGroup(open, "组A")).toBe("共3项，其中1项待填、1项不涉及待批准，得16至18分（满分20分）");
    expect(ofGroup(open, "组C")).toBe("共1项，其中1项不涉及待批准，得4至5分（满分5分）");
  });

  it("has the full marks of what applies, also where the others stand in", () => {
    const facts = { "1": { a: true }, "2": { a: false } };
    const excluded = scorer(framework, marks, { notApplicable: "exclude" }).explain(facts, claim("法规科")).trace;
    expect(ofGroup(excluded, "组A")).toBe("共3项，其中1项不涉及，得13分（满分15分）");
    const rescaled = scorer(framework, marks, { notApplicable: "exclude-and-rescale" });
    expect(ofGroup(rescaled.explain(facts, claim("法规科")).trace, "组A")).toBe(
      "共3项，其中1项不涉及，得约17.33分（满分20分）",
    );
  });

  it("that only loses says 扣, and which limit holds it", () => {
    const lists = [item("1", "0", [loss("2")], off), item("2", "0", [loss("1")], off)];
    const it_ = scorer(frameworkOf({ A: ["1", "2"] }), lists, { base: "100" });
    expect(ofGroup(it_.explain({ "1": { a: true }, "2": { a: true } }).trace, "组A")).toBe("共2项，扣3分");
    expect(ofGroup(it_.explain({ "1": { a: false }, "2": { a: false } }).trace, "组A")).toBe("共2项，不扣分");
    const capped = scorer(
      frameworkOf({ A: ["1", "2"] }),
      lists,
      { base: "100" },
      { groupLimits: [{ group: "A", floor: { kind: "points", points: "-2" }, ceiling: { kind: "none" } }] },
    );
    expect(ofGroup(capped.explain({ "1": { a: true }, "2": { a: true } }).trace, "组A")).toBe(
      "共2项，合计−3分，不低于−2分，扣2分",
    );
  });

  it("that a veto empties says so", () => {
    const veto = item("V", "0", [clause("v", "veto", {})], off);
    const vetoes = [{ indicator: "V", clause: "v", effect: { kind: "zero-group" as const, group: "A" } }];
    const it_ = scorer(frameworkOf({ A: ["1"], D: ["!V"] }), [item("1", "5", [loss("1")]), veto], {}, { vetoes });
    const said = (v: Record<string, boolean>) => ofGroup(it_.explain({ "1": { a: true }, V: v }).trace, "组A");
    expect(said({ v: true })).toBe("共1项，一票否决，得0分（满分5分）");
    expect(said({})).toBe("共1项，是否一票否决待定，得0至4分（满分5分）");
    expect(said({ v: false })).toBe("共1项，得4分（满分5分）");
  });

  it("of a bonus says under which limit it comes to what", () => {
    const gain = (points: string) => [clause("a", "flag", { points })];
    const it_ = scorer(
      frameworkOf({ A: ["+1", "+2"] }),
      [bonus("1", null, gain("3")), bonus("2", null, gain("4"))],
      { base: "100" },
      { groupLimits: [{ group: "A", floor: { kind: "none" }, ceiling: { kind: "points", points: "5" } }] },
    );
    const trace = it_.explain({ "1": { a: true }, "2": { a: true } }).trace;
    expect(all(trace).flatMap((node) => (node.kind === "bonus" ? node.arithmetic : []))).toContain(
      "共2项，合计7分，不超过5分，得5分",
    );
  });
});
