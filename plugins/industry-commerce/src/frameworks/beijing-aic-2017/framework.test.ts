import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { industryCommercePlugin } from "../../plugin.ts";

const framework = pluginOf(industryCommercePlugin).frameworks[0]!;
const { groups, indicators, departments, bases } = framework;
const item = (number: number) => indicators.find(({ printedNumber }) => printedNumber === `${number}.`)!;

/** How often each name stands in the lists, most frequent first. */
function tally(lists: readonly (readonly string[] | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of lists.flatMap((list) => list ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

describe("the tree", () => {
  it("has 8 chapters, 25 sections and 67 items in printed order", () => {
    const chapters = groups.filter(({ level }) => level === 1);
    const sections = groups.filter(({ level }) => level === 2);
    expect(chapters.map(({ printedNumber }) => printedNumber).join("")).toBe("一二三四五六七八");
    expect(sections).toHaveLength(25);
    expect(indicators.map(({ printedNumber }) => printedNumber)).toEqual(
      Array.from({ length: 67 }, (_, index) => `${index + 1}.`),
    );
    const parents = new Map(sections.map(({ code, parent }) => [code, parent]));
    const sizes = chapters.map(({ code }) => indicators.filter(({ group }) => parents.get(group) === code).length);
    expect(sizes).toEqual([7, 8, 6, 9, 11, 6, 15, 5]);
    const own = sections.map(({ code }) => indicators.filter(({ group }) => group === code).length);
    expect(own).toEqual([2, 2, 3, 3, 5, 1, 1, 2, 2, 2, 4, 3, 4, 4, 3, 2, 3, 1, 3, 3, 4, 5, 2, 1, 2]);
  });

  it("keeps the odd brackets of section 13", () => {
    expect(groups.find(({ code }) => code === "s13")).toMatchObject({
      printedNumber: "(十三）",
      title: "自觉接受外部监督",
      doubts: [{ printed: "(十三） 自觉接受外部监督" }],
    });
  });
});

describe("departments", () => {
  it("names 26 leads and 10 that cooperate", () => {
    const lead = tally(indicators.map((it) => it.lead));
    expect(lead).toHaveLength(26);
    expect(lead.slice(0, 3)).toEqual([
      ["法制处", 44],
      ["人事教育处", 17],
      ["办公室", 11],
    ]);
    expect(tally(indicators.map((it) => it.cooperating))).toEqual([
      ["各区分局", 50],
      ["相关部门", 23],
      ["各部门", 19],
      ["办公室", 5],
      ["信息中心", 3],
      ["法制处", 3],
      ["计财处", 1],
      ["宣传处", 1],
      ["消保处", 1],
      ["12315", 1],
    ]);
    expect(departments).toHaveLength(26);
    expect(departments.filter(({ kind }) => kind === "placeholder").map(({ name }) => name)).toEqual([
      "起草部门",
      "决策部门",
      "相关部门",
      "各区分局",
    ]);
  });

  it("keeps printed cells beside the reading", () => {
    expect(item(42)).toMatchObject({ lead: ["办公室"], printed: { lead: "办公室、" } });
    expect(item(29).lead).toEqual(["法制处", "12315", "广告监测中心", "计财处"]);
  });
});

describe("bases", () => {
  it("cites 67 bases 258 times in 63 items", () => {
    expect(bases).toHaveLength(67);
    expect(bases.filter(({ documentNumber }) => documentNumber !== null)).toHaveLength(47);
    expect(tally([bases.map(({ kind }) => kind)])).toEqual([
      ["document", 63],
      ["reason", 2],
      ["group", 2],
    ]);
    expect(indicators.filter((it) => it.bases !== null)).toHaveLength(63);
    expect(indicators.flatMap((it) => it.bases ?? [])).toHaveLength(258);
  });

  it("counts the most cited", () => {
    const numbers = new Map(bases.map(({ key, documentNumber, title }) => [key, documentNumber ?? title]));
    const cited = tally(indicators.map((it) => it.bases)).map(([key, count]) => [numbers.get(key), count]);
    expect(cited.slice(0, 5)).toEqual([
      ["中发〔2015〕36号", 44],
      ["京改组发〔2015〕8号", 35],
      ["工商法字〔2015〕24号", 25],
      ["工商法字〔2016〕161号", 25],
      ["中共中央关于全面推进依法治国若干重大问题的决定", 18],
    ]);
    expect(new Set(cited.map(([number]) => number)).size).toBe(67);
    expect(cited).toContainEqual(["市政府令第268号", 3]);
    expect(cited).toContainEqual(["法治工商建设现实需要", 3]);
  });

  it("keeps the cell as printed, each form of a document where it stands", () => {
    const cellOf = (number: number): string | undefined => item(number).printed["bases"];
    expect(indicators.filter(({ printed, bases: keys }) => "bases" in printed !== (keys !== null))).toEqual([]);
    expect(cellOf(11)).toContain("；3.市政府《北京市行政规范性文件备案规定》（市政府令第268号）；");
    expect(cellOf(13)).toContain("；4.《北京市行政规范性文件备案规定》（市政府令第268号）；");
    expect(cellOf(52)).toMatch(/；3\.法治工商建设现实需要$/);
    expect(cellOf(3)).toContain("；2.国务院关于取消和调整行政审批项目等事项的数次决定；3.");
  });

  it("reads a sentence as the document it names", () => {
    const key = item(12).bases?.[2];
    expect(bases.find((it) => it.key === key)).toMatchObject({
      title: "关于加强市县政府依法行政的决定",
      documentNumber: "国发〔2008〕17号",
      issuer: "国务院",
    });
  });
});

describe("lost cells", () => {
  it("are null with a doubt of their own, in 12 items", () => {
    const fields = ["requirement", "lead", "cooperating", "bases"] as const;
    const lost = indicators.flatMap((it) => {
      const names = fields.filter((field) => it[field] === null);
      for (const name of names) expect(it.doubts.map(({ field }) => field)).toContain(name);
      return names.length === 0 ? [] : [`${it.printedNumber}${names.join("+")}`];
    });
    expect(lost).toEqual([
      "18.cooperating+bases",
      "19.requirement+lead+cooperating",
      "20.lead+cooperating",
      "21.lead",
      "22.requirement+cooperating",
      "29.cooperating",
      "31.lead+cooperating",
      "33.lead+cooperating",
      "34.requirement+lead+cooperating+bases",
      "35.lead+cooperating+bases",
      "36.requirement+lead+cooperating+bases",
      "37.lead",
    ]);
  });

  it("leave what is there", () => {
    expect(item(18).lead).toEqual(["决策部门"]);
    expect(item(21).cooperating).toEqual(["相关部门", "各区分局"]);
    expect(item(22).lead).toEqual(["稽查总队"]);
    expect(item(37).cooperating).toEqual(["各区分局"]);
  });

  it("have no digest where the requirement is lost, and only there", () => {
    const without = indicators.filter((it) => it.officialDigest === null).map((it) => it.printedNumber);
    expect(without).toEqual(["19.", "22.", "34.", "36."]);
  });
});

it("states its dates and counts as figures", () => {
  const figures = indicators.flatMap(({ printedNumber, figures: own }) =>
    own.map(({ comparator, value, unit, per }) => [printedNumber, comparator, value, unit, per].join(" ")),
  );
  expect(figures).toEqual([
    "9. before 2020 日期 ",
    "12. at-least 1 次 two-years",
    "16. before 2018-12 日期 ",
    "48. at-least 4 次 year",
    "48. at-least 2 次 year",
    "51. at-least 1 次 year",
    "51. at-least 24 学时 session",
    "54. at-least 50 % ",
    "57. equal 100 % ",
    "58. before 2017-12 日期 ",
    "66. before 2018-12 日期 ",
  ]);
});

it("maps by chapter, with the overrides for technology and publicity", () => {
  const own = indicators.filter(({ taxonomies }) => taxonomies !== null);
  expect(own.map(({ printedNumber }) => printedNumber).join("")).toBe("7.29.30.58.59.60.61.62.");
  expect(item(29).taxonomies).toEqual({ O: ["O4"], S: ["S8"], D: ["D4"] });
  expect(item(58).taxonomies).toEqual({ O: ["O7"], S: ["S0", "S6"], D: ["D8"] });
  const chapters = groups
    .filter(({ level }) => level === 1)
    .map(({ taxonomies }) => Object.values(taxonomies!).join(" "));
  expect(chapters).toEqual([
    "O1 S1 D1",
    "O2 S2 D2",
    "O3 S3 D3",
    "O4 S4 D4",
    "O5 S7 D5",
    "O6 S6 D6",
    "O7 S0 D8",
    "O8 S0 D9",
  ]);
});

it("prints every heading whole, the three past 60 characters too", () => {
  expect(indicators.filter(({ titleIsOurs }) => titleIsOurs)).toEqual([]);
  const long = indicators.filter(({ title }) => title.length > 50);
  expect(long.map(({ printedNumber, title }) => `${printedNumber}${title}`)).toEqual([
    "9.推进立法精细化，立足首都工商改革发展和服务大局的现实需要，做好法规、规章项目的征集、论证、申报工作，切实做到重大改革于法有据",
    "10.开展代市人大或市政府起草的法规、规章、规范性文件的清理工作，对不适应改革和经济社会发展要求的文件，及时提出修改和废止的建议",
    "22.加快构建“高效、集中、统一”的执法办案体系，以提升内部运行效能和完善监管执法链条为目标，进一步理顺事权划分，整合情报资源，统筹执法力量，全面提升执法专业化水平和对市场秩序风险的控制能力",
  ]);
});
