import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { formatFraction, fractionSchema, parseFraction, shareSchema } from "./fraction.ts";
import { faultsOf } from "./issue-wording.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

/** What is said of a value that is refused, in Chinese; empty where it is taken. */
function refusal(schema: z.ZodType, input: unknown): string {
  const { error } = schema.safeParse(input);
  return error
    ? faultsOf(error, input, 9, schema)
        .map(({ wording }) => wording.zh)
        .join("；")
    : "";
}

describe("a fraction", () => {
  it.each([
    ["30%", of(3, 10)],
    ["100%", of(1, 1)],
    ["0%", of(0, 1)],
    ["12.5%", of(1, 8)],
    ["0.3", of(3, 10)],
    ["1.50", of(3, 2)],
    ["7", of(7, 1)],
    ["-0.25", of(-1, 4)],
    ["-0.5%", of(-1, 200)],
    ["-1", of(-1, 1)],
    ["1/3", of(1, 3)],
    ["6/4", of(3, 2)],
    ["-2/6", of(-1, 3)],
    ["0/9", of(0, 1)],
    ["-0", of(0, 1)],
    // As many figures as may be written: nothing is lost of them.
    ["999999999.999999", of(999_999_999_999_999, 1_000_000)],
    ["0.000001%", of(1, 100_000_000)],
  ])("reads %s exactly", (text, fraction) => {
    expect(parseFraction(text)).toEqual(fraction);
  });

  it.each([
    "",
    "%",
    "1/0",
    "0/0",
    "1/-3",
    "1e3",
    "1,5",
    "１",
    " 1",
    "1 %",
    ".5",
    "5.",
    "1/2%",
    "1234567890",
    "0.0000001",
    "三成",
    "1/2/3",
  ])("reads nothing in %j", (text) => {
    expect(parseFraction(text)).toBeNull();
  });

  it("is written without a denominator where it is whole", () => {
    expect([of(3, 10), of(-1, 3), of(4, 1), of(0, 1)].map(formatFraction)).toEqual(["3/10", "-1/3", "4", "0"]);
  });

  it("comes back as it was written out, in lowest terms", () => {
    const part = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 999_999_999 }), (numerator, denominator) => {
        const read = parseFraction(`${numerator}/${denominator}`);
        // Cross products agree: it is the same number.
        expect(BigInt(read?.numerator ?? 0) * BigInt(denominator)).toBe(
          BigInt(numerator) * BigInt(read?.denominator ?? 0),
        );
        expect(parseFraction(formatFraction(read ?? of(1, 0)))).toEqual(read);
      }),
      { numRuns: runs({ test: 500, campaign: 50_000 }) },
    );
  });
});

describe("a fraction at the edge", () => {
  it("is text or number outside and exact inside", () => {
    expect(fractionSchema.parse("87.5%")).toEqual(of(7, 8));
    expect(fractionSchema.parse(0.3)).toEqual(of(3, 10));
    expect(fractionSchema.encode(of(7, 8))).toBe("7/8");
    expect(fractionSchema.parse(fractionSchema.encode(of(-5, 4)))).toEqual(of(-5, 4));
  });

  it("refuses what is none, in words", () => {
    expect(refusal(fractionSchema, "三成")).toBe("“三成”不是比例，应如 30%、0.3、1/3");
    expect(refusal(fractionSchema, 1e-9)).toBe("“1e-9”不是比例，应如 30%、0.3、1/3");
    const { error } = fractionSchema.safeParse("1/0");
    expect(faultsOf(error!, "1/0", 9, fractionSchema)).toEqual([
      { path: [], wording: { zh: "“1/0”不是比例，应如 30%、0.3、1/3", en: "not a fraction: 1/0" } },
    ]);
    expect(fractionSchema.safeParse(null).success).toBe(false);
    expect(fractionSchema.safeParse(Number.NaN).success).toBe(false);
  });
});

describe("a share", () => {
  it.each(["87.5%", "0.875", "7/8", 0.875])("takes %j for seven eighths", (given) => {
    expect(shareSchema.parse(given)).toEqual(of(7, 8));
  });

  it("takes one for the whole, and a percentage above it with its sign", () => {
    expect([1, "1", "100%", "1.0"].map((given) => shareSchema.parse(given))).toEqual([
      of(1, 1),
      of(1, 1),
      of(1, 1),
      of(1, 1),
    ]);
    expect(shareSchema.parse("120%")).toEqual(of(6, 5));
    expect(shareSchema.parse("3/2")).toEqual(of(3, 2));
  });

  it("says in English too what is lacking, and says it once", () => {
    const { error } = shareSchema.safeParse(95);
    expect(faultsOf(error!, 95, 9, shareSchema).map(({ wording }) => wording.en)).toEqual([
      'a share above 1 needs a percent sign or a whole: write "95%", or numerator and denominator',
    ]);
    // What is no fraction either is told as that alone, and not as a share too.
    expect(refusal(shareSchema, "95.1234567")).not.toContain("；");
  });

  it.each([87.5, "87.5", "1.01", 2])("asks for the sign that %j has lost", (given) => {
    expect(refusal(shareSchema, given)).toBe(`“${given}”大于1：百分数应写成"${given}%"，或分别填分子、分母`);
  });
});
