import { describe, expect, it } from "vitest";
import { framework, profile, sample } from "../test/sample-plugin.ts";
import type { PluginInput } from "./plugin.ts";
import { registerPlugins } from "./register-plugins.ts";

describe("registerPlugins", () => {
  it("refuses one plugin and keeps the others", () => {
    const faulty: PluginInput = { ...sample, id: "faulty", host: "^9.0.0" };
    const nonsense = null as unknown as PluginInput;
    const { active, refused } = registerPlugins([faulty, nonsense, sample]);
    expect(active.map((plugin) => plugin.id)).toEqual(["sample"]);
    expect(refused.map(({ id, problems }) => [id, problems.length > 0])).toEqual([
      ["faulty", true],
      ["?", true],
    ]);
  });

  it("names every id that another plugin holds already; the first to come keeps it", () => {
    const bare: PluginInput = { ...sample, rules: [], profiles: [], demonstrations: [] };
    const second: PluginInput = { ...bare, id: "second" };
    const { active, refused } = registerPlugins([sample, second, bare]);
    expect(active.map((plugin) => plugin.id)).toEqual(["sample"]);
    expect(refused.map(({ id, problems }) => [id, ...problems.map(({ code, place }) => `${code} ${place}`)])).toEqual([
      ["second", "FAHENG_PLUGIN_DUPLICATE frameworks.sample-2020"],
      ["sample", "FAHENG_PLUGIN_DUPLICATE id", "FAHENG_PLUGIN_DUPLICATE frameworks.sample-2020"],
    ]);
    expect(refused[0]?.problems[0]?.report().message).toEqual({
      zh: "指标体系“sample-2020”已由插件“sample”提供",
      en: "The framework “sample-2020” is already provided by the plugin “sample”",
    });
  });

  it("keeps a profile's id apart from a framework's", () => {
    const other: PluginInput = {
      ...sample,
      id: "other",
      rules: [],
      demonstrations: [],
      documentReaders: {},
      reports: [],
      frameworks: [{ ...framework, id: profile.id }],
      profiles: [],
    };
    expect(registerPlugins([sample, other]).refused).toEqual([]);
  });
});
