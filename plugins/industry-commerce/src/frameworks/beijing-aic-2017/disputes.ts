import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { task } from "./task.ts";

/** Chapter 六 and its sections. */
export const disputes: readonly GroupInput[] = [
  {
    code: "c6",
    parent: null,
    level: 1,
    printedNumber: "六",
    title: "依法有效化解社会矛盾纠纷",
    taxonomies: { O: ["O6"], S: ["S6"], D: ["D6"] },
  },
  { code: "s16", parent: "c6", level: 2, printedNumber: "（十六）", title: "完善信访制度" },
  { code: "s17", parent: "c6", level: 2, printedNumber: "（十七）", title: "加强行政复议和行政诉讼工作" },
  { code: "s18", parent: "c6", level: 2, printedNumber: "（十八）", title: "完善行政调解和行政裁决制度" },
];

/** Items 42–47. */
export const disputesTasks: readonly IndicatorInput[] = [
  task({
    number: 42,
    section: "s16",
    title: "规范信访工作程序",
    requirement:
      "疏通群众表达诉求、协调利益、保障权益的渠道；管好应急预案，对重大群体性、突发性事件能排查、预警、监测、处置，保持信访秩序正常。",
    lead: "办公室、",
    cooperating: "各部门、各区分局",
    bases: ["state-council-order-431", "zhongfa-2015-36", "gongshangfazi-2015-24", "gongshangfazi-2016-161"],
    digest: "be5d51998e84cc9f9f5028bf67d6a43f2613c27d7ac7cd11791a028d74517a85",
    doubts: [{ field: "lead", printed: "办公室、", note: "顿号之后没有别的部门，可能漏印；只读作办公室。" }],
  }),
  task({
    number: 43,
    section: "s16",
    title: "将投诉、举报、信访纳入法治化建设轨道",
    requirement: "投诉、举报、信访都依法办理，并引导当事人走法律途径。",
    lead: "办公室、法制处",
    cooperating: "消保处、12315、各区分局",
    bases: ["state-council-order-431", "zhongfa-2015-36", "gongshangfazi-2016-161"],
    digest: "4582b29ba8c908499f10faae6a80da69cfcf210be34f67a8a5f56969943a1b79",
    doubts: [
      { field: "cooperating", printed: "12315", note: "作为一个部门印出，疑为12315投诉举报机构的简称；照原样。" },
    ],
  }),
  task({
    number: 44,
    section: "s17",
    title: "发挥行政复议的内部纠错作用和定纷止争作用",
    requirement:
      "健全复议审理机制，书面审查、实地调查、听证、和解、调解并用；复杂疑难案件多开听证、多请专家论证，纠正违法或不当行为。",
    lead: "法制处",
    cooperating: "相关部门、各区分局",
    bases: ["reconsideration-law", "zhongfa-2015-36", "state-council-order-499", "gongshangfazi-2016-161"],
    digest: "04857156caeab97497cc987a383ec7cf3e42766f59629e2204d4798bb293ca5d",
  }),
  task({
    number: 45,
    section: "s17",
    title: "发挥行政诉讼对依法行政的外部促进作用，构建工商部门与人民法院联席会议制度",
    requirement: "加强与法院沟通，对照司法上合法、合理的判定标准，提高执法规范化水平，预防和化解行政争议。",
    lead: "法制处、稽查总队、注册处",
    cooperating: "相关部门、各区分局",
    bases: ["litigation-law", "zhongfa-2015-36", "gongshangfazi-2016-190", "gongshangfazi-2016-161"],
    digest: "0129dd4a69d77d6166a652cb89e02af7c49b77be6681e47f4624d65dfc012eae",
  }),
  task({
    number: 46,
    section: "s17",
    title: "加强行政复议和行政诉讼队伍建设",
    requirement: "加强复议、诉讼人员的法律和业务培训，提高应诉水平。",
    lead: "法制处、人事教育处",
    cooperating: "相关部门、各区分局",
    bases: ["gongshangfazi-2016-190", "jinggaizufa-2015-8", "jinggongshangfa-2013-52"],
    digest: "3b56677f56a42608568649cf3a9d22c7d8183490a368abc744103abe9da5db6c",
  }),
  task({
    number: 47,
    section: "s18",
    title: "健全行政调解和行政裁决机制，发挥好行政调解和行政裁决在化解矛盾纠纷中的作用",
    requirement:
      "规范消费者争议、合同争议、商标侵权赔偿数额争议的调解和名称争议裁决程序，健全制度、积极办理；创新调解方式，行政、人民、司法三种调解衔接联动，依法化解民事纠纷。",
    lead: "消保处、合同处、商标处、注册处、法制处",
    cooperating: "相关部门、各区分局",
    bases: ["zhongfa-2015-36", "gongshangfazi-2016-161", "jinggaizufa-2015-8", "municipal-order-264"],
    digest: "7d66c5b780568c778d72b5f06445395349e655d97f4af223d012e548fbe37b2d",
  }),
];
