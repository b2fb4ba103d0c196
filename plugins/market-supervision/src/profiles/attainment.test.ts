import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { marketSupervisionPlugin } from "../index.ts";

const { frameworks, profiles } = pluginOf(marketSupervisionPlugin);
const framework = frameworks[0]!;
const profile = profiles[0]!;
const item = (code: string) => profile.items.find(({ indicator }) => indicator === code)!;

describe("the attainment profile", () => {
  it("is the platform's, in its standing and in its title", () => {
    expect(profile.standing).toBe("platform");
    expect(profile.title).toContain("平台方案，非文件规定");
  });

  it("gives each of the 115 items a point and the bonus items none", () => {
    const scored = profile.items.filter(({ points }) => points === 1000).map(({ indicator }) => indicator);
    expect(scored).toEqual(framework.indicators.filter(({ kind }) => kind === "item").map(({ code }) => code));
    expect(profile.settings.fullMarks).toBe(115_000);
    expect(profile.items.some(({ indicator }) => indicator.startsWith("B"))).toBe(false);
  });

  it("asks for materials once where several items share them, and not where there are none", () => {
    const asking = (code: string) => item(code).clauses.map(({ id }) => id);
    expect(asking("I1")).toEqual(["attainment", "materials"]);
    expect(asking("I47")).toEqual(["attainment", "materials"]);
    for (const code of ["I48", "I73", "I78", "I92", "I94"]) expect(asking(code)).toEqual(["attainment"]);
    expect(item("I91").clauses[1]?.params["parts"]).toHaveLength(9);
  });

  it("lets both veto items disqualify", () => {
    expect(profile.vetoes.map(({ indicator, effect }) => [indicator, effect.kind])).toEqual([
      ["V1", "disqualify"],
      ["V2", "disqualify"],
    ]);
  });

  it("marks every setting it had to choose as our reading", () => {
    const read = new Set(profile.readings.map(({ path }) => path));
    const settings = Object.keys(profile.settings).filter((key) => key !== "tieBreak");
    expect(settings.filter((key) => !read.has(`settings.${key}`))).toEqual([]);
  });
});
