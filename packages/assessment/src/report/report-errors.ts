import { defineErrors } from "@faheng/domain";

/** What can go wrong where a report is asked for. */
export const reportErrors = defineErrors({
  FAHENG_REPORT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有名为“{id}”的报表", en: "There is no report “{id}”" },
    mend: { zh: "从报表列表中选择。", en: "Choose one from the list of reports." },
  },
});
