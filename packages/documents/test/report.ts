import type { ReportCell, ReportModel } from "@faheng/plugin-api";

/** A report of one table with one row for every text, the text in its second column. */
export function reportOf(texts: readonly string[]): ReportModel {
  const rows = texts.map((text, index): ReportCell[] => [{ text: String(index + 1) }, { text }]);
  const columns = [
    { title: "序号", width: 1 },
    { title: "内容", width: 9 },
  ];
  return {
    title: "报表",
    documentNumber: null,
    orientation: "landscape",
    blocks: [{ kind: "table", name: "表", columns, rows }],
  };
}
