import { definePlugin } from "@faheng/plugin-api";
import { chongqingIp2019Report } from "./demonstrations/chongqing-ip-2019.ts";
import { readMeasures } from "./documents/read-measures.ts";
import { chongqingIp2019 } from "./frameworks/chongqing-ip-2019/framework.ts";
import { attainmentProfile } from "./profiles/attainment.ts";
import { annexReport } from "./reports/annex-report.ts";
import { notApplicableReport } from "./reports/not-applicable-report.ts";
import { workReport } from "./reports/work-report.ts";

/** The agency pack for intellectual property offices: the Chongqing tasks of 2019 and the report on them. */
export const intellectualPropertyPlugin = definePlugin({
  id: "intellectual-property",
  version: "0.2.0",
  host: "^0.2.0",
  title: { zh: "知识产权局", en: "Intellectual property office" },
  about: {
    zh: "重庆市知识产权局2019年报告附件中的法治政府建设任务：8章、44项工作任务、133条具体措施，附报告、附件和不涉及任务表。",
    en: "The rule-of-law tasks annexed to the Chongqing intellectual property office's report of 2019: 8 chapters, 44 groups, 133 tasks, with the report, its annex and a list of tasks that do not apply.",
  },
  frameworks: [chongqingIp2019],
  documentReaders: { "chongqing-ip-2019": readMeasures },
  profiles: [attainmentProfile],
  reports: [workReport, annexReport, notApplicableReport],
  demonstrations: [chongqingIp2019Report],
});
