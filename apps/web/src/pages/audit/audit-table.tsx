import type { AuditEntry } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { AuditRow } from "./audit-row.tsx";

/** Acts under each other, newest first. */
export function AuditTable(props: {
  readonly rows: readonly AuditEntry[];
  readonly agencies: ReadonlyMap<string, string>;
}) {
  const t = useText();
  const { rows, agencies } = props;
  return (
    <div className="fw-scroll">
      <table className="fh-table fw-audit">
        <thead>
          <tr>
            <th scope="col">{t("序号")}</th>
            <th scope="col">{t("时间")}</th>
            <th scope="col">{t("人员")}</th>
            <th scope="col">{t("动作")}</th>
            <th scope="col">{t("对象")}</th>
            <th scope="col">{t("机关")}</th>
            <th scope="col">{t("结果")}</th>
            <th scope="col">{t("前后内容")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditRow key={`${row.chain} ${row.seq}`} row={row} agencies={agencies} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
