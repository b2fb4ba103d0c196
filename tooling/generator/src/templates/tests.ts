import type { GeneratedFile } from "../generated-file.ts";
import type { PluginNames } from "../plugin-names.ts";

/** The contract suite, and golden scores of the example. */
export function testFiles({ id, camel }: PluginNames): GeneratedFile[] {
  return [
    {
      path: "test/contract.test.ts",
      text: `import { testPlugin } from "@faheng/plugin-testing";
import { ${camel}Plugin } from "../src/index.ts";

testPlugin(${camel}Plugin);
`,
    },
    {
      path: "test/score.test.ts",
      text: `import { pluginOf, scoreOf } from "@faheng/plugin-testing";
import { expect, test } from "vitest";
import { ${camel}Plugin } from "../src/index.ts";

const plugin = pluginOf(${camel}Plugin);
const profile = "${id}-example-points";

test("one meeting of two and one part of three missing: 10 − 2 − 1 = 7", () => {
  const facts = { R1: { meetings: 1 }, R2: { office: true }, R3: { three: ["plan", "order"] } };
  const { total, grade } = scoreOf(plugin, profile, facts);
  expect(total).toBe(7000);
  expect(grade).toBe("合格");
});

test("what nobody has stated is pending, not zero", () => {
  const { total, interval } = scoreOf(plugin, profile, { R1: { meetings: 2 } });
  expect(total).toBeNull();
  expect(interval).toEqual({ worst: 4000, best: 10_000 });
});
`,
    },
  ];
}
