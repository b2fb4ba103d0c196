import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { checkPlugin } from "../src/check-plugin.ts";
import { definePlugin } from "../src/define-plugin.ts";
import type { PluginInput } from "../src/plugin.ts";
import { framework, missingLines, profile, report, sample } from "./sample-plugin.ts";

/** What a pack may hold that was written without the compiler, or against it. */
const untyped = (change: object): PluginInput => ({ ...sample, ...change }) as PluginInput;
const [indicator] = framework.indicators;
const [item] = profile.items;
const many = <Entry>(count: number, entry: Entry): Entry[] => Array.from({ length: count }, () => entry);
const withRule = (change: object): PluginInput => untyped({ rules: [{ ...missingLines, ...change }] });
const withParams = (params: unknown): PluginInput =>
  untyped({ profiles: [{ ...profile, items: [{ ...item, clauses: [{ ...item!.clauses[0]!, params }] }] }] });

function nested(depth: number): unknown {
  let inside: unknown = "0";
  for (let level = 0; level < depth; level += 1) inside = { inside };
  return inside;
}

/** Nine lists of nine of nine …: small on paper, larger than any memory when walked. */
function laughing(levels: number): unknown {
  let inside: unknown = "ha";
  for (let level = 0; level < levels; level += 1) inside = many(9, inside);
  return inside;
}

function insideItself(): unknown {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  return loop;
}

const TRAP = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error("boom");
    },
  },
);

/** What a pack does, what is said of it, and where. */
const FAULTY: readonly (readonly [what: string, pack: () => PluginInput, code: string, place: string])[] = [
  [
    "100,000 indicators",
    () => untyped({ frameworks: [{ ...framework, indicators: many(100_000, indicator) }] }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "frameworks.0.indicators",
  ],
  [
    "2,001 indicators",
    () =>
      untyped({
        frameworks: [{ ...framework, indicators: many(2001, 0).map((_, at) => ({ ...indicator!, code: `i${at}` })) }],
      }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "frameworks.sample-2020.indicators",
  ],
  [
    "1,001 groups",
    () => untyped({ frameworks: [{ ...framework, groups: many(1001, framework.groups[0]) }] }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "frameworks.sample-2020.groups",
  ],
  [
    "a million duplicate reports",
    () => untyped({ reports: many(1_000_000, report) }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "reports",
  ],
  ["a million rules", () => untyped({ rules: many(1_000_000, missingLines) }), "FAHENG_PLUGIN_TOO_LARGE", "rules"],
  ["21 frameworks", () => untyped({ frameworks: many(21, framework) }), "FAHENG_PLUGIN_SCHEMA", "frameworks"],
  [
    "a million demonstration answers",
    () => untyped({ demonstrations: [{ framework: "sample-2020", title: "示例", answers: many(1_000_000, {}) }] }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "demonstrations.0.answers",
  ],
  [
    "more values than any pack, spread over many lists",
    () => untyped({ frameworks: [{ ...framework, notes: many(4000, many(40, "甲")) }] }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "frameworks",
  ],
  [
    "a text of ten million characters",
    () => untyped({ about: { zh: "长".repeat(10_000_000), en: "x" } }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "about.zh",
  ],
  [
    "a title of 20,000 characters",
    () => untyped({ title: { zh: "长".repeat(20_000), en: "x" } }),
    "FAHENG_PLUGIN_SCHEMA",
    "title.zh",
  ],
  [
    "a list of four thousand million holes",
    () => untyped({ frameworks: [{ ...framework, notes: Object.assign([], { length: 4_000_000_000 }) }] }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "frameworks.0.notes",
  ],
  [
    "parameters nested 10,000 deep",
    () => withParams({ points: nested(10_000) }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "profiles",
  ],
  ["data that contain themselves", () => withParams({ points: insideItself() }), "FAHENG_PLUGIN_TOO_LARGE", "profiles"],
  [
    "one list many times inside itself",
    () => withParams({ points: laughing(30) }),
    "FAHENG_PLUGIN_TOO_LARGE",
    "profiles",
  ],
  [
    "a getter in the place of the frameworks",
    () => Object.defineProperty({ ...sample }, "frameworks", { enumerable: true, get: () => process.exit(1) }),
    "FAHENG_PLUGIN_NOT_DATA",
    "frameworks",
  ],
  [
    "a getter inside an indicator",
    () => {
      const lying = Object.defineProperty({ ...indicator }, "title", { enumerable: true, get: () => process.exit(1) });
      return untyped({ frameworks: [{ ...framework, indicators: [lying] }] });
    },
    "FAHENG_PLUGIN_NOT_DATA",
    "frameworks.0.indicators.0.title",
  ],
  [
    "a getter in the place of its id",
    () => Object.defineProperty({ ...sample }, "id", { enumerable: true, get: () => process.exit(1) }),
    "FAHENG_PLUGIN_NOT_DATA",
    "id",
  ],
  [
    "a getter in the place of a report's render",
    () => untyped({ reports: [Object.defineProperty({ ...report }, "render", { get: () => process.exit(1) })] }),
    "FAHENG_PLUGIN_NOT_DATA",
    "reports.0.render",
  ],
  ["a Map in the place of data", () => untyped({ frameworks: [new Map()] }), "FAHENG_PLUGIN_NOT_DATA", "frameworks.0"],
  [
    "a Date in the place of a text",
    () => untyped({ title: { zh: new Date(0), en: "x" } }),
    "FAHENG_PLUGIN_NOT_DATA",
    "title.zh",
  ],
  [
    "a key that names its own prototype",
    () => withParams(JSON.parse('{"__proto__":{"points":"1"}}')),
    "FAHENG_PLUGIN_NOT_DATA",
    "profiles",
  ],
  ["a symbol as key", () => withParams({ [Symbol("x")]: "1" }), "FAHENG_PLUGIN_NOT_DATA", "profiles"],
  ["an object whose keys can't be listed", () => TRAP as PluginInput, "FAHENG_PLUGIN_THREW", ""],
  [
    "a rule that throws when asked for its field",
    () =>
      withRule({
        field() {
          throw new Error("boom");
        },
      }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "a field of a kind no form can draw",
    () => withRule({ field: () => ({ kind: "slider", label: "x" }) }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "a field with two options of one key",
    () =>
      withRule({
        field: () => ({ kind: "choice", label: "x", options: many(2, { key: "a", label: "a" }) }),
      }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "a field whose least is more than its most",
    () => withRule({ field: () => ({ kind: "count", label: "x", unit: "", min: 9, max: 1 }) }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "bounds whose least is more than their most",
    () => withRule({ bounds: () => ({ least: 2, most: 1 }) }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "bounds that are no numbers",
    () => withRule({ bounds: () => ({ least: 0, most: Number.NaN }) }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "bounds that are nothing",
    () => withRule({ bounds: () => null }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "a schema of parameters that throws",
    () =>
      withRule({
        params: z.any().refine(() => {
          throw new Error("boom");
        }),
      }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
  [
    "a schema of parameters that answers later",
    () => withRule({ params: z.any().refine(async () => Promise.resolve(true)) }),
    "FAHENG_PROFILE_RULE_FAILED",
    "profiles.sample-points.items.1.1.clauses.lines",
  ],
];

describe("a faulty declaration", () => {
  it.each(FAULTY)("%s: refused within a second, with code and place", (_what, pack, code, place) => {
    const input = pack();
    const from = performance.now();
    const checked = checkPlugin(input);
    expect(performance.now() - from).toBeLessThan(1000);
    const problems = checked.ok ? [] : checked.problems.map((it) => it.report());
    const found = problems.find((it) => it.code === code && it.place?.startsWith(place));
    expect(found ?? problems).toMatchObject({ code });
    expect(problems.length).toBeLessThanOrEqual(100);
    for (const { message, mend } of problems) expect(JSON.stringify([message, mend])).not.toMatch(/\{\w+\}/);
  });

  it("of 5,000 faults lists the first hundred", () => {
    const answers = many(5000, 0).map((_, at) => ({ ...sample.demonstrations![0]!.answers[0]!, indicator: `x${at}` }));
    const checked = checkPlugin(untyped({ demonstrations: [{ framework: "sample-2020", title: "示例", answers }] }));
    expect(checked.ok ? 0 : checked.problems.length).toBe(100);
  });

  it("a pack as large as may be is taken within a second", () => {
    const indicators = many(2000, 0).map((_, at) => ({ ...indicator!, code: `i${at}`, outputs: many(24, "成果") }));
    const large = definePlugin({
      ...sample,
      profiles: [],
      rules: [],
      demonstrations: [],
      frameworks: [{ ...framework, indicators }],
    });
    const from = performance.now();
    const checked = checkPlugin(large);
    expect(performance.now() - from).toBeLessThan(1000);
    expect(checked.ok || checked.problems.map((it) => it.report())).toBe(true);
  });

  it("what a pack does to its own objects after it was checked changes nothing", () => {
    const own = structuredClone(framework) as unknown as { title: string; indicators: { title: string }[] };
    const about = { zh: "示例", en: "Sample" };
    const checked = checkPlugin(untyped({ frameworks: [own], about }));
    own.title = "变了";
    own.indicators[0]!.title = "变了";
    about.zh = "变了";
    if (!checked.ok) throw new Error("refused");
    expect(JSON.stringify([checked.plugin.frameworks, checked.plugin.about])).not.toContain("变了");
  });

  it("everything of a checked pack is frozen", () => {
    const checked = checkPlugin(sample);
    if (!checked.ok) throw new Error("refused");
    const { plugin } = checked;
    const thawed: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value !== "object" || value === null || value instanceof z.ZodType) return;
      if (!Object.isFrozen(value)) thawed.push(place);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${place}.${key}`);
    };
    walk(plugin, plugin.id);
    expect(thawed).toEqual([]);
  });
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const rows = (page.split("## A faulty declaration")[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(FAULTY.map(([what, , code]) => [what, `\`${code}\``]));
});
