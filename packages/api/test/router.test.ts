import { describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter, inputError } from "../src/index.ts";

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

describe("what is wrong with an input", () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    [
      "a day that there is none of",
      z.strictObject({ on: z.iso.date() }),
      { on: "2026-02-30" },
      "on",
      "应为日期，如 2026-03-01",
    ],
    [
      "a word that is none of them",
      z.strictObject({ kind: z.enum(["a", "b"]) }),
      { kind: "c" },
      "kind",
      '应为"a"、"b"之一',
    ],
    ["too long a text", z.strictObject({ said: z.string().max(3) }), { said: "四个汉字" }, "said", "最多3个字"],
    ["a key nobody knows", z.strictObject({}), { isAdmin: true }, "", "没有这样的键：“isAdmin”"],
  ])("%s is said in Chinese and English, with its place", (...[, schema, input, place, zh]) => {
    const { error } = schema.safeParse(input);
    const report = inputError(error ?? null).report();
    expect([report.code, report.status, report.place]).toEqual(["FAHENG_API_INPUT", 400, place]);
    expect(report.message.zh).toBe(`请求的内容不符合要求：${zh}`);
    expect(report.message.en).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});
