import { dutiesOf, PLAIN_WEEKS } from "@faheng/domain";
import { importPacks, registerPlugins } from "@faheng/plugin-api";
import { expect, it } from "vitest";
import { packs, packsFrom } from "../../src/plugins.ts";

const setting = { period: { from: "2018-01-01", to: "2018-12-31" }, calendar: PLAIN_WEEKS, restDays: "stay" } as const;

it("28 figures of the packs hold for a period: each of the calendar's becomes rows, the one of a session none", async () => {
  const plugins = registerPlugins(await importPacks(packs, packsFrom));
  const frameworks = plugins.active.flatMap((plugin) => plugin.frameworks);
  const indicators = frameworks.flatMap((framework) =>
    framework.indicators.map((it) => ({ framework: framework.id, it })),
  );
  const figures = indicators.flatMap(({ it: { figures: own } }) => own.filter(({ per }) => per !== null));
  expect(figures).toHaveLength(28);
  const duties = indicators.flatMap(({ framework, it: indicator }) =>
    dutiesOf(indicator, setting).map((duty) => Object.assign({ framework }, duty)),
  );
  const named = duties.map((duty) => `${duty.framework} ${duty.indicator} ${duty.figure}`);
  expect(new Set(named).size).toBe(27);
  expect(new Set(duties.map((duty, at) => `${named[at]} ${duty.period.key}`)).size).toBe(duties.length);
  const rowsBy = Map.groupBy(duties, (it) => it.frequency);
  expect(Object.fromEntries([...rowsBy].map(([key, own]) => [key, own.length]))).toEqual({
    year: 21,
    quarter: 12,
    "half-year": 4,
    "two-years": 1,
  });
  expect(figures.filter(({ per }) => per === "session")).toHaveLength(1);
});
