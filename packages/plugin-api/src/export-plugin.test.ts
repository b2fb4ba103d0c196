import { expect, it } from "vitest";
import { sample } from "../test/sample-plugin.ts";
import { exportPlugin } from "./export-plugin.ts";
import { registerPlugins } from "./register-plugins.ts";

it("resolves every reference, writes points as decimals, and is stable", () => {
  const plugin = registerPlugins([sample]).active[0]!;
  const exported = exportPlugin(plugin);
  expect(exported.frameworks[0]?.indicators[0]).toMatchObject({
    code: "1.1",
    lead: ["法规科"],
    bases: [{ title: "示例通知", documentNumber: "示发〔2020〕1号" }],
    taxonomies: { O: ["O2"], S: ["S2"], D: ["D2"] },
  });
  expect(exported.profiles[0]).toMatchObject({ items: [{ points: "10" }] });
  expect(exported.rules).toEqual([{ kind: "sample.missing-lines", title: { zh: "缺行", en: "Missing lines" } }]);
  expect(exported.reports).toEqual([{ id: "sample-report", title: "示例报表", frameworks: ["sample-2020"] }]);
  expect(JSON.stringify(exportPlugin(plugin))).toBe(JSON.stringify(exported));
});
