import { auditChanges } from "@faheng/domain";
import type { AuditEntry } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** What an act changed, field by field, and the row's place in the chain. */
export function AuditChange({ row }: { row: AuditEntry }) {
  const t = useText();
  const changes = auditChanges(row, t);
  return (
    <>
      {changes.length === 0 ? (
        <p className="fh-quiet">{t("这一动作不改变内容。")}</p>
      ) : (
        <table className="fh-table fw-change">
          <thead>
            <tr>
              <th scope="col">{t("项目")}</th>
              <th scope="col">{t("之前")}</th>
              <th scope="col">{t("之后")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before === after ? before : <del>{before ?? "—"}</del>}</td>
                <td>{before === after ? after : <ins>{after ?? "—"}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="fw-chain">
        {t("对象编号")} <code className="fw-hash">{row.object.slice(row.object.indexOf(":") + 1)}</code>
        <br />
        {t("上一条校验值")} <code className="fw-hash">{`${row.algorithm}:${row.previousHash}`}</code>
        <br />
        {t("本条校验值")} <code className="fw-hash">{`${row.algorithm}:${row.hash}`}</code>
      </p>
    </>
  );
}
