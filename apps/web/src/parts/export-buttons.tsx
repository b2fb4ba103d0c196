import { useText } from "./words.ts";

/** In which form a table is taken away. */
export type TableFormat = "xlsx" | "csv";

/** Takes a table away as a workbook, or as text. */
export function ExportButtons(props: { readonly isBusy: boolean; readonly onExport: (format: TableFormat) => void }) {
  const t = useText();
  return (["xlsx", "csv"] as const).map((format) => (
    <button
      key={format}
      type="button"
      className="fh-button"
      disabled={props.isBusy}
      onClick={() => props.onExport(format)}
    >
      {t("导出 .{format}", { format })}
    </button>
  ));
}
