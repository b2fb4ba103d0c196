import { useId } from "react";
import { useUiText } from "../i18n/language.tsx";

/** A field that both people changed, in words. */
export interface ConflictField {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people edited the same answer: names what changed and lets one take theirs or apply one's own on top. */
export function ConflictNotice(props: {
  readonly by: string;
  readonly at: string;
  readonly fields: readonly ConflictField[];
  readonly onTakeTheirs: () => void;
  readonly onReapplyMine: () => void;
}) {
  const t = useUiText();
  const id = useId();
  const { by, at, fields, onTakeTheirs, onReapplyMine } = props;
  return (
    <section className="fh-notice fh-notice-conflict" role="alertdialog" aria-labelledby={id}>
      <p id={id} className="fh-notice-title">
        {t("您填报期间，{by} 于 {at} 保存了新内容", { by, at })}
      </p>
      <p>{t("有改动的内容：{fields}", { fields: fields.map((field) => field.label).join("、") })}</p>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("内容")}</th>
            <th scope="col">{t("对方的内容")}</th>
            <th scope="col">{t("我的内容")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ key, label, mine, theirs }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{theirs === "" ? t("（空）") : theirs}</td>
              <td>{mine === "" ? t("（空）") : mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="fh-actions">
        <button type="button" className="fh-button" onClick={onTakeTheirs}>
          {t("采用对方内容")}
        </button>
        <button type="button" className="fh-button fh-button-main" onClick={onReapplyMine}>
          {t("在对方基础上重新应用我的改动")}
        </button>
      </div>
    </section>
  );
}
