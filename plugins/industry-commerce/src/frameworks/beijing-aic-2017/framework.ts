import type { FrameworkInput } from "@faheng/plugin-api";
import { bases } from "./bases.ts";
import { capability, capabilityTasks } from "./capability.ts";
import { decisions, decisionsTasks } from "./decisions.ts";
import { departments } from "./departments.ts";
import { disputes, disputesTasks } from "./disputes.ts";
import { frameworkDoubts } from "./doubts.ts";
import { enforcement, enforcementTasks } from "./enforcement.ts";
import { functions, functionsTasks } from "./functions.ts";
import { organisation, organisationTasks } from "./organisation.ts";
import { oversight, oversightTasks } from "./oversight.ts";
import { ruleMaking, ruleMakingTasks } from "./rule-making.ts";

/** The Beijing industry-and-commerce bureau's task decomposition: 8 chapters, 25 sections, 67 items. */
export const beijingAic2017: FrameworkInput = {
  format: "faheng.framework/1",
  id: "beijing-aic-2017",
  version: "0.1.0",
  title: "《北京市工商行政管理局关于深入推进依法行政全面建设法治工商的实施意见》任务分解方案",
  documentNumber: null,
  issuer: "北京市工商行政管理局",
  issuedOn: null,
  about:
    "实施意见的任务分解表：8个一级指标、25个二级指标、67个三级指标，写明具体要求、牵头部门、配合部门、任务来源和依据，没有分值。较长的要求用本平台自己的话简述，数字照录；原文可从本局自存的文件附上。",
  levels: [
    { level: 1, title: "一级指标" },
    { level: 2, title: "二级指标" },
    { level: 3, title: "三级指标" },
  ],
  columns: [
    { key: "level1", title: "一级指标" },
    { key: "level2", title: "二级指标" },
    { key: "level3", title: "三级指标" },
    { key: "requirement", title: "具体要求" },
    { key: "lead", title: "牵头部门" },
    { key: "cooperating", title: "配合部门" },
    { key: "bases", title: "任务来源和依据" },
  ],
  departments,
  bases,
  groups: [
    ...functions,
    ...ruleMaking,
    ...decisions,
    ...enforcement,
    ...oversight,
    ...disputes,
    ...capability,
    ...organisation,
  ],
  indicators: [
    ...functionsTasks,
    ...ruleMakingTasks,
    ...decisionsTasks,
    ...enforcementTasks,
    ...oversightTasks,
    ...disputesTasks,
    ...capabilityTasks,
    ...organisationTasks,
  ],
  doubts: frameworkDoubts,
};
