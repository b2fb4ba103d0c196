import { frameworkSchema, profileSchema, taxonomiesOf } from "@faheng/domain";
import { renderDocx, renderXlsx } from "@faheng/documents";
import { exportPlugin, type Plugin, type PluginInput, registerPlugins } from "@faheng/plugin-api";
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
 * every indicator mapped, serialises and comes back unchanged, reports render, no telephone numbers.
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
          const views = [sampleView(framework), sampleView(framework, { demonstration })];
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
