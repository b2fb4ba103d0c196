import { describe, expect, it } from "vitest";
import { compare } from "../exact.ts";
import { decimalSchema, LEAST_DECIMAL, MOST_DECIMAL, readDecimal } from "./decimal.ts";

describe("a decimal", () => {
  it("is read exactly and keeps the text it came as", () => {
    expect(readDecimal("38.250")).toEqual({ value: { n: 153n, d: 4n }, text: "38.250" });
    expect(readDecimal("-0.5")?.value).toEqual({ n: -1n, d: 2n });
    expect(readDecimal("7.000000")?.value).toBe(7);
    expect(readDecimal("-0")?.value).toBe(0);
    // In floats 0.1 + 0.2 is no 0.3; here each is what it says.
    expect(compare(readDecimal("0.300000")!.value, readDecimal("0.3")!.value)).toBe(0);
  });

  it("has at most twelve digits before the point and six after", () => {
    expect(readDecimal(MOST_DECIMAL)?.value).toBe(999_999_999_999);
    expect(readDecimal(LEAST_DECIMAL)?.value).toBe(-999_999_999_999);
    expect(readDecimal("999999999999.999999")).not.toBeNull();
    expect(readDecimal("1000000000000")).toBeNull();
    expect(readDecimal("0.0000001")).toBeNull();
  });

  it.each([
    "",
    " ",
    "1 ",
    " 1",
    "+1",
    "1.",
    ".5",
    "1,000",
    "1e3",
    "0x10",
    "--1",
    "１",
    "1.2.3",
    "NaN",
    "Infinity",
    "1\n",
  ])("is not %j", (text) => {
    expect(readDecimal(text)).toBeNull();
    expect(decimalSchema.safeParse(text).success).toBe(false);
  });

  it("may be a JSON number as long as that keeps its digits", () => {
    expect(decimalSchema.parse(-3)).toEqual({ value: -3, text: "-3" });
    expect(decimalSchema.parse(0.1)).toEqual({ value: { n: 1n, d: 10n }, text: "0.1" });
    // Fifteen digits survive, sixteen may be another number by now: as text they are what they say.
    expect(decimalSchema.safeParse(123_456_789.012_345).success).toBe(true);
    expect(decimalSchema.safeParse(-123_456_789.012_345).success).toBe(true);
    expect(decimalSchema.safeParse(1_234_567_890.012_345).success).toBe(false);
    expect(decimalSchema.safeParse("1234567890.012345").success).toBe(true);
    expect(decimalSchema.safeParse(Number.NaN).success).toBe(false);
    expect(decimalSchema.safeParse(1e21).success).toBe(false);
  });

  it("says why it is none", () => {
    const said = (given: unknown) => decimalSchema.safeParse(given).error?.issues[0]?.message;
    expect(said("百分之五")).toContain("no decimal");
    expect(said(1_234_567_890.012_345)).toContain("write it as text");
    expect(said(true)).toBeDefined();
  });
});
