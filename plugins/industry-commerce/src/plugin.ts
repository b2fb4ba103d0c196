import { definePlugin } from "@faheng/plugin-api";
import { beijing2017Demonstration, beijing2017Finished } from "./demonstrations/beijing-2017.ts";
import { beijingAic2017 } from "./frameworks/beijing-aic-2017/framework.ts";
import { districtBureauProfile } from "./profiles/district-bureaus.ts";
import { readBeijingAic2017 } from "./readers/beijing-aic-2017.ts";
import { districtBureaus } from "./reports/district-bureaus.ts";
import { leadDepartments } from "./reports/lead-departments.ts";
import { taskTable } from "./reports/task-table.ts";

/** The agency pack of the industry-and-commerce administrations. */
export const industryCommercePlugin = definePlugin({
  id: "industry-commerce",
  version: "0.2.0",
  host: "^0.2.0",
  title: { zh: "工商行政管理局", en: "Administration for industry and commerce" },
  about: {
    zh: "工商行政管理局的法治建设任务：北京市工商行政管理局法治工商实施意见的任务分解方案，67项任务、牵头和配合部门、任务来源和依据。",
    en: "Rule-of-law duties of industry-and-commerce administrations: the Beijing bureau's task decomposition, 67 tasks with lead and cooperating departments and the documents they rest on.",
  },
  frameworks: [beijingAic2017],
  documentReaders: { [beijingAic2017.id]: readBeijingAic2017 },
  profiles: [districtBureauProfile],
  reports: [taskTable, leadDepartments, districtBureaus],
  demonstrations: [beijing2017Demonstration, beijing2017Finished],
});
