import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 五 and its sections. */
export const oversight: readonly GroupInput[] = [
  {
    code: "c5",
    parent: null,
    level: 1,
    printedNumber: "五",
    title: "强化对行政权力的制约和监督",
    taxonomies: { O: ["O5"], S: ["S7"], D: ["D5"] },
  },
  {
    code: "s13",
    parent: "c5",
    level: 2,
    printedNumber: "(十三）",
    title: "自觉接受外部监督",
    doubts: [
      {
        field: "printedNumber",
        printed: "(十三） 自觉接受外部监督",
        note: "左括号半角、右括号全角，其后有一空格；编号照原样，标题去掉空格。",
      },
    ],
  },
  {
    code: "s14",
    parent: "c5",
    level: 2,
    printedNumber: "（十四）",
    title: "主动加强内部监督",
    doubts: [{ field: "title", printed: null, note: "标题只在第38项处印出；第35—37项的标题单元格丢失，按内容归入。" }],
  },
  { code: "s15", parent: "c5", level: 2, printedNumber: "（十五）", title: "全面推进政务公开" },
];

/** Items 31–41. */
export const oversightTasks: readonly IndicatorInput[] = [
  task({
    number: 31,
    section: "s13",
    title: "自觉接受人大、政协监督",
    requirement: "人大代表议案、建议和政协委员提案认真办理，并推动办理结果公开。",
    lead: null,
    cooperating: null,
    bases: ["zhongfa-2015-36", "gongshangfazi-2016-161", "jinggaizufa-2015-8"],
    digest: "c57df9ca15e2c950bff5fc1ab5cc2faa9d3bb17c01135f4b485c650e7ba2eddf",
  }),
  task({
    number: 32,
    section: "s13",
    title: "自觉接受司法监督",
    requirement:
      "支持法院依法受案，健全负责人出庭应诉、执法人员旁听诉讼的制度；生效裁判要尊重、要执行，对败诉案件和司法建议函查找原因、改进不足、及时反馈；配合检察机关对违法行政行为的监督。",
    lead: "法制处",
    cooperating: "相关部门、各区分局",
    bases: [
      "zhongfa-2015-36",
      "guobanfa-2016-54",
      "gongshangfazi-2016-190",
      "gongshangfazi-2016-161",
      "jinggaizufa-2015-8",
    ],
    digest: "b51549a4251f4681efe16aa652c03aa7850e9bd8d876727bb7ca0fe18faca443",
  }),
  task({
    number: 33,
    section: "s13",
    title: "自觉接受社会监督",
    requirement:
      "信访有制度、有登记台账，结果和程序都合法；热线电话、电子信箱等监督渠道畅通，便于群众投诉举报；查实的问题及时处理、反馈。",
    lead: null,
    cooperating: null,
    bases: ["zhongfa-2015-36", "jinggaizufa-2015-8", "gongshangfazi-2016-161", "gongshangxiaozi-2014-91"],
    digest: "e515cd4d70c12f0e8e1045378ce8de360ac5fc411de304fed344e06661db3ec4",
  }),
  task({
    number: 34,
    section: "s13",
    title: "自觉接受上级部门监督",
    requirement: null,
    lead: null,
    cooperating: null,
    bases: null,
    digest: null,
  }),
  task({
    number: 35,
    section: "s14",
    title: "全面落实执法责任制，增强执法监督靶向性",
    requirement:
      "从问题出发，盯住区域性、集中性、多发性、突出性问题，抓住立销案件、裁量权、强制措施等重点环节，坚决纠正不作为、怠于作为、乱作为等行为，消除执法风险。",
    lead: null,
    cooperating: null,
    bases: null,
    digest: "1ca0fcb5c1cb5340608137dac31e20042b08875c02fdbaf7fc2a2a1dae964947",
    doubts: [
      {
        field: "group",
        printed: null,
        note: "抽取文本丢了本项的一、二级指标单元格；（十四）的标题到第38项才印出，按内容和顺序归入（十四）。",
      },
    ],
  }),
  task({
    number: 36,
    section: "s14",
    title: "推进执法监督常态化",
    requirement: null,
    lead: null,
    cooperating: null,
    bases: null,
    digest: null,
    doubts: [
      {
        field: "group",
        printed: null,
        note: "抽取文本丢了本项的一、二级指标单元格；（十四）的标题到第38项才印出，按内容和顺序归入（十四）。",
      },
    ],
  }),
  task({
    number: 37,
    section: "s14",
    title: "提高各部门执法监督参与度",
    requirement:
      "市局、分局的法制部门主管执法监督，在本级机关领导下组织、协调、指导和实施；其他部门按职责管好本领域的监督、考评、指导；法制部门同各部门密切协作，牵头、联合做相关领域的专项监督，提升效果。",
    lead: null,
    cooperating: "各区分局",
    bases: ["zhongfa-2015-36", "saic-order-78", "gongshangfazi-2015-24", "gongshangfazi-2016-161"],
    digest: "4e485452c59921ec6441a842684769d2b5442acb887dc52f29c48a88665a9386",
    doubts: [
      {
        field: "group",
        printed: null,
        note: "抽取文本丢了本项的一、二级指标单元格；（十四）的标题到第38项才印出，按内容和顺序归入（十四）。",
      },
      { field: "cooperating", printed: "各区分局", note: "丢失处在这一格之前，这一格紧接依据，故读作配合部门。" },
    ],
  }),
  task({
    number: 38,
    section: "s14",
    title: "加大行政复议的监督力度",
    requirement:
      "复议情况向分局主要负责人通报：工作机制不完善、执法问题突出，以致案件大增或被纠错较多的，要通报；市局发给分局的个案复议提示书、意见书、建议书，同时抄送其主要负责人；复议、诉讼、执法检查中发现重大违法需要追责的，由法制部门依规会商有关部门办理。",
    lead: "法制处、机关党委、基层党建处、人事教育处",
    cooperating: "相关部门、各区分局",
    bases: [
      "zhongfa-2015-36",
      "saic-order-78",
      "gongshangfazi-2015-24",
      "gongshangfazi-2016-161",
      "jinggaizufa-2015-8",
    ],
    digest: "c66c1a078faa582abb3fe044d9e847607df38a42f38a423de9cdf3ddf459e817",
  }),
  task({
    number: 39,
    section: "s15",
    title: "坚持“以公开为常态、不公开为例外”的原则，探索推进决策公开、执行公开、管理公开、服务公开、结果公开",
    requirement:
      "执行市局《政府信息公开办法》和《全面推进政务公开工作的实施意见》：内容更丰富、程序更优化、范围更细，并加强监督。",
    lead: "办公室",
    cooperating: "各部门、各区分局",
    bases: [
      "state-council-order-492",
      "zhongbanfa-2016-8",
      "jinggaizufa-2015-8",
      "jinggongshangfa-2013-79",
      "jinggongshangfa-2016-54",
    ],
    digest: "458d1d3bb7d3b67646cdfce386136cfc4939b27c78cac1c4893528cbf906b622",
  }),
  task({
    number: 40,
    section: "s15",
    title: "完善并落实行政执法公示制度",
    requirement:
      "健全公开机制、规则、流程和指南，逐步丰富事前、事中、事后三段公开；重点是处罚决定书和处罚信息摘要；处罚、许可事项的依据、主体、权限、流程、监督方式等及时主动公开。",
    lead: "法制处、稽查总队、注册处、企监处、信用处、人事教育处、办公室、信息中心",
    cooperating: "相关部门、各区分局",
    bases: ["zhongfa-2015-36", "guobanfa-2017-14", "gongshangfazi-2015-24", "jinggaizufa-2015-8"],
    digest: "9b74243b9a9017008f8deae02ab2a3a875971a0affcc9084d02ca58194aa6e77",
  }),
  task({
    number: 41,
    section: "s15",
    title: "强化依申请公开办理工作",
    requirement:
      "依法处理公开申请，以信息公开促依法行政；政府信息管住源头、动态管理；理顺机制、改进流程、提高质量，降低后续争议率和复议、诉讼中的被纠错率。",
    lead: "办公室",
    cooperating: "相关部门、各区分局",
    bases: [
      "state-council-order-492",
      "zhongbanfa-2016-8",
      "guobanfa-2010-5",
      "jinggongshangfa-2013-79",
      "jinggongshangfa-2016-54",
    ],
    digest: "b21a05ef95be970dc52797026a07ec8d5e0e0806925c69eed59337f34904b99f",
  }),
];
