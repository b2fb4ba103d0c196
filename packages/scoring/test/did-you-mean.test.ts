import { FahengError, frameworkSchema, parseFramework, withoutSchemaLine } from "@faheng/domain";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { parseFacts } from "../src/parse-facts.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { score } from "../src/compute-score.ts";

/** Every place of the documents where a name is looked up: a slip of the hand, and the name that was meant. */
type Json = Record<string, unknown>;
const read = (form: string): Json => {
  const file = new URL(`../../../docs/examples/canteen/${form}.json`, import.meta.url);
  return withoutSchemaLine(JSON.parse(readFileSync(file, "utf8"))) as Json;
};
const framework = read("framework");
const profile: Json = {
  ...read("profile"),
  sources: [{ key: "daily", title: "日常", weight: "100%", statedBy: "agency" }],
  parts: [{ key: "whole", title: "全部", groups: ["G1"], conversion: null, weight: "100%" }],
  unitClasses: ["县级部门"],
};
const events = {
  id: "found",
  kind: "events",
  effect: "deduct",
  params: {
    categories: [{ key: "province", label: "省级", points: "1" }],
    flags: [{ key: "uncorrected", label: "未纠正", points: "1" }],
  },
  place: "第2行",
  wording: "规则",
};
const states = {
  id: "state",
  kind: "states",
  effect: "deduct",
  params: {
    states: [
      { key: "sound", label: "好", points: "0" },
      { key: "absent", label: "无", points: "1" },
    ],
  },
  place: "第2行",
  wording: "规则",
};

/** The document with another value at a path; a list is entered by position, its end by `+`. */
function changed(value: unknown, path: string, into: unknown): unknown {
  const [key = "", ...rest] = path === "" ? [] : path.split("/");
  if (key === "") return into;
  if (Array.isArray(value)) {
    if (key === "+") return [...(value as unknown[]), into];
    return value.map((it: unknown, index) => (String(index) === key ? changed(it, rest.join("/"), into) : it));
  }
  const own = value as Json;
  return Object.assign({ ...own }, { [key]: changed(own[key], rest.join("/"), into) });
}

function refusals(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    return (error.problems.length > 0 ? error.problems : [error]).map((problem) => {
      const { message } = problem.report();
      return `${message.zh}\n${message.en}`;
    });
  }
}

const laid = (document: unknown) => compile(frameworkSchema.parse(framework), parseProfile(document));
const clause = "items/1/clauses/0";
const full = changed(changed(profile, "items/1/clauses/+", events), "items/1/clauses/+", states);

const PROFILE: readonly (readonly [string, string, unknown, string])[] = [
  ["a rule kind", `${clause}/kind`, "per-ocurrence", "per-occurrence"],
  ["a parameter", `${clause}/params/unti`, "份", "unit"],
  ["a parameter inside a parameter", "items/1/clauses/2/params/categories/0/lable", "省级", "label"],
  ["a word of a parameter", "items/0/clauses/0/params/side", "bellow", "below"],
  ["a key of the profile", "onceOnyl", [], "onceOnly"],
  ["a key of an item", "items/0/unitPoint", {}, "unitPoints"],
  ["a key of a clause", `${clause}/shares`, "5", "share"],
  ["a key of a bound", "items/0/floor/point", "0", "points"],
  ["a kind of bound", "items/0/ceiling/kind", "multipel", "multiple"],
  ["a setting", "settings/fullMark", "100", "fullMarks"],
  ["a key of the rounding", "settings/rounding/digit", 2, "digits"],
  ["a policy", "settings/notApplicable", "exclude-and-rescal", "exclude-and-rescale"],
  ["an effect", `${clause}/effect`, "deducts", "deduct"],
  ["a start", "items/0/start", "fulll", "full"],
  ["a standing", "standing", "offical", "official"],
  ["an effect of a veto", "vetoes/0/effect/kind", "zero-totall", "zero-total"],
  ["a stater", `${clause}/statedBy`, "agancy", "agency"],
  ["an indicator", "vetoes/0/indicator", "v", "V"],
  ["a group of a part", "parts/0/groups/0", "G11", "G1"],
  ["a group of a limit", "groupLimits", [{ group: "g1", floor: { kind: "none" }, ceiling: { kind: "none" } }], "G1"],
  ["a group that breaks ties", "settings/tieBreak", ["G"], "G1"],
  ["a clause that strikes", "vetoes/0/clause", "acident", "accident"],
  ["a clause that is aggravated", "items/1/clauses/1/aggravates", "unraed", "unread"],
  ["a source", `${clause}/source`, "dialy", "daily"],
  ["a grade", "vetoes/0/effect", { kind: "cap-grade", grade: "不合各" }, "不合格"],
  ["a setting that is read", "readings/0/path", "settings.notAplicable", "settings.notApplicable"],
];

const FACTS: readonly (readonly [string, string, unknown, string])[] = [
  ["an indicator", "facts/v", { accident: false }, "V"],
  ["an indicator that does not apply", "notApplicable", { v: { reason: "无", approvedBy: null } }, "V"],
  ["a fact", "facts/2/unraed", 1, "unread"],
  ["a state", "facts/2/state", "absnet", "absent"],
  ["a category of an event", "facts/2/found", [{ category: "provnce", matter: "甲" }], "province"],
  [
    "a flag of an event",
    "facts/2/found",
    [{ category: "province", matter: "甲", flags: ["uncorected"] }],
    "uncorrected",
  ],
  ["a key of an event", "facts/2/found", [{ category: "province", mater: "甲" }], "matter"],
  ["a key of the facts", "notAplicable", {}, "notApplicable"],
  ["a class of units", "unitClass", "县级部们", "县级部门"],
];

const FRAMEWORK: readonly (readonly [string, string, unknown, string])[] = [
  ["a key of an indicator", "indicators/0/cooperatng", [], "cooperating"],
  ["a kind of indicator", "indicators/0/kind", "items", "item"],
  ["a department", "indicators/0/lead", ["采购科室"], "采购科"],
  ["a basis", "indicators/0/bases", ["basis-on"], "basis-one"],
  ["a group", "indicators/0/group", "g1", "G1"],
];

describe("did you mean", () => {
  it("asks nothing where every name is known", () => {
    expect(refusals(() => laid(full))).toEqual([]);
  });

  it.each(PROFILE)("asks about %s of a profile", (_name, place, value, meant) => {
    const found = refusals(() => laid(changed(full, place, value)));
    expect(found.join("\n")).toContain(`，是否为“${meant}”`);
    expect(found.join("\n")).toContain(`: did you mean “${meant}”?`);
  });

  it.each(FACTS)("asks about %s of the facts", (_name, place, value, meant) => {
    const facts = changed({ format: "faheng.facts/1", facts: { "2": { unread: 0 } } }, place, value);
    const found = refusals(() => score(laid(full), parseFacts(facts)));
    expect(found.join("\n")).toContain(`，是否为“${meant}”`);
    expect(found.join("\n")).toContain(`: did you mean “${meant}”?`);
  });

  it.each(FRAMEWORK)("asks about %s of a framework", (_name, place, value, meant) => {
    const listing = {
      ...framework,
      departments: [{ name: "采购科", kind: "unit" }],
      bases: [{ key: "basis-one", title: "办法", documentNumber: null }],
    };
    const result = parseFramework(changed(listing, place, value));
    const found = result.ok ? [] : result.problems.map((it) => Object.values(it.report().message).join("\n"));
    expect(found.join("\n")).toContain(`，是否为“${meant}”`);
    expect(found.join("\n")).toContain(`: did you mean “${meant}”?`);
  });
});
