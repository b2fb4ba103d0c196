import { materialsOf, taxonomiesOf } from "@faheng/plugin-api";
import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { marketSupervisionPlugin } from "../../index.ts";
import { isRestated, restatedMaterials } from "./restated-materials.ts";

const framework = pluginOf(marketSupervisionPlugin).frameworks[0]!;
const { groups, indicators } = framework;
const items = indicators.filter(({ kind }) => kind === "item");
const byNumber = (number: number) => items.find(({ printedNumber }) => printedNumber === String(number))!;
const notesOn = (number: number, field: string) =>
  byNumber(number).doubts.filter((doubt) => doubt.field === field).length;

/** Length without punctuation, by which the document's words count as short enough to carry. */
const bareLength = (text: string): number => text.replace(/[\p{P}\s]/gu, "").length;

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("the tree", () => {
  it("has 10 + 1 level-1 and 35 + 2 level-2 indicators, numbered as printed", () => {
    const chapters = groups.filter(({ level }) => level === 1);
    expect(chapters.map(({ printedNumber }) => printedNumber).join("")).toBe("一二三四五六七八九十十一");
    const sections = chapters.map(({ code }) => groups.filter(({ parent }) => parent === code));
    expect(sections.map((list) => list.length)).toEqual([5, 4, 6, 5, 3, 3, 3, 2, 2, 2, 2]);
    for (const list of sections) {
      expect(list.map(({ printedNumber }) => printedNumber)).toEqual(
        ["1.", "2.", "3.", "4.", "5.", "6."].slice(0, list.length),
      );
    }
  });

  it("has 115 items, 2 bonus and 2 veto items, with numbering that restarts", () => {
    expect(items.map(({ printedNumber }) => Number(printedNumber))).toEqual(
      Array.from({ length: 115 }, (_, i) => i + 1),
    );
    expect(indicators.slice(115).map(({ kind, printedNumber }) => `${kind} ${printedNumber}`)).toEqual([
      "bonus 1",
      "bonus 2",
      "veto 1",
      "veto 2",
    ]);
    const chapterOf = new Map(groups.map(({ code, parent }) => [code, parent]));
    const sizes = tally(items.map(({ group }) => chapterOf.get(group) ?? ""));
    expect(Object.values(sizes)).toEqual([24, 13, 13, 22, 6, 9, 10, 7, 4, 7]);
  });

  it("stands in the seven printed columns", () => {
    expect(framework.columns.map(({ title }) => title)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "测评方式",
      "报送材料",
      "牵头单位",
      "责任单位",
    ]);
  });
});

describe("the cells", () => {
  const printed = (column: string) => items.filter((it) => it.printed[column] !== undefined);

  it("name nine methods", () => {
    expect(tally(printed("methods").flatMap(({ methods }) => methods ?? []))).toEqual({
      查看资料: 108,
      网络检索: 54,
      实地查看: 26,
      随机访谈: 18,
      问卷调查: 12,
      随机抽考: 2,
      查阅案卷: 1,
      群众满意度测评: 1,
      网络考试: 1,
    });
    for (const number of [3, 20, 21, 22, 29, 30, 39, 51, 67]) expect(notesOn(number, "methods")).toBe(1);
  });

  it("name 27 city-level bodies, the bureau itself in six items", () => {
    const leads = tally(printed("lead").flatMap(({ lead }) => lead ?? []));
    expect(Object.keys(leads)).toHaveLength(27);
    expect(leads).toMatchObject({ 市司法局: 52, 市政府办: 30, 市市场监管局: 6 });
    const own = items.filter(({ lead }) => lead?.includes("市市场监管局"));
    expect(own.map(({ printedNumber }) => Number(printedNumber))).toEqual([5, 9, 10, 13, 17, 19]);
  });

  it("name sections inside the bureau, leading and cooperating", () => {
    const sections = printed("responsible").flatMap(({ responsible }) => responsible?.lead ?? []);
    expect(tally(sections)).toMatchObject({ 法规科: 21 });
    expect(byNumber(55).responsible).toEqual({ lead: ["综合执法支队", "执法稽查科"], cooperating: ["各有关单位"] });
    expect(byNumber(6).responsible).toEqual({ lead: ["综合规划科"], cooperating: ["各有关科室"] });
  });

  it("lie under a merge where they print nothing of their own", () => {
    const unprinted = (column: string) =>
      items.filter((it) => it.printed[column] === undefined).map(({ printedNumber }) => Number(printedNumber));
    expect(unprinted("methods")).toEqual([48, 92, 93, 94]);
    expect(unprinted("lead")).toEqual([48, 76, 77, 92, 93, 94]);
    expect(byNumber(77).lead).toEqual(byNumber(75).lead);
    expect(byNumber(94).methods).toEqual(byNumber(91).methods);
  });

  it("keep the printed form beside a repaired reading", () => {
    expect(byNumber(14).printed["responsible"]).toBe("执法稽查查有配 牵头单位 材料关合");
    expect(byNumber(14).responsible).toEqual({ lead: ["执法稽查科"], cooperating: ["各有关单位"] });
    expect(byNumber(53).printed["responsible"]).toBe("执法稽查处、各有关单位配合");
    expect(byNumber(72).printed["responsible"]).toBe("财物装备科");
    for (const number of [14, 53, 56, 72, 85]) expect(notesOn(number, "responsible")).toBe(1);
    for (const number of [60, 61, 68, 69, 70, 71, 96, 97, 113]) expect(notesOn(number, "printedNumber")).toBe(1);
    for (const number of [6, 92, 95]) expect(notesOn(number, "requirement")).toBeGreaterThan(0);
    for (const number of [10, 47, 63, 73, 78, 91]) expect(notesOn(number, "materials")).toBe(1);
    expect(notesOn(5, "figures")).toBe(1);
  });
});

describe("the titles", () => {
  it("are the level-3 cells as printed where these are short", () => {
    const printed = indicators.filter(({ titleIsOurs }) => !titleIsOurs);
    const codes = ["I18", "I19", "I20", "I75", "I76", "I83", "I96", "I97", "I102", "I115", "V1", "V2"];
    expect(printed.map(({ code }) => code)).toEqual(codes);
    expect(printed.every(({ title }) => bareLength(title) <= 40)).toBe(true);
  });
});

describe("the documents", () => {
  it("are six: three that the plan names, three that items name", () => {
    expect(framework.bases).toHaveLength(6);
    const cited = indicators.filter(({ bases }) => (bases ?? []).length > 0);
    expect(cited.map(({ code, bases }) => [code, bases])).toEqual([
      ["I51", ["penalty-law"]],
      ["I95", ["henan-litigation-opinion", "henan-court-appearance"]],
    ]);
  });
});

describe("the materials", () => {
  const own = items.filter(({ sharedMaterials }) => sharedMaterials === null);
  const all = [...own, ...framework.materialGroups].flatMap(({ materials }) => materials ?? []);

  it("are 218 with a circled number, 7 with a number in brackets and 31 without any", () => {
    const kinds = tally(
      all.map(({ printedNumber }) =>
        printedNumber === null ? "none" : /^[①-⑳]$/u.test(printedNumber) ? "circled" : "bracketed",
      ),
    );
    expect(kinds).toEqual({ circled: 218, bracketed: 7, none: 31 });
    expect(own.filter(({ materials }) => materials?.length === 0).map((it) => it.printedNumber)).toEqual(["73", "78"]);
  });

  it("are shared by 47–48 and by 91–94", () => {
    const sharing = items.filter(({ sharedMaterials }) => sharedMaterials !== null);
    expect(tally(sharing.map((it) => it.sharedMaterials ?? ""))).toEqual({ "M47-48": 2, "M91-94": 4 });
    const numbers = materialsOf(framework, byNumber(93))?.map(({ printedNumber }) => printedNumber);
    expect(numbers?.join("")).toBe("①②(3)(4)(5)(6)(7)(8)(9)");
  });

  it("carry the printed words where these are short, and say which are ours", () => {
    const holders = Object.keys(restatedMaterials);
    const known = [...own.map(({ code }) => code), ...framework.materialGroups.map(({ key }) => key)];
    expect(holders.filter((holder) => !known.includes(holder))).toEqual([]);
    const restated = own.flatMap((it) => (it.materials ?? []).filter((material) => isRestated(it, material)));
    const shared = byNumber(91);
    const group = materialsOf(framework, shared)?.filter((material) => isRestated(shared, material));
    expect(group?.map(({ printedNumber }) => printedNumber)).toEqual(["(8)"]);
    expect(restated.length + 1).toBe(Object.values(restatedMaterials).flat().length);
    const carried = own.flatMap((it) => (it.materials ?? []).filter((material) => !isRestated(it, material)));
    expect(carried.filter(({ text }) => bareLength(text) > 40)).toEqual([]);
    expect(byNumber(9).materials?.[0]?.text).toBe(byNumber(10).materials?.[0]?.text);
  });

  it("name who answers for a single one", () => {
    const owners = byNumber(113).materials?.map(({ owner }) => owner);
    expect(owners).toEqual(["市委组织部", "市司法局", "市委组织部", "市司法局"]);
  });
});

describe("figures", () => {
  const figures = (number: number) => byNumber(number).figures.map((it) => `${it.comparator} ${it.value}${it.unit}`);

  it.each<[number, string[]]>([
    [5, ["at-most 5工作日"]],
    [21, ["at-least 90%", "at-least 80%"]],
    [28, ["at-least 30日", "at-least 7工作日", "at-least 30日"]],
    [32, ["at-least 100%", "at-least 5工作日", "at-most 15工作日"]],
    [46, ["within 2021-12-31日期"]],
    [58, ["within 20工作日", "within 7工作日"]],
    [64, ["at-least 5%"]],
    [69, ["at-least 40学时"]],
    [89, ["at-least 2名", "at-least 1名"]],
    [104, ["within 5小时", "within 24小时"]],
    [110, ["before 03-01日期", "before 04-01日期"]],
    [112, ["at-least 1次"]],
    [113, ["at-least 1次"]],
    [115, ["at-least 1次"]],
  ])("of item %i are checkable", (number, expected) => {
    expect(figures(number)).toEqual(expected);
  });

  it("that stand in an item's wording stand in its restatement", () => {
    const lost = indicators.flatMap(({ code, requirement, figures }) =>
      figures
        .flatMap(({ printed }) => printed.match(/\d+/g) ?? [])
        .filter((number) => !requirement?.includes(number))
        .map((number) => `${code} ${number}`),
    );
    expect(lost).toEqual([]);
  });
});

describe("the programme", () => {
  it("has seven stages, and says that one asks for materials before it begins", () => {
    expect(framework.stages.map(({ to }) => to)).toEqual([
      "2022-08-31",
      "2022-09-30",
      "2022-12-31",
      "2023-03-31",
      "2023-07-31",
      "2023-08-31",
      "2023-12-31",
    ]);
    const clash = framework.doubts.find(({ field, printed }) => field === "stages" && printed === "2023年3月底前");
    expect(clash?.note).toContain("早于阶段开始");
  });

  it("keeps a ledger by the 4th and evidence from 2019", () => {
    expect(framework.ledger?.dueDay).toBe(4);
    expect(framework.ledger?.columns.map(({ title }) => title)).toEqual([
      "三级指标",
      "测评方法",
      "上报材料",
      "完成进度",
      "责任人及联系方式",
    ]);
    expect(framework.evidenceFrom).toBe("2019-01-01");
  });

  it("declares its layers and tells of no item which one brought it", () => {
    expect(framework.layers.map(({ key, above }) => [key, above])).toEqual([
      ["national", null],
      ["province", "national"],
      ["agency", "province"],
    ]);
    expect(indicators.every(({ layer }) => layer === null)).toBe(true);
    expect(framework.doubts.some(({ field }) => field === "layers")).toBe(true);
  });
});

describe("the mapping", () => {
  it.each<[string, { O: string[]; S: string[]; D: string[] }]>([
    ["I1", { O: ["O1"], S: ["S1"], D: ["D1"] }],
    ["I9", { O: ["O1"], S: ["S8"], D: ["D1"] }],
    ["I62", { O: ["O4"], S: ["S8"], D: ["D4"] }],
    ["I74", { O: ["O4"], S: ["S5"], D: ["D7"] }],
    ["I75", { O: ["O4"], S: ["S4"], D: ["D4"] }],
    ["I90", { O: ["O6"], S: ["S6", "S0"], D: ["D6"] }],
    ["I98", { O: [], S: ["S5"], D: ["D7"] }],
    ["I115", { O: ["O8"], S: ["S0"], D: ["D9"] }],
    ["V2", { O: [], S: [], D: ["DX"] }],
  ])("of %s", (code, expected) => {
    const indicator = indicators.find((it) => it.code === code)!;
    expect(taxonomiesOf(framework, indicator)).toEqual(expected);
  });
});

it("knows the official wording of every row by its digest", () => {
  const digests = new Set(indicators.map(({ officialDigest }) => officialDigest));
  expect(digests.size).toBe(119);
  expect(digests.has(null)).toBe(false);
});
