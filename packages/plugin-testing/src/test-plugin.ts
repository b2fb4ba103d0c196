import {
  type AssessmentFacts,
  assessmentFactsSchema,
  type FahengError,
  frameworkSchema,
  profileSchema,
} from "@faheng/domain";
import { renderDocx, renderXlsx } from "@faheng/documents";
import {
  type DemonstrationAnswer,
  exportPlugin,
  type Plugin,
  type PluginInput,
  type PluginRegistry,
  pluginWarnings,
  registerPlugins,
  reportModelSchema,
} from "@faheng/plugin-api";
import { explain, type Explanation, score } from "@faheng/scoring";
import { describe, expect, it } from "vitest";
import { formProblems } from "./form-answers.ts";
import { telephoneNumbers } from "./personal-data.ts";
import { planOf } from "./plan-of.ts";
import { reportProblems } from "./report-text.ts";
import { sampleView } from "./sample-view.ts";

/**
 * Registers one plugin as a host would.
 *
 * @throws Error that lists every reason why a host refuses it, with code, place and mend.
 */
export function pluginOf(input: PluginInput): Plugin {
  const { active, refused } = registerPlugins([input]);
  const plugin = active[0]?.code.here;
  if (plugin) return plugin;
  throw new Error([`the host refuses the plugin ${input.id}`, ...refusals(refused)].join("\n"));
}

/**
 * The contract every plugin keeps, as a test suite: registered without a problem (codes unique, references resolvable,
 * every indicator mapped, weights add up), serialises and comes back unchanged, profiles score stably and take what
 * their forms can give, reports render, no telephone numbers.
 *
 * @example testPlugin(commercePlugin);
 */
export function testPlugin(input: PluginInput): void {
  describe(`the plugin contract: ${input.id}`, () => {
    const { active, refused } = registerPlugins([input]);
    it("is accepted by the host", () => {
      expect(refusals(refused)).toEqual([]);
    });
    const plugin = active[0]?.code.here;
    // A refused plugin has one failing test that says why; there is nothing else to look at.
    if (plugin) testAccepted(input, plugin);
  });
}

function refusals(refused: PluginRegistry["refused"]): string[] {
  return refused.flatMap(({ problems }) => reportsOf(problems));
}

function reportsOf(problems: readonly FahengError[]): string[] {
  return problems
    .map((problem) => problem.report())
    .map(({ code, place, message, mend }) => `${code} [${place ?? ""}] ${message.zh} ${message.en}. ${mend.en}`);
}

function testAccepted(input: PluginInput, plugin: Plugin): void {
  it("serialises and returns unchanged", () => {
    for (const framework of plugin.frameworks) {
      expect(frameworkSchema.parse(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
    }
    for (const profile of plugin.profiles) {
      const document = JSON.parse(JSON.stringify(profileSchema.encode(profile))) as unknown;
      expect(profileSchema.parse(document)).toEqual(profile);
    }
  });

  it("exports the same bytes each time", () => {
    expect(JSON.stringify(exportPlugin(pluginOf(input)))).toBe(JSON.stringify(exportPlugin(plugin)));
  });

  for (const profile of plugin.profiles) {
    const plan = planOf(plugin, profile);
    // A profile for another pack's framework is laid over it by the host.
    if (!plan) continue;

    it(`scores ${profile.id} without facts, with the demonstration's, and alike in any order`, () => {
      // A demonstration answers the first profile over its framework; another may ask for other facts.
      const isFirst = plugin.profiles.find((it) => it.framework.id === plan.framework.id) === profile;
      const demonstration = plugin.demonstrations.find((it) => isFirst && it.framework === plan.framework.id);
      for (const facts of [factsOf([]), factsOf(demonstration?.answers ?? [])]) {
        const explanation = explain(plan, facts);
        expect(explanation.score).toEqual(score(plan, facts));
        expect(explanation.trace.amount).toEqual(explanation.score.interval);
        const reversed = { ...facts, facts: Object.fromEntries(Object.entries(facts.facts).toReversed()) };
        expect(score(plan, reversed)).toEqual(explanation.score);
      }
      expect(score(plan, factsOf([])).items.some((item) => item.state === "pending")).toBe(true);
    });

    it(`takes under ${profile.id} what its forms can give, and nothing makes more than was possible`, () => {
      expect(formProblems(plan)).toEqual([]);
    });
  }

  it("is told where its profiles contradict themselves, and refused for none of it", async ({ annotate }) => {
    const warnings = pluginWarnings(plugin);
    await Promise.all(reportsOf(warnings).map((warning) => annotate(warning, "warning")));
    expect(warnings.filter(({ definition }) => definition.status !== 200)).toEqual([]);
  });

  it("carries no telephone numbers", () => {
    expect(telephoneNumbers(exportPlugin(plugin))).toEqual([]);
  });

  it("has at least one report", () => {
    expect(plugin.reports.length).toBeGreaterThan(0);
  });

  for (const report of plugin.reports) {
    it(`renders the report ${report.id} from an empty and a filled assessment`, async () => {
      for (const framework of plugin.frameworks.filter((it) => report.frameworks.includes(it.id))) {
        const demonstration = plugin.demonstrations.find((it) => it.framework === framework.id) ?? null;
        const profile = plugin.profiles.find((it) => it.framework.id === framework.id) ?? null;
        const plan = profile && planOf(plugin, profile);
        const explained = (answers: readonly DemonstrationAnswer[]): Explanation | null =>
          plan && explain(plan, factsOf(answers));
        const views = [
          sampleView(framework),
          sampleView(framework, { demonstration }),
          sampleView(framework, { officialText: new Map(framework.indicators.map(({ code }) => [code, "原文"])) }),
          sampleView(framework, { profile, explanation: explained([]) }),
          sampleView(framework, { profile, demonstration, explanation: explained(demonstration?.answers ?? []) }),
        ];
        for (const view of views) {
          const model = report.render(view);
          expect(reportProblems(model)).toEqual([]);
          expect(reportModelSchema.parse(model)).toEqual(model);
          expect(report.render(view)).toEqual(model);
          expect((await renderDocx(model)).byteLength).toBeGreaterThan(1000);
          expect((await renderXlsx(model)).byteLength).toBeGreaterThan(1000);
        }
      }
    });
  }
}

/** The facts of a demonstration as the engine takes them. */
function factsOf(answers: readonly DemonstrationAnswer[]): AssessmentFacts {
  const given = answers.filter((it) => it.facts && it.status !== "not-applicable");
  const excluded = answers.filter((it) => it.status === "not-applicable");
  return assessmentFactsSchema.parse({
    format: "faheng.facts/1",
    facts: Object.fromEntries(given.map((it) => [it.indicator, it.facts])),
    notApplicable: Object.fromEntries(
      excluded.map((it) => [it.indicator, { reason: it.printed ?? "不涉及", approvedBy: "示例" }]),
    ),
  });
}
