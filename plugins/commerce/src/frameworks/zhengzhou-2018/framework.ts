import type { FrameworkInput } from "@faheng/plugin-api";
import { ability, abilitySections } from "./ability.ts";
import { bases } from "./bases.ts";
import { decisions, decisionsSections } from "./decisions.ts";
import { disputes, disputesSections } from "./disputes.ts";
import { enforcementResponsibility, enforcementResponsibilitySections } from "./enforcement-responsibility.ts";
import { functions, functionsSections } from "./functions.ts";
import { openness, opennessSections } from "./openness.ts";
import { ruleMaking, ruleMakingSections } from "./rule-making.ts";
import { safeguards, safeguardsSections } from "./safeguards.ts";
import { serviceEnforcement, serviceEnforcementSections } from "./service-enforcement.ts";
import { supervision, supervisionSections } from "./supervision.ts";

/** 郑商〔2018〕74号: the Zhengzhou commerce bureau's work points of 2018, a narrative without table, units or points. */
export const zhengzhou2018: FrameworkInput = {
  format: "faheng.framework/1",
  id: "zhengzhou-commerce-2018",
  version: "0.1.0",
  title: "郑州市商务局2018年推进依法行政建设法治政府工作要点",
  documentNumber: "郑商〔2018〕74号",
  issuer: "郑州市商务局",
  issuedOn: null,
  about:
    "叙述性工作要点：10章28节，没有表格、分值和责任处室。每节作一项任务，要求用本平台自己的话简述，数字照录；原文可从本局自存的文件附上。依据中第一件是全文的依据，其余八件由各节引用。",
  levels: [
    { level: 1, title: "章" },
    { level: 2, title: "节" },
  ],
  columns: [],
  departments: [],
  bases,
  groups: [
    functions,
    ruleMaking,
    decisions,
    serviceEnforcement,
    enforcementResponsibility,
    openness,
    supervision,
    disputes,
    ability,
    safeguards,
  ],
  indicators: [
    ...functionsSections,
    ...ruleMakingSections,
    ...decisionsSections,
    ...serviceEnforcementSections,
    ...enforcementResponsibilitySections,
    ...opennessSections,
    ...supervisionSections,
    ...disputesSections,
    ...abilitySections,
    ...safeguardsSections,
  ],
  externalSystems: ["河南省重大行政处罚备案审查系统", "河南省行政执法行为统计系统"],
  notes: [
    {
      key: "appraisal",
      title: "考核",
      text: "要点所列工作是2018年度全市依法行政考核的主要内容；县（市、区）商务主管部门和局机关处室、局属单位对照目标定进度、抓落实。",
    },
  ],
  doubts: [
    {
      field: "lead",
      printed: null,
      note: "全文没有给任何一节指定责任处室，责任处室为空；由本局自行分配。",
    },
    {
      field: "points",
      printed: null,
      note: "全文没有分值和评分办法，所以没有文件自带的评分方案。",
    },
    {
      field: "printedNumber",
      printed: "(一)",
      note: "节号半角、全角括号混用，照录；个别半角括号后的空格不计。",
    },
    {
      field: "issuedOn",
      printed: null,
      note: "文件没有印出成文日期。",
    },
  ],
};
