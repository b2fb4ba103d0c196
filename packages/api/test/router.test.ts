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

/** Every text inside a schema, with what it is called; nothing of unions and lists is left out. */
function textsIn(schema: z.core.$ZodType, path: string): { path: string; schema: z.core.$ZodType }[] {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
  const inner = (value: unknown, at = path) => textsIn(value as z.core.$ZodType, at);
  switch (def["type"]) {
    case "string":
      return [{ path, schema }];
    case "object":
      return Object.entries(def["shape"] as object).flatMap(([key, value]) => inner(value, `${path}.${key}`));
    case "array":
      return inner(def["element"], `${path}[]`);
    case "union":
      return (def["options"] as unknown[]).flatMap((it) => inner(it));
    case "nullable":
    case "optional":
    case "default":
    case "readonly":
      return inner(def["innerType"]);
    default:
      return [];
  }
}

const textsOf = ([name, { _def }]: (typeof procedures)[number]) =>
  (_def.inputs as readonly z.ZodType[]).flatMap((input) => textsIn(input, name));
const takes = ({ schema }: { readonly schema: z.core.$ZodType }, text: string) => z.safeParse(schema, text).success;

/** Texts that nobody writes for others: what is chosen, typed in secret, or as it stands in a document or a file. */
const CHOSEN =
  /\.(?:id|ids\[\]|\w*Id|\w*Ids\[\]|people\[\]|mentions\[\]|upTo|indicator|figure|period|framework|fileName|printedName|profileVersion|login|password|next|code|action|subject|key|from\[\])$/;

describe("every text of a mutation", () => {
  const mutations = procedures.filter(([, { _def }]) => _def.type === "mutation");
  it("shows something, where it must not be empty", () => {
    const texts = mutations.flatMap(textsOf).filter((it) => !CHOSEN.test(it.path));
    const asked = texts.filter((it) => takes(it, "甲") && !takes(it, ""));
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((it) => takes(it, "\u200b\u3164\ufe0f")).map(({ path }) => path)).toEqual([]);
  });

  it("hides nothing and stays on its line, where it is a name", () => {
    const names = mutations
      .flatMap(textsOf)
      .filter(({ path }) => /\.(?:name|title|category|office|number)$/.test(path));
    const written = names.filter(({ path }) => !/\.expected\./.test(path));
    expect(written.length).toBeGreaterThan(15);
    for (const text of ["甲\u200b", "甲\u202e乙", "甲\n乙", "甲\u001b[31m"]) {
      expect(written.filter((it) => takes(it, text)).map(({ path }) => path)).toEqual([]);
    }
  });
});

describe("every day that is stated", () => {
  it("is one that somebody can mean", () => {
    // A year of the calendar has bounds of its own, and holds no other year’s days.
    const texts = procedures.filter(([name]) => name !== "calendar.save").flatMap(textsOf);
    const days = texts.filter((it) => takes(it, "2026-11-30") && !takes(it, "a1"));
    expect(days.length).toBeGreaterThan(20);
    for (const day of ["0000-01-01", "1949-09-30", "2100-01-01", "9999-12-31"]) {
      expect(days.filter((it) => takes(it, day)).map(({ path }) => path)).toEqual([]);
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
