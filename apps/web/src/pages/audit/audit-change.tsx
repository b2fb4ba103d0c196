import type { AuditEntry } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";
import { ROLE_WORDS } from "../../parts/role-words.ts";
import { FIELD_WORDS, wordFor } from "./action-words.ts";
import { changeRows } from "./change-rows.ts";

/** What an act changed, field by field, and the row's place in the chain. */
export function AuditChange({ row, agencies }: { row: AuditEntry; agencies: ReadonlyMap<string, string> }) {
  const t = useText();
  const changes = changeRows(row.before, row.after);
  const said = (field: string, value: string | null): string => {
    if (value === null) return "—";
    const role = field === "role" ? wordFor(ROLE_WORDS, value) : null;
    return role === null ? (agencies.get(value) ?? value) : t(role);
  };
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
            {changes.map(({ field, before, after }) => {
              const word = wordFor(FIELD_WORDS, field);
              return (
                <tr key={field}>
                  <th scope="row">{word === null ? <code>{field}</code> : t(word)}</th>
                  <td>{before === after ? said(field, before) : <del>{said(field, before)}</del>}</td>
                  <td>{before === after ? said(field, after) : <ins>{said(field, after)}</ins>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="fw-chain">
        {t("对象")} <code className="fw-hash">{row.object}</code>
        <br />
        {t("上一条校验值")} <code className="fw-hash">{row.previousHash}</code>
        <br />
        {t("本条校验值")} <code className="fw-hash">{row.hash}</code>
      </p>
    </>
  );
}
