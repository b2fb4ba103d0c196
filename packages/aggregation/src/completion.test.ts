import type { AnswerStatus } from "@faheng/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapping } from "../test/arbitraries.ts";
import { frameworkOf, NOWHERE } from "../test/framework.ts";
import { completionOf } from "./completion.ts";
import { crosswalkOf } from "./crosswalk.ts";
import { add, fromFraction, ZERO } from "./exact.ts";

describe("completionOf", () => {
  test("counts items by status; what nobody touched has not been started, bonus and veto do not count", () => {
    const framework = frameworkOf([
      { code: "1", group: "A" },
      { code: "2", group: "B" },
      { code: "3", group: "B" },
      { code: "4", taxonomies: NOWHERE },
      { code: "5", kind: "bonus" },
    ]);
    const statuses = new Map<string, AnswerStatus>([
      ["1", "done"],
      ["2", "not-applicable"],
      ["3", "in-progress"],
      ["5", "done"],
    ]);
    const { whole, dimensions, unmapped } = completionOf(framework, crosswalkOf(framework, "O"), statuses);
    expect(whole).toEqual({
      entry: "",
      indicators: { numerator: 4, denominator: 1 },
      counts: {
        done: { numerator: 1, denominator: 1 },
        "in-progress": { numerator: 1, denominator: 1 },
        "not-started": { numerator: 1, denominator: 1 },
        "not-applicable": { numerator: 1, denominator: 1 },
      },
      share: { numerator: 1, denominator: 3 },
      notApplicableShare: { numerator: 1, denominator: 4 },
    });
    expect(dimensions.map(({ entry, share, notApplicableShare }) => [entry, share, notApplicableShare])).toEqual([
      ["O1", { numerator: 1, denominator: 1 }, { numerator: 0, denominator: 1 }],
      ["O4", { numerator: 0, denominator: 1 }, { numerator: 1, denominator: 2 }],
      ["O5", { numerator: 0, denominator: 1 }, { numerator: 1, denominator: 2 }],
    ]);
    expect(unmapped.counts["not-started"]).toEqual({ numerator: 1, denominator: 1 });
  });

  test("all not applicable leaves no share, never a zero", () => {
    const framework = frameworkOf([{ code: "1" }]);
    const { whole } = completionOf(framework, crosswalkOf(framework, "O"), new Map([["1", "not-applicable"]]));
    expect(whole).toMatchObject({ share: null, notApplicableShare: { numerator: 1, denominator: 1 } });
  });

  test("counts of dimensions and the unmapped add up to the whole", () => {
    const statuses = ["not-started", "in-progress", "done", "not-applicable"] as const;
    const rows = fc.array(fc.tuple(mapping, fc.constantFrom(...statuses)), { maxLength: 30 });
    fc.assert(
      fc.property(rows, (items) => {
        const framework = frameworkOf(items.map(([taxonomies], index) => ({ code: `R${index}`, taxonomies })));
        const given = new Map(items.map(([, status], index) => [`R${index}`, status]));
        const { whole, dimensions, unmapped } = completionOf(framework, crosswalkOf(framework, "O"), given);
        for (const status of statuses) {
          const sum = [...dimensions, unmapped].reduce(
            (total, it) => add(total, fromFraction(it.counts[status])),
            ZERO,
          );
          expect(sum).toEqual(fromFraction(whole.counts[status]));
        }
      }),
    );
  });
});
