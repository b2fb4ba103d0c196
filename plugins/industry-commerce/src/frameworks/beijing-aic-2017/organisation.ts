import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 八 and its sections. */
export const organisation: readonly GroupInput[] = [
  {
    code: "c8",
    parent: null,
    level: 1,
    printedNumber: "八",
    title: "加强组织领导和落实保障",
    taxonomies: { O: ["O8"], S: ["S0"], D: ["D9"] },
  },
  { code: "s23", parent: "c8", level: 2, printedNumber: "（二十三）", title: "建立健全法治工商建设领导体制" },
  { code: "s24", parent: "c8", level: 2, printedNumber: "（二十四）", title: "明确相关工作职能" },
  { code: "s25", parent: "c8", level: 2, printedNumber: "（二十五）", title: "健全法治工商建设考评体系" },
];

/** Items 63–67. */
export const organisationTasks: readonly IndicatorInput[] = [
  task({
    number: 63,
    section: "s23",
    title: "建立法治工商建设推进领导小组",
    requirement:
      "市局设推进领导小组：主要负责同志任组长，其他局领导任副组长，相关部门主要负责人为成员，统筹推进法治工商；办公室在法制处，管日常。",
    lead: "法制处",
    cooperating: "各部门、各区分局",
    bases: [
      "cpc-decision-rule-of-law",
      "zhongfa-2015-36",
      "gongshangfazi-2015-24",
      "gongshangfazi-2016-161",
      "jinggaizufa-2015-8",
    ],
    digest: "5c8f2c6efc661efd3557881ca620068169c7de0b6df74ee978b10b2b5bff7b88",
  }),
  task({
    number: 64,
    section: "s23",
    title: "严格落实中共中央、国务院关于党政主要负责人履行推进法治建设第一责任人职责的规定",
    requirement:
      "单位主要负责人是法治工商第一责任人，负总责；分管局领导具体负责，协调配合，督促指导分管部门；各区分局也设相应领导和工作机构，健全机制制度，加强检查，落实任务。",
    lead: "法制处",
    cooperating: "各部门、各区分局",
    bases: ["cpc-decision-rule-of-law", "zhongfa-2015-36", "first-responsible-provisions", "jinggaizufa-2015-8"],
    digest: "9e1bac4100ea2873a471a7f867f0f9c3642a60815616c5930b3dcb181b2f4009",
  }),
  task({
    number: 65,
    section: "s24",
    title: "法治工商建设涉及全市工商系统工作的方方面面，必须举全系统之力齐抓共促，形成合力",
    requirement:
      "分工配合：法制部门牵头，管统筹、组织指导和执法监督；人事部门管干部培训和队伍；机关纪委（监察）管纪律作风和执法效能；其他部门管本领域制度、落实和业务指导。",
    lead: "法制处、各部门",
    cooperating: "各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2015-24", "jinggaizufa-2015-8", "bureau-needs"],
    digest: "b90d10aeee19a2e31031c1b53df6202a845987581b0e7777592164d3c95b6501",
    doubts: [{ field: "bases", printed: "法治工商建设现实需要", note: "第4条不是文件，记为事由。" }],
  }),
  task({
    number: 66,
    section: "s25",
    title: "构建法治工商建设评价制度",
    requirement:
      "2018年12月前建成评价制度，包括办法、指标、标准和流程；系统内日常评价与第三方机构评价结合，全面考评各区分局的法治建设。",
    lead: "法制处、办公室、人事教育处、计财处、基层党建处",
    cooperating: "各部门、各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2015-24", "gongshangfazi-2016-161", "jinggaizufa-2015-8"],
    digest: "a1448667981518edbcdb39664a95e1c58f4a8420bfe27182f6f5e78587fbebba",
    figures: [
      {
        label: "评价制度构建完成时间",
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
    number: 67,
    section: "s25",
    title: "加强评价结果应用",
    requirement: "用好考评的导向作用：法治工商成效用来衡量各级领导班子和领导干部实绩；评价结果进入全系统绩效考核。",
    lead: "法制处、办公室、人事教育处、计财处、基层党建处",
    cooperating: "各部门、各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2015-24", "gongshangfazi-2016-161", "jinggaizufa-2015-8"],
    digest: "948549fa6b51046a6d00dca2807c2a0d90f33f4752d9346ed2027c0f98fc97b3",
  }),
];
