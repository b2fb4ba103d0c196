import { pluginOf, scoreOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { marketSupervisionPlugin } from "../index.ts";

const plugin = pluginOf(marketSupervisionPlugin);
const { frameworks, profiles } = plugin;
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

describe("scores", () => {
  /** Everything reached with every material, no veto; `change` replaces the facts of single indicators. */
  const facts = (change: Record<string, Record<string, boolean | string | string[]>> = {}) => ({
    ...Object.fromEntries(
      profile.items.map(({ indicator, clauses }) => {
        const parts = clauses.find(({ id }) => id === "materials")?.params["parts"] as { key: string }[] | undefined;
        const all = parts === undefined ? {} : { materials: parts.map(({ key }) => key) };
        return [indicator, indicator.startsWith("V") ? { struck: false } : { attainment: "done", ...all }];
      }),
    ),
    ...change,
  });
  const total = (change: Parameters<typeof facts>[0]) => scoreOf(plugin, profile.id, facts(change)).total;

  it("reach full marks when everything is there", () => {
    expect(total({})).toBe(115_000);
  });

  it("lose half a point for a missing material, and never go below nothing", () => {
    expect(total({ I1: { attainment: "done", materials: ["m1"] } })).toBe(114_500);
    expect(total({ I1: { attainment: "partly", materials: ["m1", "m2"] } })).toBe(114_500);
    expect(total({ I1: { attainment: "partly", materials: [] } })).toBe(114_000);
    expect(total({ I1: { attainment: "not", materials: [] } })).toBe(114_000);
    expect(total({ I73: { attainment: "not" } })).toBe(114_000);
  });

  it("keep the total and disqualify when a veto strikes", () => {
    const struck = scoreOf(plugin, profile.id, facts({ V2: { struck: true } }));
    expect([struck.total, struck.disqualified, struck.vetoes]).toEqual([115_000, true, ["V2"]]);
  });

  it("leave out what does not apply and rescale the rest", () => {
    const { I1: _left, ...rest } = facts({ I2: { attainment: "not", materials: [] } });
    const notApplicable = { I1: { reason: "无此职能", approvedBy: "样本" } };
    // 113 of 114 points, on the scale of 115.
    expect(scoreOf(plugin, profile.id, rest, { notApplicable }).total).toBe(113_990);
  });
});
