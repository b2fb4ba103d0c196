import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 四 and its sections. */
export const enforcement: readonly GroupInput[] = [
  {
    code: "c4",
    parent: null,
    level: 1,
    printedNumber: "四",
    title: "坚持严格规范公正文明执法",
    taxonomies: { O: ["O4"], S: ["S4"], D: ["D4"] },
  },
  { code: "s10", parent: "c4", level: 2, printedNumber: "（十）", title: "整合优化执法资源" },
  { code: "s11", parent: "c4", level: 2, printedNumber: "（十一）", title: "完善行政执法程序" },
  { code: "s12", parent: "c4", level: 2, printedNumber: "（十二）", title: "创新行政执法方式" },
];

/** Items 22–30. */
export const enforcementTasks: readonly IndicatorInput[] = [
  task({
    number: 22,
    section: "s10",
    title:
      "加快构建“高效、集中、统一”的执法办案体系，以提升内部运行效能和完善监管执法链条为目标，进一步理顺事权划分，整合情报资源，统筹执法力量，全面提升执法专业化水平和对市场秩序风险的控制能力",
    requirement: null,
    lead: "稽查总队",
    cooperating: null,
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "jinggaizufa-2015-8"],
    digest: null,
    doubts: [
      {
        field: "lead",
        printed: "稽查总队",
        note: "这一格前后各有一处丢失；标题与依据之间只有三格，前后至少各丢一格，故读作牵头部门。",
      },
    ],
  }),
  task({
    number: 23,
    section: "s10",
    title: "发挥工商部门综合监管优势和市场监管主力军作用，构建跨部门、跨区域执法协作和协同监管的长效机制",
    requirement: "总结跨部门、跨区域执法协作经验，适时出台意见，使协作和协同监管形成长效机制。",
    lead: "稽查总队、企监处、执法协作处",
    cooperating: "相关部门、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "guofa-2017-6", "jinggaizufa-2015-8"],
    digest: "2604452765b16a5212d445f1cbd0a060cebf4e55f5e371fa89cc84e7345f57a3",
  }),
  task({
    number: 24,
    section: "s11",
    title: "完善并落实行政裁量权基准制度",
    requirement: "裁量标准继续细化、适时调整，做到更科学、更客观、更公正。",
    lead: "法制处、稽查总队",
    cooperating: "相关部门、各区分局",
    bases: [
      "cpc-decision-rule-of-law",
      "zhongfa-2015-36",
      "gongshangfazi-2015-24",
      "gongshangfazi-2016-161",
      "jinggaizufa-2015-8",
    ],
    digest: "810c4b208ef722f821042c4f526927c6d5f3dace5dad1f8936ffc889db8d513b",
  }),
  task({
    number: 25,
    section: "s11",
    title: "探索推进建立行政执法全过程记录制度",
    requirement:
      "定制度、明流程，以许可、处罚、强制、检查等执法行为为重点，规范文字记录、推行音像记录、提升信息化、用好记录，使全过程留痕、可回溯。",
    lead: "法制处、稽查总队、注册处",
    cooperating: "相关部门、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "guobanfa-2017-14", "gongshangfazi-2015-24"],
    digest: "bba574fb60e7acd65432d4f7230bf52721ce17bd617c856624c87c3755e6b5fb",
  }),
  task({
    number: 26,
    section: "s11",
    title: "严格执行重大行政执法决定法制审核制度",
    requirement: "法制审核由谁审、审哪些、审什么、怎么审都要落实；没有审核或审核通不过的，不得作出决定。",
    lead: "法制处、稽查总队、注册处、档案中心",
    cooperating: "相关部门、各区分局",
    bases: ["zhongfa-2015-36", "guobanfa-2017-14", "gongshangfazi-2015-24", "jinggaizufa-2015-8"],
    digest: "01cf8dbf7e91ba3ef56300dfbc43170390acc566f19327e52443c0d816a87520",
  }),
  task({
    number: 27,
    section: "s11",
    title: "健全行政执法和刑事司法衔接机制",
    requirement: "与公安、检察、审判机关保持密切沟通，健全行刑衔接机制。",
    lead: "计财处、稽查总队",
    cooperating: "相关部门、各区分局",
    bases: [
      "cpc-decision-rule-of-law",
      "zhongfa-2015-36",
      "state-council-order-310",
      "gongshangfazi-2015-24",
      "jinggaizufa-2015-8",
    ],
    digest: "aae5d976d9014ef89a067f8c784e3350520b5514b08eff65d13b834a5d3ba2df",
  }),
  task({
    number: 28,
    section: "s12",
    title: "深入开展行政指导",
    requirement: "行政指导有健全的程序和规则，范围更广、能力水平更高，带动执法效果提升。",
    lead: "法制处、相关部门",
    cooperating: "各区分局",
    bases: [
      "cpc-decision-rule-of-law",
      "zhongfa-2015-36",
      "jinggaizufa-2015-8",
      "gongshangfazi-2009-230",
      "gongshangfazi-2013-3",
    ],
    digest: "82b82782280b6d400ca1f46cb1a6c9bafac43422df40076143f23ad515091dd0",
  }),
  task({
    number: 29,
    section: "s12",
    title: "强化执法信息化建设",
    requirement:
      "完善办案管理系统，让案件系统与12315投诉举报、广告监测、公务仓罚没物品管理处置等平台联通，案源线索能流转、归集、处理、反馈、通查并共享，消除“信息孤岛”；改进查询统计分析；推行用户电子签章，案件审批、办理全程信息化。",
    lead: "法制处、12315、广告监测中心、计财处",
    cooperating: null,
    bases: ["zhongfa-2015-36", "gongshangfazi-2016-161", "informatisation-plan"],
    digest: "25c13a5ecceb5ec4651456ca726a0818692cdf4c6a566bff27f8111a70e939a8",
    taxonomies: { O: ["O4"], S: ["S8"], D: ["D4"] },
    doubts: [{ field: "lead", printed: "12315", note: "作为一个部门印出，疑为12315投诉举报机构的简称；照原样。" }],
  }),
  task({
    number: 30,
    section: "s12",
    title: "完善基层执法人员装备配备",
    requirement: "配发并用好电子取证设备、执法记录仪等装备，使执法更规范、更专业、更信息化。",
    lead: "稽查总队、网监处、法制处、计财处",
    cooperating: "相关部门、各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2009-230", "gongshangfazi-2016-161"],
    digest: "bd6a3b8d6648590fa8145a71779190cc52838ee50e7b81546a56cc2002908bc1",
    taxonomies: { O: ["O4"], S: ["S8"], D: ["D4"] },
  }),
];
