import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { FahengError, frameworkSchema, withoutSchemaLine } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { parseFacts } from "../src/parse-facts.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { isSchema, partOf } from "../src/json-schemas/json-schema.ts";
import { STANDARD_RULES } from "../src/rules/index.ts";
import { ruleExamples } from "../scripts/rule-page/examples.ts";

/** The published schemas as an editor has them, read by a validator that is not ours. */
const ROOT = path.join(import.meta.dirname, "../../..");
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as unknown;
const published = (form: string) => read(`docs/schemas/${form}.json`) as Readonly<Record<string, unknown>>;
// Days have a pattern of their own beside their format.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = {
  framework: ajv.compile(published("framework")),
  profile: ajv.compile(published("profile")),
  facts: ajv.compile(published("facts")),
};

function isRefusedBySchema(profile: unknown): boolean {
  return !validators.profile(profile);
}

const framework = frameworkSchema.parse(withoutSchemaLine(read("docs/examples/canteen/framework.json")));

/** The codes with which the engine refuses a profile over the canteen's framework. */
function refusals(profile: unknown): string[] {
  try {
    compile(framework, parseProfile(profile));
    return [];
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

type Json = unknown;

/** Where a fault stands: by position, and in a clause by the clause's id. */
type Place = readonly (string | number)[];
const at = (...place: Place): Place => place;
const UNREAD: Place = ["items", 1, "clauses", 0];
const REPORT: Place = ["items", 1, "clauses", 1];
const RATE: Place = ["items", 0, "clauses", 0];

/** What stands for a key that is left out. */
const NOTHING = Symbol("nothing");

/** The value with another one at a place. */
function changed(value: Json, [key, ...rest]: Place, into: unknown): Json {
  if (key === undefined) return into;
  if (Array.isArray(value)) return value.map((it: Json, index) => (index === key ? changed(it, rest, into) : it));
  const { [key]: old, ...others } = value as Readonly<Record<string, unknown>>;
  const inner = changed(old, rest, into);
  return inner === NOTHING ? others : Object.assign({ ...others }, { [key]: inner });
}

const sound = read("docs/examples/canteen/profile.json");

/** What is wrong, where, and what stands there. */
type Fault = readonly [string, Place, unknown];

/** What editors refuse while one types. */
const CAUGHT: readonly Fault[] = [
  ["a kind that is misspelt", [...UNREAD, "kind"], "per-ocurrence"],
  ["a kind in capitals", [...RATE, "kind"], "Ratio"],
  ["a kind in Chinese", [...RATE, "kind"], "比率"],
  ["no kind", [...RATE, "kind"], NOTHING],
  ["a pack's kind without the pack", [...RATE, "kind"], ".export-volume"],
  ["an effect nobody knows", [...RATE, "effect"], "subtract"],
  ["no effect", [...RATE, "effect"], NOTHING],
  ["a parameter that is misspelt", [...UNREAD, "params"], { point: "3" }],
  ["a parameter of another kind", [...UNREAD, "params", "minimum"], 2],
  ["a parameter left out", [...RATE, "params", "target"], NOTHING],
  ["parameters left out", [...RATE, "params"], NOTHING],
  ["a number where a share belongs", [...RATE, "params", "target"], 95],
  ["a share without its sign", [...RATE, "params", "target"], "95"],
  ["a share in words", [...RATE, "params", "target"], "九成五"],
  ["points below zero", [...RATE, "params", "points"], -0.5],
  ["points with their unit", [...RATE, "params", "points"], "0.5分"],
  ["points with four decimals", [...RATE, "params", "points"], "0.1234"],
  ["a word that is none of the choices", [...RATE, "params", "side"], "under"],
  ["a day that is none", [...REPORT, "params", "due"], "2026-3-1"],
  ["a list where a text belongs", [...UNREAD, "params", "unit"], ["份"]],
  ["an unknown parameter for a class of units", [...UNREAD, "unitParams"], { 县级: { point: "1" } }],
  ["a cap that is no number", [...UNREAD, "cap"], "10分"],
  ["a key of a clause that is misspelt", [...UNREAD, "shares"], "5"],
  ["a truth value in quotation marks", [...RATE, "params", "mayExceed"], "true"],
  ["a bound without its kind", at("items", 0, "floor"), "0"],
  ["a start nobody knows", at("items", 0, "start"), "half"],
  ["points of an item that are none", at("items", 0, "points"), "六十"],
  ["a setting that is misspelt", at("settings", "fullMark"), "100"],
  ["a setting left out", at("settings", "exhausts"), NOTHING],
  ["a policy nobody knows", at("settings", "notApplicable"), "ignore"],
  ["digits that no total has", at("settings", "rounding", "digits"), 4],
  ["a version of two numbers", at("version"), "1.0"],
  ["a veto's effect nobody knows", at("vetoes", 0, "effect", "kind"), "zero"],
  ["a key at the top that is misspelt", at("veto"), []],
];

/** What needs the framework, or the rest of the profile: `validate` and the compiler of TypeScript say it. */
const NOT_CAUGHT: readonly Fault[] = [
  ["an indicator that the framework has not", at("items", 0, "indicator"), "R99"],
  ["a group that the framework has not", at("settings", "tieBreak"), ["Z"]],
  ["a grade that the profile has not", at("vetoes", 0, "effect"), { kind: "cap-grade", grade: "良好" }],
  ["a source that the profile has not", [...RATE, "source"], "daily"],
  ["a clause to aggravate that is not there", [...RATE, "aggravates"], "b"],
  ["a pack's kind that no pack has", [...RATE, "kind"], "canteen.rate"],
  ["points that do not add up", at("items", 0, "points"), "59"],
  ["two clauses of one id", [...REPORT, "id"], "unread"],
];

describe("docs/schemas/profile.json", () => {
  it("accepts the profile that the faults below are made of", () => {
    expect({ schema: isRefusedBySchema(sound), engine: refusals(sound) }).toEqual({ schema: false, engine: [] });
  });

  it.each(CAUGHT)("refuses %s, as the engine does", (_name, place, value) => {
    const profile = changed(sound, place, value);
    expect(isRefusedBySchema(profile)).toBe(true);
    expect(refusals(profile)).not.toEqual([]);
  });

  it.each(NOT_CAUGHT)("leaves %s to the engine", (_name, place, value) => {
    const profile = changed(sound, place, value);
    expect(isRefusedBySchema(profile)).toBe(false);
    expect(refusals(profile)).not.toEqual([]);
  });

  it("lets a document name its schema", () => {
    const line = "./node_modules/@faheng/plugin-api/schemas/profile.json";
    expect(isRefusedBySchema(changed(sound, at("$schema"), line))).toBe(false);
    expect(isRefusedBySchema(changed(sound, at("$schema"), 1))).toBe(true);
  });

  it.each(ruleExamples)("accepts the example of $kind from $source", ({ kind, effect, params }) => {
    const clause = { id: "a", kind, effect, params, place: "第1行", wording: "规则" };
    validators.profile(changed(sound, RATE, clause));
    expect(validators.profile.errors ?? []).toEqual([]);
  });

  it("tells what every kind and parameter is called, in Chinese", () => {
    for (const { kind, title, names = {} } of STANDARD_RULES) {
      const schema = partOf(published("profile"), ["$defs", `params.${kind}`]);
      expect(schema["title"]).toBe(`${kind}（${title.zh}）`);
      const known = Object.entries(partOf(schema, ["properties"])).map(([name, property]) => [
        name,
        isSchema(property) ? String(property["description"]).split("：")[0] : null,
      ]);
      expect(Object.fromEntries(known)).toEqual(
        Object.fromEntries(Object.entries(names).map(([name, { zh }]) => [name, zh])),
      );
    }
  });
});

const readers = {
  framework: (document: unknown) => frameworkSchema.parse(withoutSchemaLine(document)),
  profile: parseProfile,
  facts: parseFacts,
};

const TABLES = "packages/scoring/test/tables";
const documents = [
  ...readdirSync(path.join(ROOT, TABLES)).flatMap((table) =>
    readdirSync(path.join(ROOT, TABLES, table)).map((file) => `${TABLES}/${table}/${file}`),
  ),
  ...readdirSync(path.join(ROOT, "docs/examples/canteen")).map((file) => `docs/examples/canteen/${file}`),
].filter((file) => /(framework|profile|facts)[^/]*\.json$/.test(file));

it.each(documents)("accepts %s, which the engine reads", (file) => {
  const document = read(file);
  const form = file.includes("framework") ? "framework" : file.includes("profile") ? "profile" : "facts";
  validators[form](document);
  expect(validators[form].errors ?? []).toEqual([]);
  expect(() => readers[form](document)).not.toThrow();
});
