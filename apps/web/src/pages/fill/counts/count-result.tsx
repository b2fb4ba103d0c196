import type { CountCheck } from "@faheng/api";
import { useLanguage } from "@faheng/ui";
import type { ChosenColumns } from "../../../api/count-list.ts";
import { ChoiceField } from "../../../parts/choice-field.tsx";
import { useText } from "../words.ts";

/** The dry run: the columns that were found, what was counted, what is refused, and the way to count it. */
export function CountResult(props: {
  readonly check: CountCheck;
  readonly isRatio: boolean;
  readonly isBusy: boolean;
  /** Whether what was typed is not kept yet. */
  readonly isWaiting: boolean;
  readonly onColumns: (patch: ChosenColumns) => void;
  readonly onConfirm: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { check, isRatio, isBusy, isWaiting, onColumns, onConfirm } = props;
  const { sheet, otherSheets, headings, columns, counted, marked, refused, refusals, value } = check;
  const options = headings.map((it) => [it, it] as const);
  return (
    <div>
      <div className="fw-fields">
        <ChoiceField
          label={t("区分各件的列")}
          none={t("请选择")}
          chosen={columns.key === "" ? null : columns.key}
          options={options}
          onChoose={(key) => onColumns({ key: key ?? "" })}
        />
        <ChoiceField
          label={t("日期列")}
          none={t("没有日期，不核对周期")}
          chosen={columns.on}
          options={options}
          onChoose={(on) => onColumns({ on: on ?? "" })}
        />
        <ChoiceField
          label={t("只计其中")}
          none={t("全部计入")}
          chosen={columns.only}
          options={options}
          onChoose={(only) => onColumns({ only: only ?? "" })}
        />
        {isRatio ? (
          <ChoiceField
            label={t("符合条件的列")}
            none={t("请选择")}
            chosen={columns.mark}
            options={options}
            onChoose={(mark) => onColumns({ mark: mark ?? "" })}
          />
        ) : null}
      </div>
      <p role="status">
        {columns.key === "" || (isRatio && marked === null)
          ? t("请选择按哪一列计数。")
          : refusals > 0
            ? t("有 {n} 处要先改好，改好后重新选择文件；现在还没有写入任何内容。", { n: refusals })
            : marked === null
              ? t("“{sheet}”共 {counted} 件。", { sheet, counted })
              : t("“{sheet}”共 {counted} 件，其中符合的 {marked} 件。", { sheet, counted, marked })}
      </p>
      {otherSheets.length > 0 ? (
        <p className="fh-quiet">{t("没有计入的工作表：{names}", { names: otherSheets.join("、") })}</p>
      ) : null}
      {refused.length > 0 ? (
        <ul className="fw-plain-list">
          {refused.map(({ code, place, message, mend }) => (
            <li key={`${code} ${place}`}>
              <span className="fh-loss">{message[language]}</span> <code className="fh-quiet">{place}</code>
              <br />
              {mend[language]}
            </li>
          ))}
        </ul>
      ) : null}
      {refusals > refused.length ? (
        <p className="fh-quiet">{t("另有 {n} 处没有列出。", { n: refusals - refused.length })}</p>
      ) : null}
      <div className="fh-actions">
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={isBusy || isWaiting || value === null}
          onClick={onConfirm}
        >
          {t("按这份清单计数")}
        </button>
      </div>
    </div>
  );
}
