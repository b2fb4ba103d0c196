import { describe, expect, it } from "vitest";
import { paramFieldsOf } from "./param-schema.ts";

describe("paramFieldsOf", () => {
  it("reads a rule's schema, and shows what it does not know as JSON", () => {
    const schema = {
      type: "object",
      properties: {
        minimum: { type: "integer" },
        each: { anyOf: [{ type: "string" }, { type: "number" }] },
        per: { enum: ["unit", "period"] },
        strict: { type: "boolean" },
        levels: { type: "array" },
        cap: { type: ["string", "number", "null"] },
      },
      required: ["minimum", "each"],
    };
    const fields = paramFieldsOf(schema, { extra: 1 });
    expect(fields.map(({ name, kind }) => `${name}:${kind}`)).toEqual([
      "minimum:integer",
      "each:text",
      "per:choice",
      "strict:flag",
      "levels:json",
      "cap:text",
      "extra:json",
    ]);
    expect(fields.map(({ isRequired }) => isRequired)).toEqual([true, true, false, false, false, false, false]);
    expect(fields[2]?.options).toEqual(["unit", "period"]);
  });

  it("knows a target that may be a number or name a benchmark", () => {
    const benchmark = { type: "object", properties: { benchmark: { type: "string" } }, required: ["benchmark"] };
    const number = { type: ["string", "number"] };
    const kindOf = (target: object) => paramFieldsOf({ properties: { target } }, {})[0]?.kind;
    expect(kindOf({ anyOf: [number, benchmark] })).toBe("target");
    expect(kindOf({ anyOf: [{ anyOf: [{ type: "string" }, { type: "number" }] }, benchmark] })).toBe("target");
    expect(kindOf({ anyOf: [number, { type: "null" }] })).toBe("text");
    expect(kindOf({ anyOf: [number, { type: "object", properties: { other: {} } }] })).toBe("json");
    expect(kindOf({ anyOf: [benchmark] })).toBe("json");
  });

  it("survives a schema that is none", () => {
    expect(paramFieldsOf({}, {})).toEqual([]);
  });
});
