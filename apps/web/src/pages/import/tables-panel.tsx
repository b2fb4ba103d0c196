import type { TableView } from "./draft-view.ts";
import { useText } from "./words.ts";

/** Which tables of the file are the framework, where it has several. */
export function TablesPanel(props: {
  readonly tables: readonly TableView[];
  readonly isReadOnly: boolean;
  readonly onChosen: (chosen: readonly number[]) => void;
}) {
  const t = useText();
  const { tables, isReadOnly, onChosen } = props;
  if (tables.length < 2) return null;
  const chosen = tables.filter(({ isChosen }) => isChosen).map(({ table }) => table);
  return (
    <fieldset className="fw-switches fw-no-print" disabled={isReadOnly}>
      <legend>{t("文件里有 {n} 张表，哪些是指标体系", { n: tables.length })}</legend>
      {tables.map(({ table, caption, isChosen }) => (
        <label key={table} className="fh-choice" lang="zh-CN">
          <input
            type="checkbox"
            checked={isChosen}
            // One at least is read.
            disabled={isChosen && chosen.length === 1}
            onChange={() =>
              onChosen(isChosen ? chosen.filter((it) => it !== table) : [...chosen, table].toSorted((a, b) => a - b))
            }
          />
          <span>{caption === null ? t("表{table}", { table }) : t("表{table}：{caption}", { table, caption })}</span>
        </label>
      ))}
    </fieldset>
  );
}
