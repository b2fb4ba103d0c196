import type { FrameworkInput, ProfileInput } from "@faheng/domain";

/** A small made-up table that no pack ships: two items of 60 and 40 points, one bonus of at most 5, one veto. */
export const canteenFramework: FrameworkInput = {
  format: "faheng.framework/1",
  id: "canteen",
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
    {
      code: "G",
      parent: null,
      level: 1,
      printedNumber: "一",
      title: "依法采购",
      taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] },
    },
  ],
  indicators: [
    { code: "1", title: "集中采购率", kind: "item" as const },
    { code: "2", title: "合同审核", kind: "item" as const },
    { code: "B", title: "经验推广", kind: "bonus" as const },
    { code: "V", title: "食品安全事故", kind: "veto" as const },
  ].map((it) => ({
    ...it,
    group: "G",
    printedNumber: null,
    requirement: null,
    lead: [],
    cooperating: [],
    bases: [],
    place: `第${it.code}行`,
  })),
};

const floor = { kind: "points", points: "0" } as const;
const ceiling = { kind: "multiple", factor: "1" } as const;

export const canteenProfile: ProfileInput = {
  format: "faheng.profile/1",
  id: "canteen-official",
  version: "1.0.0",
  title: "考核标准",
  framework: { id: "canteen", versions: "^1.0.0" },
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
    grades: [
      { name: "优秀", atLeast: "90" },
      { name: "合格", atLeast: "60" },
    ],
    ties: "gap",
    tieBreak: [],
  },
  items: [
    {
      indicator: "1",
      points: "60",
      start: "full",
      floor,
      ceiling,
      clauses: [
        {
          id: "rate",
          kind: "ratio",
          effect: "deduct",
          params: { target: "95%", side: "below", points: "0.5" },
          place: "第1行",
          wording: "低于95%的，每低1个百分点扣0.5分",
        },
      ],
    },
    {
      indicator: "2",
      points: "40",
      start: "full",
      floor,
      ceiling,
      clauses: [
        {
          id: "missed",
          kind: "per-occurrence",
          effect: "deduct",
          params: { points: "3" },
          place: "第2行",
          wording: "未经审核的合同每份扣3分，扣完为止",
        },
      ],
    },
    {
      indicator: "B",
      points: "0",
      start: "zero",
      floor,
      ceiling: { kind: "points", points: "5" },
      clauses: [
        {
          id: "spread",
          kind: "per-occurrence",
          effect: "award",
          params: { points: "2" },
          place: "第3行",
          wording: "每推广一次加2分，最多5分",
        },
      ],
    },
    {
      indicator: "V",
      points: "0",
      start: "zero",
      floor: { kind: "none" },
      ceiling: { kind: "none" },
      clauses: [
        {
          id: "accident",
          kind: "veto",
          effect: "deduct",
          params: {},
          place: "第4行",
          wording: "发生事故的，总分计0分",
        },
      ],
    },
  ],
  vetoes: [{ indicator: "V", effect: { kind: "zero-total" } }],
  readings: [],
};
