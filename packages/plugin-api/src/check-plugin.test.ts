import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { framework, missingLines, profile, report, sample, withIndicator } from "../test/sample-plugin.ts";
import { checkPlugin } from "./check-plugin.ts";
import { PLUGIN_API_VERSION } from "./define-plugin.ts";
import type { PluginInput } from "./plugin.ts";

/** What a plugin written without the compiler may hold. */
const untyped = (change: object): PluginInput => ({ ...sample, ...change }) as PluginInput;

const problemsOf = (plugin: PluginInput) => {
  const checked = checkPlugin(plugin);
  return checked.ok ? [] : checked.problems.map((problem) => problem.report());
};

describe("checkPlugin", () => {
  it("accepts a sound plugin, fills its defaults and freezes it", () => {
    const checked = checkPlugin(sample);
    expect(checked.ok && checked.plugin.frameworks[0]?.indicators[0]?.figures).toEqual([]);
    expect(checked.ok && Object.isFrozen(checked.plugin.frameworks[0]?.indicators[0])).toBe(true);
  });

  it("leaves aside the line by which an editor knows a document's form, also in the digest", () => {
    const line = { $schema: "./node_modules/@faheng/plugin-api/schemas/profile.json" };
    const lined = { ...sample, frameworks: [{ ...line, ...framework }], profiles: [{ ...line, ...profile }] };
    expect(problemsOf({ ...sample, profiles: [profile] })).toEqual([]);
    const [plain, withLines] = [{ ...sample, profiles: [profile] }, lined].map((plugin) => checkPlugin(plugin));
    expect(withLines?.ok && withLines.plugin.sha256).toBe(plain?.ok && plain.plugin.sha256);
    expect(withLines?.ok && withLines.plugin.frameworks[0]).not.toHaveProperty("$schema");
    expect(withLines?.ok && withLines.plugin.profiles[0]).not.toHaveProperty("$schema");
  });

  it("accepts a due day without a year: the cycle gives it one", () => {
    const [item] = profile.items;
    const params = { due: "03-01", per: "flat", points: "2" };
    const clauses = [{ ...item!.clauses[0]!, kind: "lateness", params }];
    expect(problemsOf({ ...sample, profiles: [{ ...profile, items: [{ ...item!, clauses }] }] })).toEqual([]);
  });

  it.each<[string, PluginInput, string, string]>([
    ["a range the host does not meet", { ...sample, host: "^9.0.0" }, "FAHENG_PLUGIN_HOST_VERSION", "host"],
    ["a range that is no range", { ...sample, host: "latest" }, "FAHENG_PLUGIN_HOST_VERSION", "host"],
    ["an id that is no folder name", { ...sample, id: "../x" }, "FAHENG_PLUGIN_SCHEMA", "id"],
    ["a title without English", untyped({ title: { zh: "示例" } }), "FAHENG_PLUGIN_SCHEMA", "title.en"],
    ["an empty translation", { ...sample, about: { zh: "", en: "Sample" } }, "FAHENG_PLUGIN_SCHEMA", "about.zh"],
    ["a field the contract does not know", untyped({ report: [] }), "FAHENG_PLUGIN_SCHEMA", ""],
    [
      "a report that cannot be rendered",
      untyped({ reports: [{ ...report, render: null }] }),
      "FAHENG_PLUGIN_SCHEMA",
      "reports.sample-report.render",
    ],
    [
      "a reader that is no function",
      untyped({ documentReaders: { "sample-2020": "x" } }),
      "FAHENG_PLUGIN_SCHEMA",
      "documentReaders.sample-2020",
    ],
    [
      "a rule without its questions",
      untyped({ rules: [{ ...missingLines, bounds: undefined }] }),
      "FAHENG_PLUGIN_SCHEMA",
      "rules.0.bounds",
    ],
    [
      "parameters that are no schema",
      untyped({ rules: [{ ...missingLines, params: {} }] }),
      "FAHENG_PLUGIN_SCHEMA",
      "rules.0.params",
    ],
    [
      "a demonstration without answers",
      untyped({ demonstrations: [{ framework: "sample-2020", title: "示例" }] }),
      "FAHENG_PLUGIN_SCHEMA",
      "demonstrations.0.answers",
    ],
    [
      "points with four decimals",
      { ...sample, profiles: [{ ...profile, items: [{ ...profile.items[0]!, points: "0.0001" }] }] },
      "FAHENG_PLUGIN_SCHEMA",
      "profiles.sample-points.items.1.1.points",
    ],
    [
      "a rule kind named like the engine's",
      { ...sample, profiles: [], rules: [{ ...missingLines, kind: "flag" }] },
      "FAHENG_PLUGIN_RULE_NAME",
      "rules.flag",
    ],
    [
      "a rule kind twice",
      { ...sample, rules: [missingLines, missingLines] },
      "FAHENG_PLUGIN_DUPLICATE",
      "rules.sample.missing-lines",
    ],
    [
      "a framework twice",
      { ...sample, frameworks: [framework, framework] },
      "FAHENG_PLUGIN_DUPLICATE",
      "frameworks.sample-2020",
    ],
    [
      "a report for a framework that is not there",
      { ...sample, reports: [{ ...report, frameworks: ["none"] }] },
      "FAHENG_PLUGIN_UNKNOWN_REFERENCE",
      "reports.sample-report",
    ],
    [
      "an answer to an indicator that is not there",
      {
        ...sample,
        demonstrations: [
          { ...sample.demonstrations![0]!, answers: [{ ...sample.demonstrations![0]!.answers[0]!, indicator: "9" }] },
        ],
      },
      "FAHENG_PLUGIN_UNKNOWN_REFERENCE",
      "demonstrations.sample-2020.9",
    ],
    [
      "a code twice",
      { ...sample, frameworks: [{ ...framework, indicators: [framework.indicators[0]!, framework.indicators[0]!] }] },
      "FAHENG_FRAMEWORK_DUPLICATE_CODE",
      "frameworks.sample-2020.1.1",
    ],
    [
      "a department nobody declared",
      { ...sample, frameworks: withIndicator({ lead: ["财务科"] }) },
      "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT",
      "frameworks.sample-2020.1.1",
    ],
    [
      "a basis nobody declared",
      { ...sample, frameworks: withIndicator({ bases: ["b2"] }) },
      "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE",
      "frameworks.sample-2020.1.1",
    ],
    [
      "a taxonomy entry that does not exist",
      { ...sample, frameworks: withIndicator({ taxonomies: { O: ["O9"], S: [], D: [] } }) },
      "FAHENG_FRAMEWORK_SCHEMA",
      "frameworks.sample-2020.indicators.1.1.taxonomies.O.0",
    ],
    [
      "a mapping that leaves a taxonomy out",
      { ...sample, frameworks: withIndicator({ taxonomies: { O: ["O2"], S: ["S2"] } }) },
      "FAHENG_FRAMEWORK_SCHEMA",
      "frameworks.sample-2020.indicators.1.1.taxonomies.D",
    ],
    [
      "an indicator without a mapping",
      { ...sample, frameworks: [{ ...framework, groups: [{ ...framework.groups[0]!, taxonomies: null }] }] },
      "FAHENG_FRAMEWORK_UNMAPPED",
      "frameworks.sample-2020.1.1",
    ],
    [
      "a lost cell without a doubt",
      { ...sample, frameworks: withIndicator({ lead: null }) },
      "FAHENG_FRAMEWORK_LOST_WITHOUT_DOUBT",
      "frameworks.sample-2020.1.1",
    ],
    [
      "points that do not add up",
      { ...sample, profiles: [{ ...profile, settings: { ...profile.settings, fullMarks: "100" } }] },
      "FAHENG_PROFILE_SUM",
      "profiles.sample-points.settings.fullMarks",
    ],
    [
      "a rule kind that nobody registers",
      { ...sample, rules: [] },
      "FAHENG_PROFILE_UNKNOWN",
      "profiles.sample-points.items.1.1.clauses.lines",
    ],
  ])("refuses %s, and says where and how to mend it", (_what, plugin, code, place) => {
    const problem = problemsOf(plugin).find((it) => it.code === code && it.place === place);
    expect(problem ?? problemsOf(plugin)).toMatchObject({ code, place });
    for (const wording of [problem?.message, problem?.mend]) {
      // Every blank is filled, and no Chinese noun slips into the English sentence but what the pack itself names.
      expect(`${wording?.zh} ${wording?.en}`).not.toMatch(/\{\w+\}/);
      expect(wording?.en.replaceAll("财务科", "")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([null, undefined, "plugin", {}, { id: 5 }])("refuses what is no plugin at all: %s", (nonsense) => {
    const checked = checkPlugin(nonsense as unknown as PluginInput);
    expect(checked).toMatchObject({ ok: false, id: "?" });
    expect(checked.ok || checked.problems[0]?.code).toBe("FAHENG_PLUGIN_SCHEMA");
  });

  it("lists every problem at once, of the declaration, the frameworks and the profiles", () => {
    const codes = problemsOf({
      ...sample,
      title: { zh: "", en: "Sample" },
      frameworks: withIndicator({ lead: ["甲"], bases: ["b2"] }),
      profiles: [{ ...profile, version: "1" }],
    });
    expect(codes.map((it) => `${it.code} ${it.place}`)).toEqual([
      "FAHENG_PLUGIN_SCHEMA title.zh",
      "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT frameworks.sample-2020.1.1",
      "FAHENG_FRAMEWORK_UNKNOWN_REFERENCE frameworks.sample-2020.1.1",
      "FAHENG_PLUGIN_SCHEMA profiles.sample-points.version",
    ]);
  });

  it("checks against the version that this package is released as", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(PLUGIN_API_VERSION).toBe(version);
  });
});
