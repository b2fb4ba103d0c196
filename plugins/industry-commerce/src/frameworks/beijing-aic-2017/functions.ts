import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 一 and its sections. */
export const functions: readonly GroupInput[] = [
  {
    code: "c1",
    parent: null,
    level: 1,
    printedNumber: "一",
    title: "依法全面履行工商职能",
    taxonomies: { O: ["O1"], S: ["S1"], D: ["D1"] },
  },
  { code: "s1", parent: "c1", level: 2, printedNumber: "（一）", title: "依法规范行政职权" },
  { code: "s2", parent: "c1", level: 2, printedNumber: "（二）", title: "全面深化审批制度改革" },
  { code: "s3", parent: "c1", level: 2, printedNumber: "（三）", title: "加强事中事后监管" },
];

/** Items 1–7. */
export const functionsTasks: readonly IndicatorInput[] = [
  task({
    number: 1,
    section: "s1",
    title: "深化落实权责清单、负面清单等制度",
    requirement:
      "权责、负面、行政事业性收费三类清单和权力运行流程图都要对外公布，接受群众监督；清单随情况变化及时调整。",
    lead: "法制处、人事教育处、计财处、办公室、信息中心",
    cooperating: "相关部门、各区分局",
    bases: [
      "zhongfa-2015-36",
      "power-list-opinion",
      "gongshangfazi-2015-24",
      "gongshangfazi-2016-161",
      "jingzhengbanfa-2015-62",
    ],
    digest: "2809b8c514741a0659896db8b2088c8812d7438ab0d9e2dd36c2dd99b845f92d",
  }),
  task({
    number: 2,
    section: "s1",
    title: "依法界定职责权限，坚持法定职责必须为、法无授权不可为",
    requirement:
      "不履责、乱履责和懒政怠政要纠正，失职渎职要惩处；对照分析静态职权与实际履行情况，使履职覆盖更全、更均衡。",
    lead: "法制处、机关党委、人事教育处、基层党建处",
    cooperating: "相关部门、各区分局",
    bases: [
      "cpc-decision-reform",
      "zhongfa-2015-36",
      "gongshangfazi-2015-24",
      "party-conduct-opinion",
      "municipal-performance-targets",
    ],
    digest: "c954d3a817dc80687d60b47c6419df452236de85ab480b88fc7b40ffdf0dc3b9",
    doubts: [
      {
        field: "bases",
        printed: "市政府绩效考核指标",
        note: "没有书名号、发文机关和文号，不是一份可查的文件，记为事由。",
      },
    ],
  }),
  task({
    number: 3,
    section: "s2",
    title: "推进行政审批事项的清理、取消和下放",
    requirement:
      "梳理审批事项，编成目录公布；衔接好国务院取消、下放的事项，其他事项该调的调、该减的减、该放的放；审批改方式、减流程、提效率。",
    lead: "注册处、广告处、法制处",
    cooperating: "各区分局",
    bases: [
      "zhongfa-2015-36",
      "cancelled-items-decisions",
      "central-designated-items-decisions",
      "guofa-2014-16",
      "guobanfa-2015-31",
      "jinggaizufa-2015-8",
    ],
    digest: "a80af104fb1b02e6439c4e1ee6055f5e67284b71707066b298b5b140b9ac870a",
    doubts: [{ field: "bases", printed: "数次决定", note: "第2、3条各指一组文件，没有列出篇名和文号，各记为一组。" }],
  }),
  task({
    number: 4,
    section: "s2",
    title: "扎实有序推进商事制度改革",
    requirement:
      "从“五证合一”走向“多证合一”；登记全程电子化、电子营业执照在全市铺开；健全市场主体快速退出，企业和个体工商户可简易注销；企业名称推广自主申报，预先核准逐步取消；审查核准试行“一表登记、一次签署”。",
    lead: "注册处",
    cooperating: "各区分局",
    bases: [
      "zhongfa-2015-36",
      "guofa-2014-7",
      "guofa-2017-37",
      "guobanfa-2017-41",
      "gongshangqizhuzi-2016-253",
      "gongshangqizhuzi-2017-54",
    ],
    digest: "2ab050ee8d34badafcc32a937978ed983ca4d7175ebeaf563a0f1a4dd35ab031",
    doubts: [
      {
        field: "bases",
        printed: "国务院办公厅关于加快推进“多证合一”改革的指导意见（国办发〔2017〕41号）",
        note: "第4条没有书名号；第5条文号用半角括号。印法留在依据清单里。",
      },
    ],
  }),
  task({
    number: 5,
    section: "s3",
    title: "建立并完善“双告知、一承诺”制度",
    requirement: "把“双告知、一承诺”的程序和规则定细，让登记信息在工商、审批、行业主管三类部门间互通共用。",
    lead: "注册处、信息中心",
    cooperating: "各区分局",
    bases: ["guofa-2017-6", "guofa-2015-62", "gongshangqizhuzi-2015-211", "jinggongshangfa-2016-62"],
    digest: "04a54eff884323ff1f3da23b6378e51ba9155821d0557e508c0e3ff99cc71b91",
    doubts: [
      {
        field: "bases",
        printed: "国务院《关于“先照后证”改革后加强事中事后监管的意见(国发〔2015〕62号)》",
        note: "第2条文号印在书名号之内；第3条文号前半角、后全角括号。读作篇名和文号两部分。",
      },
    ],
  }),
  task({
    number: 6,
    section: "s3",
    title: "全面实施“双随机、一公开”制度，强化综合监管和信用监管",
    requirement:
      "配齐措施、改进抽查办法，促成全市跨部门“双随机”抽查工作意见出台；综合监管与信用监管并重，信用监管延到基层；联合惩戒要加力、要创新，以整治市场秩序。",
    lead: "企监处、信用处",
    cooperating: "各区分局",
    bases: [
      "guofa-2017-6",
      "gongshangfazi-2015-24",
      "guobanfa-2015-58",
      "gongshangbanzi-2017-105",
      "jinggongshangfa-2016-62",
    ],
    digest: "18da554b2f31f5f66444ad14d76c65127923c56f599f25d27d8267739303f274",
  }),
  task({
    number: 7,
    section: "s3",
    title: "发挥科技在市场监管和服务中的作用，探索“智能”监管，提升服务水平",
    requirement:
      "用信息技术在线监测抽查广告、网络交易等行为，发展非现场执法；移动互联、大数据、云计算、物联网等与工商监管业务结合，提早发现和预防风险；办好企业信用信息公示系统等对外平台，便利网上办事，加强协同监管。",
    lead: "企监处、广告处、网监处、信用处、信息中心、广告监测中心",
    cooperating: "各区分局",
    bases: [
      "guofa-2017-6",
      "gongshangfazi-2015-24",
      "gongshangqijianzi-2016-185",
      "gongshangfazi-2016-161",
      "jinggongshangfa-2016-62",
    ],
    digest: "08b5e75ed881ab8101c0a458aece87d41cfb84a7144c2c3916b804dafb7f336d",
    taxonomies: { O: ["O1"], S: ["S8"], D: ["D1"] },
    doubts: [
      {
        field: "bases",
        printed: "《关于新形势下推进监管方式创新改革创新的意见》(工商企监字〔2016〕185号）",
        note: "第3条没有印发文机关，篇名疑有重字，括号前半角后全角；照原样，不改字。",
      },
    ],
  }),
];
