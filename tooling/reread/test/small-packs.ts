import { type Department, profileSchema } from "@faheng/domain";
import type { Pack } from "../src/compare.ts";
import { smallIndicator, smallPack } from "./small-pack.ts";

const units = (...names: readonly string[]): Department[] =>
  names.map((name) => ({ name, kind: "unit", variants: [] }));
const chapter = {
  code: "G1",
  parent: null,
  level: 1,
  printedNumber: "一",
  title: "全面履职",
  taxonomies: { O: ["O1" as const], S: ["S1" as const], D: ["D1" as const] },
};

/** True to fixtures/zhengzhou.txt. */
export const zhengzhou: Pack = smallPack({
  title: "示例市示例局2021年工作要点",
  bases: [{ key: "city", title: "示例市2021年工作要点", documentNumber: "示政文〔2021〕3号" }],
  groups: [chapter],
  indicators: [
    smallIndicator(
      {
        code: "C1-1",
        group: "G1",
        printedNumber: "（一）",
        title: "规范权力运行",
        requirement: "清单每季度清理一次并公布。",
      },
      "每季度清理一次清单，并向社会公布。",
    ),
    smallIndicator(
      { code: "C1-3", group: "G1", printedNumber: "（三）", title: "开展培训", requirement: "培训全年不少于4次。" },
      "全年举办不少于四次培训。",
    ),
  ],
});

/** True to fixtures/nantong.txt, with the points it states. */
export const nantong: Pack = {
  ...smallPack({
    title: "示例市示例局2020年任务表",
    documentNumber: "示例发〔2020〕5号",
    issuedOn: "2020-06-01",
    departments: units("甲处", "乙处"),
    groups: [
      { ...chapter, printedNumber: null, title: "落实责任" },
      { ...chapter, code: "G2", printedNumber: null, title: "市考评加分事项" },
    ],
    indicators: [
      smallIndicator(
        {
          code: "R1",
          group: "G1",
          printedNumber: null,
          title: "专题研究不少于2次",
          lead: ["甲处", "乙处"],
          outputs: ["会议记录", "工作资料"],
        },
        "专题研究不少于2次",
      ),
      smallIndicator(
        { code: "R2", group: "G1", printedNumber: null, title: "落实《示例工作办法》", lead: ["甲处"] },
        "落实《示例工作办法》",
      ),
      smallIndicator(
        {
          code: "B1",
          group: "G2",
          kind: "bonus",
          printedNumber: "1.",
          title: "做法被推广",
          titleIsOurs: true,
          requirement: "每项加1分，累计不超过3分。",
        },
        "做法被推广的，每项加1分，累计不超过3分。",
      ),
    ],
  }),
  profile: profileSchema.parse({
    format: "faheng.profile/1",
    id: "sample-standard",
    version: "1.0.0",
    title: "市考评标准",
    framework: { id: "sample", versions: "^1.0.0" },
    standing: "official",
    author: null,
    signedOn: null,
    settings: {
      base: "100",
      fullMarks: "100",
      aggravation: "adds",
      exhausts: "clause",
      notApplicable: "full",
      totalFloor: null,
      totalCeiling: null,
      rounding: { mode: "none", digits: 0 },
      grades: [],
      ties: "gap",
      tieBreak: [],
    },
    readings: [],
    items: [
      item("R1", "none", [
        ["deduct", "1", "每年研究不少于2次，少一次扣1分"],
        ["deduct", "0.5", "没有计划的，扣0.5分"],
      ]),
      item("R2", "none", [["deduct", "2", "没有落实的，扣2分"]]),
      item("B1", "3", [["award", "1", "推广每项加1分，累计不超过3分"]]),
    ],
  }),
};

type Rule = readonly [effect: "deduct" | "award", points: string, wording: string];

function item(indicator: string, ceiling: string, rules: readonly Rule[]): Record<string, unknown> {
  return {
    indicator,
    points: "0",
    start: "zero",
    floor: { kind: "none" },
    ceiling: ceiling === "none" ? { kind: "none" } : { kind: "points", points: ceiling },
    clauses: rules.map(([effect, points, wording], at) => ({
      id: `c${at}`,
      kind: "per-occurrence",
      effect,
      params: { points, unit: "次", label: wording },
      place: indicator,
      wording,
    })),
  };
}

/** True to fixtures/beijing.txt; what the text lost is told by doubts. */
export const beijing: Pack = smallPack({
  title: "示例任务分解方案",
  issuer: "示例市政府",
  columns: [
    { key: "lead", title: "牵头部门" },
    { key: "bases", title: "任务来源和依据" },
  ],
  departments: units("甲处", "乙处", "相关部门"),
  bases: [
    { key: "lists", title: "清单办法", documentNumber: "示政发〔2018〕1号", issuer: "示例市政府" },
    { key: "rules", title: "示例条例", documentNumber: null },
  ],
  groups: [chapter, { code: "S1", parent: "G1", level: 2, printedNumber: "（一）", title: "规范职权" }],
  indicators: [
    smallIndicator(
      {
        code: "t1",
        group: "S1",
        printedNumber: "1.",
        title: "公布清单",
        requirement: "全部清单2019年12月前公布。",
        lead: ["甲处", "乙处"],
        cooperating: ["相关部门"],
        bases: ["lists", "rules"],
        printed: { lead: "甲处、乙处" },
      },
      "2019年12月前公布全部清单",
    ),
    smallIndicator(
      {
        code: "t2",
        group: "S1",
        printedNumber: "2.",
        title: "开展清理",
        requirement: "2年清理一次。",
        lead: null,
        cooperating: ["相关部门"],
        bases: ["rules"],
        doubts: [{ field: "lead", printed: null, note: "牵头部门一格丢失。" }],
      },
      "每2年清理一次",
    ),
    smallIndicator(
      {
        code: "t3",
        group: "S1",
        printedNumber: "3.",
        title: "加强监督",
        lead: null,
        cooperating: null,
        bases: ["rules"],
        doubts: [
          { field: "lead", printed: null, note: "牵头部门一格丢失。" },
          { field: "cooperating", printed: null, note: "配合部门一格丢失。" },
          { field: "group", printed: null, note: "一、二级指标丢失，按顺序归入。" },
        ],
      },
      null,
    ),
  ],
});

/** True to fixtures/xuchang.txt: a cell and a heading that a page end broke, a merge, numbers that start again. */
export const xuchang: Pack = smallPack({
  title: "示例市示例局创建方案",
  departments: units("市甲局", "市乙局", "一科", "二科"),
  methods: ["查看资料", "网络检索"],
  groups: [
    chapter,
    { code: "G1-1", parent: "G1", level: 2, printedNumber: "1.", title: "简政放权" },
    { ...chapter, code: "G11", printedNumber: "十一", title: "附加项" },
    { code: "G11-1", parent: "G11", level: 2, printedNumber: "1.", title: "加分项" },
    { code: "G11-2", parent: "G11", level: 2, printedNumber: "2.", title: "否决项" },
  ],
  indicators: [
    smallIndicator(
      {
        code: "I1",
        group: "G1-1",
        printedNumber: "1",
        title: "办结率",
        titleIsOurs: true,
        requirement: "全年办结率100%。",
        lead: ["市甲局"],
        responsible: { lead: ["一科"], cooperating: ["二科"] },
        methods: ["查看资料", "网络检索"],
        materials: [
          { printedNumber: "①", text: "办结情况说明" },
          { printedNumber: "②", text: "《示例办法》等佐证" },
        ],
        figures: [{ label: "办结率", comparator: "at-least", value: "100", unit: "%", per: "year", printed: "达100%" }],
      },
      "全年办结率达100%。",
    ),
    smallIndicator(
      {
        code: "I2",
        group: "G1-1",
        printedNumber: "2",
        title: "培训",
        titleIsOurs: true,
        requirement: "培训每年不少于3次，公布结果。",
        lead: ["市乙局"],
        responsible: { lead: ["二科"], cooperating: [] },
        methods: ["查看资料"],
        materials: [{ printedNumber: null, text: "培训记录" }],
      },
      "每年培训不少于3次，并公布结果。",
    ),
    smallIndicator(
      {
        code: "I3",
        group: "G1-1",
        printedNumber: "3",
        title: "公布目录。",
        lead: ["市乙局"],
        responsible: { lead: ["二科"], cooperating: [] },
        methods: ["查看资料"],
        materials: [{ printedNumber: null, text: "培训记录" }],
      },
      "公布目录。",
    ),
    smallIndicator(
      {
        code: "B1",
        group: "G11-1",
        kind: "bonus",
        printedNumber: "1",
        title: "受表彰的。",
        lead: ["市甲局"],
        responsible: { lead: ["一科"], cooperating: [] },
        methods: ["查看资料"],
        materials: [{ printedNumber: null, text: "证书" }],
      },
      "受表彰的。",
    ),
    smallIndicator(
      { code: "V1", group: "G11-2", kind: "veto", printedNumber: "1", title: "弄虚作假的。" },
      "弄虚作假的。",
    ),
  ],
  doubts: [{ field: "notes", printed: "一、指导思想", note: "这一部分没有任务，不列。" }],
});

/** True to fixtures/chongqing.txt, with the answers of its year. */
export const chongqing: Pack = {
  ...smallPack({
    title: "示例局关于工作情况的报告",
    issuer: "示例局",
    issuedOn: "2019-03-05",
    departments: units("甲局", "乙局", "有关部门", "区县"),
    bases: [
      { key: "plan", title: null, documentNumber: "示委发〔2016〕27号", printed: ["示委发〔2016〕27号"] },
      { key: "notice", title: "示例通知", documentNumber: "示委法办发〔2019〕7号" },
    ],
    groups: [chapter, { code: "G01", parent: "G1", level: 2, printedNumber: "1．", title: "深化改革。" }],
    indicators: [
      smallIndicator(
        {
          code: "T001",
          group: "G01",
          printedNumber: "（1）",
          title: "压减事项30%。",
          lead: ["甲局", "乙局"],
          cooperating: ["有关部门", "区县"],
          bases: ["plan"],
        },
        "压减事项30%。",
      ),
      smallIndicator(
        {
          code: "T002",
          group: "G01",
          printedNumber: "（2）",
          title: "公布清单。",
          lead: ["甲局"],
          cooperating: ["有关部门"],
          bases: ["plan"],
        },
        "公布清单。",
      ),
    ],
  }),
  answers: [
    {
      indicator: "T001",
      status: "done",
      reported: "answered",
      printed: null,
      progress: "2019年压减12项（报告正文：共20项）。",
    },
    { indicator: "T002", status: "not-applicable", reported: "not-applicable", printed: "我局不涉及", progress: "" },
  ],
  // Headings that the reports print.
  words: "一、工作开展情况",
};
