import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1", "2"], B: ["3"] });
const each = clause("a", "per-occurrence", { points: "1" });
const items = [item("1", "60", [each]), item("2", "30", [each]), item("3", "10", [each])];
const facts = { "1": { a: 6 }, "2": { a: 3 }, "3": { a: 1 } };
const approved = { reason: "本局无此职能", approvedBy: "法规科" };
const waiting = { reason: "本局无此职能", approvedBy: null };
const policy = (notApplicable: "full" | "exclude" | "exclude-and-rescale") =>
  scorer(framework, items, { fullMarks: "100", notApplicable });

describe("an item that does not apply", () => {
  it("has full marks, drops out, or is stood in for", () => {
    const na = { notApplicable: { "3": approved } };
    expect(policy("full").total(facts, na)).toBe("91");
    expect(policy("exclude").total(facts, na)).toBe("81");
    // 81 of 90 is 90 of 100.
    expect(policy("exclude-and-rescale").total(facts, na)).toBe("90");
  });

  it("is neither zero nor done: what could be reached says so", () => {
    const na = { notApplicable: { "3": approved } };
    expect(policy("exclude").score(facts, na)).toMatchObject({ full: 100_000, applicable: 90_000 });
    expect(policy("exclude-and-rescale").score(facts, na)).toMatchObject({ full: 100_000, applicable: 100_000 });
    expect(
      policy("exclude")
        .score(facts, na)
        .items.map(({ state }) => state),
    ).toEqual(["scored", "scored", "not-applicable"]);
  });

  it("may have a policy of its own", () => {
    const own = [
      item("1", "60", [each]),
      item("2", "30", [each]),
      item("3", "10", [each], { notApplicable: "exclude" }),
    ];
    const it = scorer(framework, own, { notApplicable: "full" });
    expect(it.total(facts, { notApplicable: { "2": approved, "3": approved } })).toBe("84");
  });

  it("is pending until its reason is approved, and both outcomes lie in the interval", () => {
    expect(policy("full").total(facts, { notApplicable: { "3": waiting } })).toBe("81–91");
    expect(policy("exclude").total(facts, { notApplicable: { "3": waiting } })).toBe("81–91");
    const score = policy("exclude-and-rescale").score(facts, { notApplicable: { "3": waiting } });
    expect(score.total).toBeNull();
    expect(score.interval).toEqual({ worst: 81_000, best: 91_000 });
    expect(score.items[2]).toMatchObject({ state: "pending", awaitsApproval: true });
  });

  it("makes an interval no wider than what may be decided and stated", () => {
    const it = policy("exclude-and-rescale");
    const outcomes = ["2", "3"].reduce<{ facts: Record<string, { a: number }>; na: Record<string, typeof approved> }[]>(
      (all, code) =>
        all.flatMap(({ facts: known, na }) => [
          { facts: known, na: { ...na, [code]: approved } },
          ...[0, 60].map((a) => ({ facts: { ...known, [code]: { a } }, na })),
        ]),
      [{ facts: { "1": { a: 6 } }, na: {} }],
    );
    const totals = outcomes.map(({ facts: known, na }) => it.score(known, { notApplicable: na }).total ?? 0);
    const { interval } = it.score({ "1": { a: 6 } }, { notApplicable: { "2": waiting, "3": waiting } });
    expect(interval).toEqual({ worst: Math.min(...totals), best: Math.max(...totals) });
  });

  it("bounds nothing where one of those that apply has no bound", () => {
    const open = [item("1", "60", [each], { floor: { kind: "none" } }), ...items.slice(1)];
    const it = scorer(framework, open, { fullMarks: "100", notApplicable: "exclude-and-rescale" });
    const { interval } = it.score({ "2": { a: 3 } }, { notApplicable: { "3": waiting } });
    // At best 60, 27 and the 10 that waits; what the first may lose has no end.
    expect(interval).toEqual({ worst: null, best: 97_000 });
  });

  it("leaves nothing to rescale when nothing applies", () => {
    const all = { notApplicable: { "1": approved, "2": approved, "3": approved } };
    expect(policy("exclude-and-rescale").score({}, all)).toMatchObject({ total: 0, applicable: 0 });
  });

  it("keeps thirds exact until the total is rounded", () => {
    const thirds = scorer(framework, [item("1", "70", [each]), item("2", "30", [each])], {
      notApplicable: "exclude-and-rescale",
    });
    // 69 of 70 stands for 98.571428… of 100.
    expect(thirds.total({ "1": { a: 1 } }, { notApplicable: { "2": approved } })).toBe("98.57");
  });
});
