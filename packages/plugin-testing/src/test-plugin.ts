import {
  type AssessmentFacts,
  assessmentFactsSchema,
  frameworkSchema,
  profileSchema,
  taxonomiesOf,
} from "@faheng/domain";
import { renderDocx, renderXlsx } from "@faheng/documents";
import {
  type DemonstrationAnswer,
  exportPlugin,
  type Plugin,
  type PluginInput,
  registerPlugins,
} from "@faheng/plugin-api";
import { compile, explain, type Explanation, score, STANDARD_RULES } from "@faheng/scoring";
import { describe, expect, it } from "vitest";
import { telephoneNumbers } from "./personal-data.ts";
import { reportProblems } from "./report-text.ts";
import { sampleView } from "./sample-view.ts";

/** Registers one plugin as a host would, or throws the first reason why it cannot run. */
export function pluginOf(input: PluginInput): Plugin {
  const { active, refused } = registerPlugins([input]);
  const problem = refused[0]?.problems[0];
  if (problem) throw problem;
  return active[0]!;
}

/**
 * The contract every plugin keeps, as a test suite: registered without a problem, codes unique, references resolvable,
 * every indicator mapped, profiles compile and score stably, serialises and comes back unchanged, reports render, no
 * telephone numbers.
 *
 * @example testPlugin(commercePlugin);
 */
export function testPlugin(input: PluginInput): void {
  describe(`the plugin contract: ${input.id}`, () => {
    it("is accepted by the host", () => {
      const problems = registerPlugins([input]).refused.flatMap(({ problems }) =>
        problems.map(({ code, place, message }) => `${code} ${place} ${message}`),
      );
      expect(problems).toEqual([]);
    });

    it("maps every indicator to the three taxonomies", () => {
      const unmapped = pluginOf(input).frameworks.flatMap((framework) =>
        framework.indicators.filter((it) => taxonomiesOf(framework, it) === null).map((it) => it.code),
      );
      expect(unmapped).toEqual([]);
    });

    it("serialises and returns unchanged", () => {
      const { frameworks, profiles } = pluginOf(input);
      for (const framework of frameworks) {
        expect(frameworkSchema.parse(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
      }
      for (const profile of profiles) {
        const document = JSON.parse(JSON.stringify(profileSchema.encode(profile))) as unknown;
        expect(profileSchema.parse(document)).toEqual(profile);
      }
    });

    it("exports the same bytes each time", () => {
      const first = JSON.stringify(exportPlugin(pluginOf(input)));
      expect(JSON.stringify(exportPlugin(pluginOf(input)))).toBe(first);
    });

    for (const { id, framework } of input.profiles ?? []) {
      it(`scores ${id} without facts, with the demonstration's, and alike in any order`, () => {
        const plugin = pluginOf(input);
        const profile = plugin.profiles.find((it) => it.id === id)!;
        const over = plugin.frameworks.find((it) => it.id === framework.id);
        // A profile for another pack's framework is laid over it by the host.
        if (!over) return;
        const plan = compile(over, profile, [...STANDARD_RULES, ...plugin.rules]);
        const demonstration = plugin.demonstrations.find((it) => it.framework === over.id);
        for (const facts of [factsOf([]), factsOf(demonstration?.answers ?? [])]) {
          const explanation = explain(plan, facts);
          expect(explanation.score).toEqual(score(plan, facts));
          expect(explanation.trace.amount).toEqual(explanation.score.interval);
          const reversed = { ...facts, facts: Object.fromEntries(Object.entries(facts.facts).toReversed()) };
          expect(score(plan, reversed)).toEqual(explanation.score);
        }
        expect(score(plan, factsOf([])).items.some((item) => item.state === "pending")).toBe(true);
      });
    }

    it("carries no telephone numbers", () => {
      expect(telephoneNumbers(exportPlugin(pluginOf(input)))).toEqual([]);
    });

    it("has at least one report", () => {
      expect(input.reports.length).toBeGreaterThan(0);
    });

    for (const report of input.reports) {
      it(`renders the report ${report.id} from an empty and a filled assessment`, async () => {
        const plugin = pluginOf(input);
        for (const framework of plugin.frameworks.filter((it) => report.frameworks.includes(it.id))) {
          const demonstration = plugin.demonstrations.find((it) => it.framework === framework.id) ?? null;
          const profile = plugin.profiles.find((it) => it.framework.id === framework.id) ?? null;
          const explained = (answers: readonly DemonstrationAnswer[]): Explanation | null =>
            profile && explain(compile(framework, profile, [...STANDARD_RULES, ...plugin.rules]), factsOf(answers));
          const views = [
            sampleView(framework),
            sampleView(framework, { demonstration }),
            sampleView(framework, { profile, explanation: explained([]) }),
            sampleView(framework, { profile, demonstration, explanation: explained(demonstration?.answers ?? []) }),
          ];
          for (const view of views) {
            const model = report.render(view);
            expect(reportProblems(model)).toEqual([]);
            expect(report.render(view)).toEqual(model);
            expect((await renderDocx(model)).byteLength).toBeGreaterThan(1000);
            expect((await renderXlsx(model)).byteLength).toBeGreaterThan(1000);
          }
        }
      });
    }
  });
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
