import type { Role } from "./decision.ts";
import type { ColumnView } from "./draft-view.ts";
import { useText } from "./words.ts";

/** What a column may hold, in the order of how often one needs it. */
const ROLES = [
  ["number", "序号"],
  ["level", "上级标题"],
  ["content", "指标内容"],
  ["points", "分值"],
  ["standard", "评分标准"],
  ["lead", "牵头单位"],
  ["responsible", "责任单位"],
  ["cooperating", "配合单位"],
  ["materials", "报送材料"],
  ["methods", "测评方式"],
  ["bases", "依据"],
  ["outputs", "工作成果"],
  ["group-points", "上级标题的分值"],
  ["answer", "留给被考核单位填写"],
  ["note", "备注，按原文保留"],
] as const satisfies readonly (readonly [Role, string])[];

/** What a column of the file is taken for; the draft follows at once when another is chosen. */
export function ColumnRole(props: {
  readonly table: number;
  readonly column: ColumnView;
  readonly isReadOnly: boolean;
  readonly hasDoubt: boolean;
  readonly onRole: (role: Role | null) => void;
}) {
  const t = useText();
  const { table, column, isReadOnly, hasDoubt, onRole } = props;
  return (
    <select
      className={hasDoubt ? "fh-input fw-import-role fw-import-doubted" : "fh-input fw-import-role"}
      aria-label={t("第{column}栏“{title}”是什么", { column: column.column, title: column.title })}
      data-column={`${table}/${column.column}`}
      disabled={isReadOnly}
      value={column.role ?? ""}
      onChange={({ target }) => onRole(ROLES.find(([role]) => role === target.value)?.[0] ?? null)}
    >
      <option value="">{t("不认识，按原文保留")}</option>
      {ROLES.map(([role, word]) => (
        <option key={role} value={role}>
          {t(word)}
        </option>
      ))}
    </select>
  );
}
