import type { RosterCheck, RosterSheet } from "@faheng/api";
import { type ReactNode, useState } from "react";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { RosterTable } from "./roster-table.tsx";
import { type Shown, SHOWN, SHOWN_WORDS } from "./roster-words.ts";

const LEFT_OUT = {
  people: "“人员”表有 {n} 行，由安全管理员导入，这次不处理。",
  departments: "“部门”表有 {n} 行，由系统管理员导入，这次不处理。",
} as const satisfies Record<RosterSheet, string>;

/** The dry run: counts that sieve, line by line what would be done, and the confirmation of exactly that. */
export function RosterCheckPanel(props: {
  readonly check: RosterCheck;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { check, isBusy, onConfirm, children } = props;
  const { counts, rows } = check;
  const [shown, setShown] = useState<Shown>(counts.wrong > 0 ? "wrong" : "all");
  const changes = counts.new + counts.changed;
  const numbers: Readonly<Record<Shown, number>> = Object.assign({ all: rows.length }, counts);
  return (
    <Panel title={t("三、核对试算结果")}>
      <p role="status">
        {counts.wrong > 0
          ? t("有 {n} 行有误，改好后重新选择文件；现在还没有写入任何内容。", { n: counts.wrong })
          : changes > 0
            ? t("没有错误。确认后按下表写入，要么全部写入，要么都不写入。")
            : t("与现有的处室、人员完全一致，不需要导入。")}
      </p>
      <div role="group" aria-label={t("筛选")} className="fw-shown-choice">
        {SHOWN.map((it) => (
          <button key={it} type="button" className="fh-button" aria-pressed={shown === it} onClick={() => setShown(it)}>
            {t(SHOWN_WORDS[it])} {numbers[it]}
          </button>
        ))}
      </div>
      <RosterTable rows={shown === "all" ? rows : rows.filter(({ verdict }) => verdict === shown)} />
      <ul className="fw-plain-list fh-quiet">
        {check.leftOut.map(({ sheet, rows: n }) => (
          <li key={sheet}>{t(LEFT_OUT[sheet], { n })}</li>
        ))}
        {check.emptyRows > 0 ? <li>{t("跳过 {n} 个空行。", { n: check.emptyRows })}</li> : null}
        {check.ignoredColumns.length > 0 ? (
          <li>{t("没有读取的列：{columns}", { columns: check.ignoredColumns.join("、") })}</li>
        ) : null}
      </ul>
      <div className="fh-actions">
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={isBusy || counts.wrong > 0 || changes === 0}
          onClick={onConfirm}
        >
          {t("确认导入（新增 {added} 行，变更 {changed} 行）", { added: counts.new, changed: counts.changed })}
        </button>
      </div>
      {children}
    </Panel>
  );
}
