import { describe, expect, it } from "vitest";
import { boundSchema, lineSchema } from "./bound.ts";
import { formOf } from "./wanted-form.ts";

/** What the first issue says, `null` where it is let in. */
const said = (schema: typeof boundSchema | typeof lineSchema, value: unknown): string | null =>
  schema.safeParse(value).error?.issues[0]?.message ?? null;

describe("bounds and lines", () => {
  it.each<[unknown, unknown, boolean]>([
    [{ kind: "points", points: "-6.5" }, { kind: "points", points: -6500 }, true],
    [{ kind: "points", points: "0" }, { kind: "points", points: 0 }, true],
    [{ kind: "none" }, { kind: "none" }, false],
  ])("%j is read as %j", (written, read, isLine) => {
    expect(boundSchema.parse(written)).toEqual(read);
    expect(lineSchema.safeParse(written).success).toBe(isLine);
  });

  it("a multiple is an exact fraction, however it is written", () => {
    const [percent, fraction] = ["60%", "3/5"].map((factor) => boundSchema.parse({ kind: "multiple", factor }));
    expect(percent).toEqual(fraction);
    expect(lineSchema.parse({ kind: "multiple", factor: "60%" })).toEqual(fraction);
    expect(boundSchema.parse({ kind: "multiple", factor: "-1" })).not.toEqual(fraction);
  });

  it.each<[string, unknown]>([
    ["no object", "6"],
    ["nothing", null],
    ["a list", []],
  ])("%s is told the form that is wanted, in both languages", (_, written) => {
    for (const schema of [boundSchema, lineSchema]) {
      const form = formOf(said(schema, written) ?? "");
      expect(form?.zh).toMatch(/^对象，如 \{"kind":"points"/u);
      expect(form?.en).toMatch(/^an object such as \{"kind":"points"/u);
      // Only a bound can be left open.
      expect(form?.zh.includes('"none"')).toBe(schema === boundSchema);
    }
  });

  it.each<[string, unknown]>([
    ["no kind", { points: "6" }],
    ["another kind", { kind: "percent", points: "6" }],
    ["a number beyond all points", { kind: "points", points: 1e308 }],
    ["four decimals", { kind: "points", points: "0.0001" }],
    ["no amount", { kind: "points" }],
    ["an amount and a factor", { kind: "points", points: "6", factor: "1" }],
    ["a factor of nothing", { kind: "multiple", factor: "1/0" }],
    ["a key that is not its own", { kind: "none", points: "0" }],
  ])("%s is refused for what is wrong with it, not as if it were no object", (_, written) => {
    for (const schema of [boundSchema, lineSchema]) {
      const wrong = said(schema, written);
      expect(wrong).not.toBeNull();
      expect(formOf(wrong ?? "")?.zh ?? "").not.toMatch(/^对象/u);
    }
  });
});
