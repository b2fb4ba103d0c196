import type { FrameworkInput, ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";

/** A made-up framework of two chapters with two items each; the last one stands nowhere in the taxonomies. */
export const framework: FrameworkInput = {
  format: "faheng.framework/1",
  id: "canteen-2017",
  version: "1.0.0",
  title: "机关食堂法治考核表",
  documentNumber: null,
  issuer: "演示单位",
  issuedOn: null,
  about: "测试用的虚构表格",
  levels: [{ level: 1, title: "项目" }],
  columns: [],
  departments: [],
  bases: [],
  groups: [
    { code: "A", title: "采购", taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] } as const },
    { code: "B", title: "管理", taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] } as const },
  ].map((it) => ({ ...it, parent: null, level: 1, printedNumber: null })),
  indicators: [
    { code: "1", group: "A", title: "集中采购率", taxonomies: null },
    { code: "2", group: "A", title: "合同审核", taxonomies: null },
    { code: "3", group: "B", title: "公示菜单", taxonomies: null },
    { code: "4", group: "B", title: "设备台账", taxonomies: { O: [], S: [], D: [] } },
  ].map((it) => ({
    ...it,
    kind: "item" as const,
    printedNumber: null,
    requirement: null,
    lead: [],
    cooperating: [],
    bases: [],
    place: `第${it.code}行`,
  })),
};

type ItemInput = ProfileInput["items"][number];

function item(
  indicator: string,
  points: string,
  clause: Pick<ItemInput["clauses"][number], "kind" | "params" | "wording"> & { readonly source?: string },
): ItemInput {
  return {
    indicator,
    points,
    start: "full",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses: [{ id: "a", effect: "deduct", place: `第${indicator}行`, ...clause }],
  };
}

export const profile: ProfileInput = {
  format: "faheng.profile/1",
  id: "canteen-standard",
  version: "1.0.0",
  title: "考核标准",
  framework: { id: "canteen-2017", versions: "^1.0.0" },
  standing: "official",
  author: null,
  signedOn: null,
  settings: {
    base: "0",
    fullMarks: "100",
    aggravation: "adds",
    exhausts: "item",
    notApplicable: "exclude-and-rescale",
    totalFloor: "0",
    totalCeiling: null,
    rounding: { mode: "half-up", digits: 2 },
    grades: [],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    item("1", "40", { kind: "shortfall", params: { minimum: 4, points: "10" }, wording: "不少于4次，少一次扣10分" }),
    item("2", "20", { kind: "per-occurrence", params: { points: "5" }, wording: "未审核的合同每份扣5分" }),
    item("3", "30", { kind: "flag", params: { points: "30", when: false }, wording: "未公示的扣30分" }),
    item("4", "10", { kind: "flag", params: { points: "10", when: false }, wording: "无台账的扣10分" }),
  ],
  readings: [],
};

/** Judged by two sources whose weights the document leaves to the office. */
export const sourcesProfile: ProfileInput = {
  ...profile,
  id: "canteen-two-sources",
  title: "两方评价",
  standing: "platform",
  settings: { ...profile.settings, fullMarks: "100" },
  sources: [
    { key: "daily", title: "日常评价", weight: null },
    { key: "third", title: "第三方评价", weight: null },
  ],
};

/** No ledger of the equipment strikes the whole assessment out. */
export const vetoProfile: ProfileInput = {
  ...profile,
  id: "canteen-veto",
  title: "考核标准（设否决）",
  vetoes: [{ indicator: "4", effect: { kind: "disqualify" } }],
};

/** The plugin of the tests. */
export const canteenPlugin = definePlugin({
  id: "canteen",
  version: "1.0.0",
  host: "*",
  title: { zh: "机关食堂", en: "Canteen" },
  about: { zh: "测试用", en: "For tests" },
  frameworks: [framework],
  profiles: [profile, sourcesProfile, vetoProfile],
  reports: [],
});
