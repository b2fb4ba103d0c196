import { describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "../src/index.ts";

interface Procedure {
  readonly _def: {
    readonly type: "query" | "mutation" | "subscription";
    readonly inputs: readonly unknown[];
    readonly output?: unknown;
  };
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: unknown;
  readonly propertyNames?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

const schemaOf = (schema: unknown): JsonSchema =>
  z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any", reused: "inline" }) as JsonSchema;

/** Every object inside a schema that is no record. */
function objectsIn(schema: JsonSchema, path: string): { path: string; schema: JsonSchema }[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => [`${path}.${key}`, value] as const),
    ...(schema.items ? [[`${path}[]`, schema.items] as const] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((value) => [path, value] as const),
  ];
  const own = schema.properties ? [{ path, schema }] : [];
  return [...own, ...inner.flatMap(([at, value]) => objectsIn(value, at))];
}

/** Fields that somebody could hope to smuggle in. */
const SMUGGLED = ["role", "agencyId", "score", "status", "createdBy", "savedBy", "isAdmin", "personId", "approvedBy"];

describe("every procedure", () => {
  it("is there", () => {
    expect(procedures.length).toBeGreaterThan(30);
  });

  it.for(procedures)("%s states input and output", ([, procedure]) => {
    expect(procedure._def.inputs.length).toBeGreaterThan(0);
    expect(procedure._def.output).toBeDefined();
  });

  it.for(procedures)("%s takes no field that it does not name, at any depth", ([name, procedure]) => {
    for (const input of procedure._def.inputs) {
      for (const { path, schema } of objectsIn(schemaOf(input), name)) {
        expect(schema.additionalProperties, path).toBe(false);
      }
    }
  });
});

describe("every mutation", () => {
  const mutations = procedures.filter(([, procedure]) => procedure._def.type === "mutation");
  it.for(mutations)("%s refuses at least five smuggled fields by name", ([, procedure]) => {
    const [input] = procedure._def.inputs as readonly z.ZodType[];
    if (!input) throw new Error("no input");
    const own = new Set(Object.keys(schemaOf(input).properties ?? {}));
    const foreign = SMUGGLED.filter((field) => !own.has(field));
    expect(foreign.length).toBeGreaterThanOrEqual(5);
    for (const field of foreign) {
      const issues = input.safeParse({ [field]: "x" }).error?.issues ?? [];
      const named = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
      expect(named).toContain(field);
    }
  });
});
