import type { FillCheck, FillVerdict } from "@faheng/api";
import { ErrorNotice } from "@faheng/ui";
import { type ReactNode, useState } from "react";
import { Panel } from "../../parts/page.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { CheckTable } from "./check-table.tsx";
import { tableSearch } from "./table-entry.ts";
import { chosenRows, undecidedRows } from "./choose-rows.ts";
import { VERDICT_WORDS, VERDICTS } from "./verdict-words.ts";
import { useText } from "./words.ts";

/** The dry run: counts that sieve, what changes in each indicator, the choices, and the confirmation of exactly that. */
export function CheckPanel(props: {
  readonly check: FillCheck;
  readonly isBusy: boolean;
  readonly onConfirm: (rows: FillCheck["rows"]) => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { check, isBusy, onConfirm, children } = props;
  const { rows, counts, strays, missing } = check;
  const [{ show = null }, change] = useAddress(tableSearch);
  const [taken, setTaken] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isPartly, setPartly] = useState(false);
  const refused = counts.wrong + strays.length;
  const chosen = chosenRows(rows, taken);
  const undecided = undecidedRows(rows, taken).length;
  const isHeld = (refused > 0 && !isPartly) || undecided > 0;
  const shown =
    show === null ? rows.filter((it) => it.verdict !== "unchanged") : rows.filter((it) => it.verdict === show);
  const sieve = (verdict: FillVerdict | null, words: string, n: number) => (
    <button
      key={verdict ?? "all"}
      type="button"
      className="fh-button"
      aria-pressed={show === verdict}
      onClick={() => change({ show: verdict }, { replace: true, resetScroll: false })}
    >
      {words} {n}
    </button>
  );
  return (
    <Panel title={t("二、核对试算结果")}>
      <p role="status">
        {refused > 0
          ? t("有 {n} 处不能写入。改好后重新选择文件，或者只写入其余的；现在还没有写入任何内容。", { n: refused })
          : counts.changed + counts.conflict > 0
            ? t("确认后按下表写入，要么全部写入，要么都不写入。")
            : t("与现在的内容完全一致，不需要写入。")}
      </p>
      <div role="group" aria-label={t("筛选")} className="fw-shown-choice">
        {sieve(null, t("有变动的"), rows.length - counts.unchanged)}
        {VERDICTS.map((verdict) => sieve(verdict, t(VERDICT_WORDS[verdict]), counts[verdict]))}
      </div>
      <CheckTable rows={shown} taken={taken} onTake={(key, isTaken) => setTaken(new Map(taken).set(key, isTaken))} />
      {strays.map((report) => (
        <ErrorNotice key={`${report.code} ${report.place}`} report={report} />
      ))}
      {missing > 0 ? <p className="fh-quiet">{t("文件里没有的 {n} 项保持不变。", { n: missing })}</p> : null}
      {refused > 0 && chosen.length + undecided > 0 ? (
        <p>
          <label>
            <input
              type="checkbox"
              checked={isPartly}
              disabled={isBusy}
              onChange={({ target }) => setPartly(target.checked)}
            />{" "}
            {t("不能写入的先不管，只写入其余的")}
          </label>
        </p>
      ) : null}
      {undecided > 0 ? <p>{t("还有 {n} 项别人已先改动，请逐项选择用哪一个。", { n: undecided })}</p> : null}
      <div className="fh-actions">
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={isBusy || isHeld || chosen.length === 0}
          onClick={() => onConfirm(chosen)}
        >
          {t("确认写入 {n} 项", { n: chosen.length })}
        </button>
      </div>
      {children}
    </Panel>
  );
}
