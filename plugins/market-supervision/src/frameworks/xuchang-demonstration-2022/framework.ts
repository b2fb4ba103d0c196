import type { FrameworkInput } from "@faheng/plugin-api";
import { additional } from "./additional.ts";
import { decisions } from "./decisions.ts";
import { departments } from "./departments.ts";
import { disputes } from "./disputes.ts";
import { doubts } from "./doubts.ts";
import { emergencies } from "./emergencies.ts";
import { enforcement } from "./enforcement.ts";
import { functions } from "./functions.ts";
import { institutions } from "./institutions.ts";
import type { Chapter } from "./item.ts";
import { leadership } from "./leadership.ts";
import { legalThinking } from "./legal-thinking.ts";
import { powerConstraint } from "./power-constraint.ts";
import { ledger, notes, stages } from "./programme.ts";
import { serviceEnforcement } from "./service-enforcement.ts";

const chapters: readonly Chapter[] = [
  functions,
  institutions,
  decisions,
  enforcement,
  serviceEnforcement,
  powerConstraint,
  disputes,
  emergencies,
  legalThinking,
  leadership,
  additional,
];

/** The Xuchang market supervision bureau's plan for becoming a demonstration city, with annexes 1 (table) and 2 (ledger). */
export const xuchangDemonstration2022: FrameworkInput = {
  format: "faheng.framework/1",
  id: "xuchang-demonstration-2022",
  version: "0.1.0",
  title: "许昌市市场监督管理局法治政府建设示范市创建工作方案",
  documentNumber: null,
  issuer: "许昌市市场监督管理局",
  issuedOn: null,
  about:
    "工作方案（9项任务、7个阶段、5项机制）及两个附件：附件1《许昌市市场监督管理局法治政府建设示范市创建指标体系责任分工表》（115项指标、2个加分项、2个否决项），附件2工作台账。较长的语句用本平台自己的话简述，数字照录；原文可从本局自存的文件附上。文件没有分值。",
  levels: [
    { level: 1, title: "一级指标" },
    { level: 2, title: "二级指标" },
    { level: 3, title: "三级指标" },
  ],
  columns: [
    { key: "level1", title: "一级指标" },
    { key: "level2", title: "二级指标" },
    { key: "level3", title: "三级指标" },
    { key: "methods", title: "测评方式" },
    { key: "materials", title: "报送材料" },
    { key: "lead", title: "牵头单位" },
    { key: "responsible", title: "责任单位" },
  ],
  layers: [
    {
      key: "national",
      title: "2021年全国法治政府建设示范市指标体系",
      issuer: null,
      documentNumber: null,
      above: null,
    },
    { key: "province", title: "省级特色指标", issuer: null, documentNumber: null, above: "national" },
    {
      key: "agency",
      title: "许昌市市场监督管理局法治政府建设示范市创建指标体系责任分工表",
      issuer: "许昌市市场监督管理局",
      documentNumber: null,
      above: "province",
    },
  ],
  departments,
  bases: [
    { key: "city-plan", title: "许昌市法治政府建设示范市创建工作方案", documentNumber: null },
    { key: "decision-procedure", title: "重大行政决策程序暂行条例", documentNumber: null },
    { key: "inspection-provisions", title: "法治政府建设与责任落实督察工作规定", documentNumber: null },
    { key: "penalty-law", title: "行政处罚法", documentNumber: null },
    {
      key: "henan-litigation-opinion",
      title: "河南省人民政府办公厅关于进一步加强和改进行政应诉工作的实施意见",
      documentNumber: null,
    },
    { key: "henan-court-appearance", title: "河南省行政机关负责人出庭应诉规定", documentNumber: null },
  ],
  methods: [
    "查看资料",
    "网络检索",
    "实地查看",
    "随机访谈",
    "问卷调查",
    "随机抽考",
    "查阅案卷",
    "群众满意度测评",
    "网络考试",
  ],
  materialGroups: chapters.flatMap((chapter) => chapter.materialGroups ?? []),
  groups: chapters.flatMap((chapter) => chapter.groups),
  indicators: chapters.flatMap((chapter) => chapter.indicators),
  stages,
  ledger,
  evidenceFrom: "2019-01-01",
  externalSystems: ["示范创建系统", "全国行政复议行政应诉工作平台"],
  notes,
  doubts,
};
