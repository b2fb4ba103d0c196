import { describe, expect, it } from "vitest";
import { clause, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "../../test/support/score.ts";

const framework = frameworkOf({ A: ["1"] });
const states = (none: string, weak: string) => ({
  states: [
    { key: "sound", label: "到位", points: "0" },
    { key: "weak", label: "不到位", points: weak },
    { key: "none", label: "没有", points: none },
  ],
});

/** Two printed clauses over one state, of which the graver takes the place of the lighter; a third that adds to the first. */
const scored = scorer(
  framework,
  [
    item("1", "10", [
      clause("a", "states", states("2", "0"), { fact: "state", aggravates: "b", aggravation: "replaces" }),
      clause("b", "states", states("0", "1"), { fact: "state" }),
      clause("c", "flag", { points: "4" }, { aggravates: "a" }),
    ]),
  ],
  { aggravation: "adds" },
);

describe("a clause with its own way to aggravate", () => {
  it("replaces where the profile's clauses add", () => {
    expect(scored.total({ "1": { state: "none", c: false } })).toBe("8");
    expect(scored.total({ "1": { state: "weak", c: true } })).toBe("5");
    expect(scored.total({ "1": { state: "none", c: true } })).toBe("4");
  });

  it("does not add up what cannot be so together while the fact is pending", () => {
    expect(scored.total({ "1": { c: false } })).toBe("8–10");
    expect(scored.total({ "1": {} })).toBe("4–10");
  });
});
