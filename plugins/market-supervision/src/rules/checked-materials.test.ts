import type { RuleContext } from "@faheng/plugin-api";
import { explainOf, pluginOf, scoreOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { marketSupervisionPlugin } from "../index.ts";
import { allChecksOf, checkedMaterials } from "./checked-materials.ts";

const plugin = pluginOf(marketSupervisionPlugin);
const profile = plugin.profiles.find(({ id }) => id === "xuchang-demonstration-2022-checked-materials")!;
const three = checkedMaterials.params.parse({
  label: "已核验的报送材料",
  materials: ["①方案", "②通知", "③台账"].map((label, index) => ({ key: `m${index + 1}`, label })),
  points: "1",
});
const nothing = {} as RuleContext;

describe("a material", () => {
  it("counts when it holds in all four aspects, and not for three of them", () => {
    const [first] = allChecksOf(["m1"]);
    const amountOf = (fact: readonly string[]) => checkedMaterials.amount(three, fact, nothing);
    expect(amountOf([])).toBe(0);
    expect(amountOf(allChecksOf(["m1"]).slice(0, 3))).toBe(0);
    expect(amountOf(allChecksOf(["m1"]))).toEqual({ numerator: 1000, denominator: 3 });
    expect(amountOf(allChecksOf(["m1", "m3"]))).toEqual({ numerator: 2000, denominator: 3 });
    expect(amountOf(allChecksOf(["m1", "m2", "m3"]))).toBe(1000);
    // What is checked of another does not make up for what this one lacks.
    expect(amountOf([first!, ...allChecksOf(["m2"]).slice(1), ...allChecksOf(["m3"])])).toEqual({
      numerator: 1000,
      denominator: 3,
    });
  });

  it("says what it lacks", () => {
    const fact = [...allChecksOf(["m1"]), "m2-complete", "m2-valid"];
    expect(checkedMaterials.stated!(three, fact, nothing)).toBe(
      "不合格：②通知（未核实准确、真实）；③台账（未核实完整、准确、真实、有效）",
    );
    expect(checkedMaterials.stated!(three, allChecksOf(["m1", "m2", "m3"]), nothing)).toBe("3份材料均合格");
    expect(checkedMaterials.arithmetic(three, fact, nothing)).toBe("合格1份÷3份×1分");
    expect(checkedMaterials.arithmetic(three, [], nothing)).toBe("");
  });

  it("is one of those printed, checked once in each aspect", () => {
    const fact = checkedMaterials.fact(three, nothing);
    expect(fact.safeParse(allChecksOf(["m1", "m2", "m3"])).success).toBe(true);
    for (const wrong of [["m4-complete"], ["m1-new"], ["m1-valid", "m1-valid"], "m1-valid", [1]])
      expect(fact.safeParse(wrong).success).toBe(false);
  });

  it("can only gain while the work goes on", () => {
    expect(checkedMaterials.ahead!(three, allChecksOf(["m2"]), nothing)).toEqual({
      least: { numerator: 1000, denominator: 3 },
      most: 1000,
    });
  });
});

describe("the profile by checked materials", () => {
  it("is the platform's, and asks each of the 115 items by its materials or by its state", () => {
    expect([profile.standing, profile.settings.fullMarks]).toEqual(["platform", 115_000]);
    const scored = profile.items.filter(({ points }) => points === 1000);
    const asking = (kind: string) => scored.filter(({ clauses }) => clauses.some((it) => it.kind === kind));
    expect(scored).toHaveLength(115);
    expect(scored.every(({ clauses }) => clauses.length === 1)).toBe(true);
    expect(asking("states").map(({ indicator }) => indicator)).toEqual(["I48", "I73", "I78", "I92", "I93", "I94"]);
    expect(asking(checkedMaterials.kind)).toHaveLength(109);
  });

  it("asks for the materials of an item as it prints them, in their order", () => {
    const asked = (code: string) =>
      profile.items.find(({ indicator }) => indicator === code)!.clauses[0]!.params["materials"];
    const printed = plugin.frameworks[0]!.indicators.find(({ code }) => code === "I1")!.materials;
    expect(asked("I1")).toEqual(
      printed!.map(({ printedNumber, text }, index) => ({
        key: `m${index + 1}`,
        label: `${printedNumber ?? ""}${text}`,
      })),
    );
    expect(asked("I47")).toHaveLength(plugin.frameworks[0]!.materialGroups[0]!.materials.length);
    expect(asked("I91")).toHaveLength(9);
  });

  it("explains a share and keeps it exact", () => {
    const checks = { I91: { materials: allChecksOf(["m1", "m2", "m3", "m4"]) } };
    const { interval } = scoreOf(plugin, profile.id, checks);
    // Four of nine: 444.4 thousandths, rounded with the total alone; everything else is open.
    expect(interval.worst).toBe(440);
    const text = JSON.stringify(explainOf(plugin, profile.id, checks));
    expect(text).toContain("合格4份÷9份×1分");
  });

  it("marks every setting it had to choose as our reading, and says what its rule reads into the document", () => {
    const read = new Set(profile.readings.map(({ path }) => path));
    const settings = Object.keys(profile.settings).filter((key) => key !== "tieBreak");
    expect(settings.filter((key) => !read.has(`settings.${key}`))).toEqual([]);
    expect(profile.readings.filter(({ path }) => path === "items").map(({ note }) => note.slice(0, 6))).toEqual([
      "文件没有分值",
      "文件要求报送",
      "没有报送材料",
      "文件没有写加",
    ]);
  });
});
