import { describe, expect, it } from "vitest";
import { definePlugin } from "./define-plugin.ts";
import { exportPlugin } from "./export-plugin.ts";
import type { PluginInput } from "./plugin.ts";
import { registerPlugins } from "./register-plugins.ts";

const framework: PluginInput["frameworks"][number] = {
  format: "faheng.framework/1",
  id: "sample-2020",
  version: "1.0.0",
  title: "示例指标体系",
  documentNumber: null,
  issuer: "示例局",
  issuedOn: null,
  about: "示例",
  levels: [{ level: 1, title: "一级指标" }],
  columns: [{ key: "lead", title: "牵头部门" }],
  departments: [{ name: "法规科", kind: "unit" }],
  bases: [{ key: "b1", title: "示例通知", documentNumber: "示发〔2020〕1号" }],
  groups: [
    {
      code: "1",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "制度",
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    },
  ],
  indicators: [
    {
      code: "1.1",
      group: "1",
      kind: "item",
      printedNumber: "1.",
      title: "完善制度",
      requirement: null,
      lead: ["法规科"],
      cooperating: [],
      bases: ["b1"],
      place: "第1行",
    },
  ],
};

const sample = definePlugin({
  id: "sample",
  version: "1.0.0",
  host: "^0.1.0",
  title: { zh: "示例", en: "Sample" },
  about: { zh: "示例", en: "Sample" },
  frameworks: [framework],
  reports: [],
});

const refusals = (...plugins: PluginInput[]): string[] =>
  registerPlugins(plugins).refused.flatMap(({ id, problems }) =>
    problems.map((problem) => `${id}: ${problem.code} ${problem.place}`),
  );

describe("registerPlugins", () => {
  it("runs a sound plugin and freezes it", () => {
    const { active, refused } = registerPlugins([sample]);
    expect(refused).toEqual([]);
    expect(active.map((plugin) => plugin.id)).toEqual(["sample"]);
    expect(Object.isFrozen(active[0]?.frameworks[0]?.indicators[0])).toBe(true);
  });

  it("refuses one plugin and keeps the others", () => {
    const faulty = {
      ...sample,
      id: "faulty",
      frameworks: [{ ...framework, id: "other", indicators: [framework.indicators[0]!, framework.indicators[0]!] }],
    };
    const { active, refused } = registerPlugins([faulty, sample]);
    expect(active.map((plugin) => plugin.id)).toEqual(["sample"]);
    expect(refused[0]?.problems[0]?.code).toBe("FAHENG_FRAMEWORK_DUPLICATE_CODE");
    expect(refused[0]?.problems[0]?.place).toBe("frameworks.other.1.1");
  });

  it.each<[string, PluginInput, string]>([
    [
      "a version range the host does not meet",
      { ...sample, host: "^9.0.0" },
      "sample: FAHENG_PLUGIN_HOST_VERSION host",
    ],
    ["a range that is no range", { ...sample, host: "latest" }, "sample: FAHENG_PLUGIN_HOST_VERSION host"],
    ["an id that is no folder name", { ...sample, id: "../x" }, "../x: FAHENG_PLUGIN_SCHEMA id"],
    [
      "a department nobody declared",
      { ...sample, frameworks: [{ ...framework, departments: [] }] },
      "sample: FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT frameworks.sample-2020.1.1",
    ],
    [
      "a report for a framework that is not there",
      {
        ...sample,
        reports: [
          {
            id: "r",
            title: "表",
            frameworks: ["none"],
            render: () => ({ title: "", documentNumber: null, orientation: "portrait", blocks: [] }),
          },
        ],
      },
      "sample: FAHENG_PLUGIN_UNKNOWN_REFERENCE reports.r",
    ],
    [
      "two frameworks of one id",
      { ...sample, frameworks: [framework, framework] },
      "sample: FAHENG_PLUGIN_DUPLICATE frameworks.sample-2020",
    ],
  ])("refuses %s", (_what, plugin, expected) => {
    expect(refusals(plugin)).toContain(expected);
  });

  it("refuses a second plugin that claims the same framework", () => {
    expect(refusals(sample, { ...sample, id: "second" })).toEqual(["second: FAHENG_PLUGIN_DUPLICATE second"]);
  });
});

describe("exportPlugin", () => {
  it("resolves references and is stable", () => {
    const [plugin] = registerPlugins([sample]).active;
    const exported = exportPlugin(plugin!);
    expect(exported.frameworks[0]?.indicators[0]).toMatchObject({
      code: "1.1",
      lead: ["法规科"],
      bases: [{ title: "示例通知", documentNumber: "示发〔2020〕1号" }],
      taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
    });
    expect(JSON.stringify(exportPlugin(plugin!))).toBe(JSON.stringify(exported));
  });
});
