import type { ReportDefinition } from "@faheng/plugin-api";
import { annexTable, annexTitle } from "./annex-table.ts";
import { restatementNote } from "./measure-text.ts";

/** The annex by itself, for a worksheet or for handing in beside a report written elsewhere. */
export const annexReport: ReportDefinition = {
  id: "chongqing-ip-annex",
  title: "附件：法治政府建设任务完成情况汇总",
  frameworks: ["chongqing-ip-2019"],
  render: (view) => ({
    title: annexTitle,
    documentNumber: null,
    orientation: "landscape",
    blocks: [annexTable(view), ...restatementNote(view, view.framework.indicators)],
  }),
};
