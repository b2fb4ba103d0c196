import type { PastCheck } from "@faheng/api";
import { type ReactNode, useState } from "react";
import { Panel } from "../../parts/page.tsx";
import { PastTable } from "./past-table.tsx";
import { type Shown, SHOWN, SHOWN_WORDS } from "./past-words.ts";
import { useText } from "./words.ts";

/** The dry run: counts that sieve, line by line what would be done, and the confirmation of exactly that. */
export function PastCheckPanel(props: {
  readonly check: PastCheck;
  readonly isBusy: boolean;
  /** Whether it is said why something is corrected, or nothing is. */
  readonly isReasoned: boolean;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { check, isBusy, isReasoned, onConfirm, children } = props;
  const { counts, rows, wrongParts, emptyRows, ignoredColumns, ignoredSheets } = check;
  const [shown, setShown] = useState<Shown>(counts.wrong > 0 ? "wrong" : "all");
  const changes = counts.new + counts.changed;
  const numbers: Readonly<Record<Shown, number>> = Object.assign({ all: rows.length + wrongParts.length }, counts);
  const parts = shown === "all" || shown === "wrong" ? wrongParts : [];
  return (
    <Panel title={t("核对试算结果")}>
      <p role="status">
        {counts.wrong > 0
          ? t("有 {n} 行有误，改好后重新选择文件；现在还没有写入任何内容。", { n: counts.wrong })
          : changes > 0
            ? t("没有错误。确认后按下表写入，要么全部写入，要么都不写入。")
            : t("与已有的结果完全一致，不需要导入。")}
      </p>
      <div role="group" aria-label={t("筛选")} className="fw-shown-choice">
        {SHOWN.map((it) => (
          <button key={it} type="button" className="fh-button" aria-pressed={shown === it} onClick={() => setShown(it)}>
            {t(SHOWN_WORDS[it])} {numbers[it]}
          </button>
        ))}
      </div>
      <PastTable rows={shown === "all" ? rows : rows.filter(({ verdict }) => verdict === shown)} parts={parts} />
      <ul className="fw-plain-list fh-quiet">
        {emptyRows > 0 ? <li>{t("跳过 {n} 个空行。", { n: emptyRows })}</li> : null}
        {ignoredColumns.length > 0 ? (
          <li>{t("没有读取的列：{columns}", { columns: ignoredColumns.join("、") })}</li>
        ) : null}
        {ignoredSheets.length > 0 ? <li>{t("没有读取的表：{sheets}", { sheets: ignoredSheets.join("、") })}</li> : null}
      </ul>
      {children}
      <div className="fh-actions">
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={isBusy || counts.wrong > 0 || changes === 0 || !isReasoned}
          onClick={onConfirm}
        >
          {t("确认导入（新增 {added} 个，更正 {corrected} 个）", { added: counts.new, corrected: counts.changed })}
        </button>
      </div>
    </Panel>
  );
}
