import fc from "fast-check";
import { expect, it } from "vitest";
import { answerAll, factsOf, frameworkOf, makeTable, randomFrom } from "@faheng/scoring-samples";
import { compile } from "../compile/compile.ts";
import { compare } from "../exact.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { parseProfile } from "../parse-profile.ts";
import { aheadOf } from "./ahead.ts";

it("what a fact may still come to holds what it comes to now, for every kind of rule", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomFrom(seed);
      const table = makeTable(random);
      const plan = compile(frameworkOf(table.tree), parseProfile(table.profile));
      const { clauses } = evaluate(plan, factsOf(answerAll(table, random)));
      for (const result of clauses.flat()) {
        const ahead = aheadOf(result);
        if (ahead === null) continue;
        seen.add(result.clause.rule.kind);
        const { lo, hi } = result.amount;
        expect(ahead.lo === null || lo === null || compare(ahead.lo, lo) <= 0).toBe(true);
        expect(ahead.hi === null || hi === null || compare(ahead.hi, hi) >= 0).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
  for (const kind of ["shortfall", "checklist", "ratio", "pro-rata", "tiers", "states", "flag", "lateness", "events"]) {
    expect(seen, kind).toContain(kind);
  }
});
