import { describe, expect, it } from "vitest";
import { withoutSchemaLine } from "./schema-line.ts";

describe("the line by which an editor knows a document's form", () => {
  it("is left aside, and only that of the document itself", () => {
    const document = { $schema: "./profile.json", title: "考核", inner: { $schema: "x" } };
    expect(withoutSchemaLine(document)).toEqual({ title: "考核", inner: { $schema: "x" } });
    expect(document).toHaveProperty("$schema");
  });

  it.each([{ title: "考核" }, { $schema: 1 }, { $schema: null }, ["$schema"], "$schema", null, undefined])(
    "leaves %j as it is",
    (document) => {
      expect(withoutSchemaLine(document)).toBe(document);
    },
  );

  it("does not lose a key that JSON may have and an object literal may not", () => {
    const document = JSON.parse('{"$schema":"x","__proto__":{"a":1}}') as unknown;
    expect(Object.hasOwn(withoutSchemaLine(document) as object, "__proto__")).toBe(true);
  });
});
