import { formatPoints } from "@faheng/plugin-api";
import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { intellectualPropertyPlugin } from "../src/index.ts";

const { frameworks, profiles } = pluginOf(intellectualPropertyPlugin);

describe("the attainment profile", () => {
  it("is the platform's own, says so in its title, and none is official", () => {
    expect(profiles.map(({ standing, title }) => [standing, title])).toEqual([
      ["platform", "任务完成度（平台方案，非文件所定）"],
    ]);
  });

  it("weighs every task alike, 133 points in all, and leaves out what does not apply", () => {
    const { items, settings } = profiles[0]!;
    expect(items.map((it) => it.indicator)).toEqual(frameworks[0]!.indicators.map((it) => it.code));
    expect(items.reduce((sum, it) => sum + it.points, 0)).toBe(settings.fullMarks);
    expect(formatPoints(settings.fullMarks ?? 0)).toBe("133");
    expect(settings.notApplicable).toBe("exclude");
  });

  it("marks its points and every setting that decides a number as our reading", () => {
    expect(profiles[0]!.readings.map((it) => it.path)).toEqual([
      "items",
      "settings.base",
      "settings.fullMarks",
      "settings.notApplicable",
      "settings.rounding",
      "settings.ties",
    ]);
  });
});
