import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 三 and its sections. */
export const decisions: readonly GroupInput[] = [
  {
    code: "c3",
    parent: null,
    level: 1,
    printedNumber: "三",
    title: "推进重大行政决策科学化、民主化、法治化",
    taxonomies: { O: ["O3"], S: ["S3"], D: ["D3"] },
  },
  { code: "s6", parent: "c3", level: 2, printedNumber: "（六）", title: "健全依法决策机制" },
  { code: "s7", parent: "c3", level: 2, printedNumber: "（七）", title: "不断提高重大行政决策公众参与度" },
  {
    code: "s8",
    parent: "c3",
    level: 2,
    printedNumber: "（八）",
    title: "健全重大行政决策社会稳定风险评估和实施跟踪评估机制",
    doubts: [
      { field: "title", printed: null, note: "标题只在第18项处印出；第19项的标题单元格丢失，按内容和顺序归入。" },
    ],
  },
  { code: "s9", parent: "c3", level: 2, printedNumber: "（九）", title: "加强重大行政决策监督检查" },
];

/** Items 16–21. */
export const decisionsTasks: readonly IndicatorInput[] = [
  task({
    number: 16,
    section: "s6",
    title: "加强重大行政决策程序建设，完善重大行政决策程序制度",
    requirement:
      "2018年12月前定出统一的《决策程序规定》，写明权限和规则；公众参与、专家论证、风险评估、合法性审查和集体讨论决定都定为法定程序。",
    lead: "办公室、法制处",
    cooperating: "相关部门、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "gongshangfazi-2016-161", "jinggaizufa-2015-8"],
    digest: "b339ac1c12a0672769297a6b67468f52641e8454783c8c302ae42ab1da05ae93",
    figures: [
      {
        label: "《决策程序规定》制定完成时间",
        comparator: "before",
        value: "2018-12",
        unit: "日期",
        per: null,
        printed: "2018年12月前",
      },
    ],
    doubts: [
      { field: "figures", printed: "2018年12月前", note: "“前”是否含所写的当月，文件没有说明；照原样记为期限。" },
    ],
  }),
  task({
    number: 17,
    section: "s7",
    title: "落实公众参与决策制度",
    requirement:
      "事关全局发展或群众切身利益的重大决策广泛征求意见，重视人大代表、政协委员、人民团体和基层、社会组织的看法；社会关注度高的要公开信息并作说明，意见采纳与否及理由及时回复。",
    lead: "决策部门",
    cooperating: "办公室、法制处、信息中心、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "gongshangfazi-2016-161", "jinggaizufa-2015-8"],
    digest: "18a3d0076c4a5933526290dc456145b24effb225427ee4cb3b569525679a25f2",
  }),
  task({
    number: 18,
    section: "s8",
    title: "落实重大行政决策风险评估制度",
    requirement: "重大行政决策中评估社会稳定风险，分清风险和等级，备好防范、化解办法。",
    lead: "决策部门",
    cooperating: null,
    bases: null,
    digest: "dd877eb850ae6cd9225f2f3354626d0b25da508477136f29fdb14982a28928d9",
  }),
  task({
    number: 19,
    section: "s8",
    title: "落实重大行政决策跟踪评估制度",
    requirement: null,
    lead: null,
    cooperating: null,
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "jinggaizufa-2015-8", "jinggongshangfa-2015-80"],
    digest: null,
    doubts: [
      {
        field: "group",
        printed: null,
        note: "抽取文本丢了本项的一、二级指标单元格；按内容（跟踪评估）和前后顺序归入（八）。",
      },
      {
        field: "bases",
        printed: null,
        note: "第18、19项相连处只印出一组依据，印在本项之后，记在本项；是否与第18项共用，看不出来。",
      },
    ],
  }),
  task({
    number: 20,
    section: "s9",
    title: "健全档案管理制度",
    requirement: "建好决策档案制度，出台管理细则，写清存档的内容和流程。",
    lead: null,
    cooperating: null,
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "jinggaizufa-2015-8"],
    digest: "cdf39f64b3d52efdf9b7371f28702f8768bce1ee6d0307945e6314e04d79b7ed",
  }),
  task({
    number: 21,
    section: "s9",
    title: "健全责任追究制度",
    requirement: "建好决策追责制度，出台追责办法，讲清什么算决策过错、何时启动追责。",
    lead: null,
    cooperating: "相关部门、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "jinggaizufa-2015-8"],
    digest: "48caf95248b848db35148d0527f737310076fb716d8bc3cca66927d50468043e",
    doubts: [
      {
        field: "cooperating",
        printed: "相关部门、各区分局",
        note: "丢失处在这一格之前，这一格紧接依据，故读作配合部门。",
      },
    ],
  }),
];
