import { useEffect } from "react";
import { nextDoubt, openDoubts } from "./doubt-order.ts";
import { DOUBT_WORDS } from "./doubt-words.ts";
import type { DoubtView } from "./draft-view.ts";
import { useText } from "./words.ts";

/** Doubts one by one: what stands there, what was made of it, and what to do about it. By keyboard with Alt and the arrows. */
export function DoubtDesk(props: {
  readonly doubts: readonly DoubtView[];
  /** Key of the one that is looked at. */
  readonly at: string | null;
  readonly isReadOnly: boolean;
  /** Whether it has a field in the draft in which it is mended. */
  readonly canMend: boolean;
  readonly onGo: (doubt: DoubtView) => void;
  readonly onMend: (doubt: DoubtView) => void;
  readonly onSettle: (doubt: DoubtView, settled: boolean) => void;
}) {
  const t = useText();
  const { doubts, at, isReadOnly, canMend, onGo, onMend, onSettle } = props;
  const open = openDoubts(doubts);
  const now = doubts.find(({ key }) => key === at) ?? null;
  const go = (step: 1 | -1): void => {
    const next = nextDoubt(doubts, at, step);
    if (next !== null) onGo(next);
  };
  const settle = (doubt: DoubtView): void => {
    onSettle(doubt, !doubt.settled);
    const next = nextDoubt(doubts, doubt.key, 1);
    // The list goes on by itself; at its end one stays where one is.
    if (!doubt.settled && next !== null && !next.settled && next.key !== doubt.key) onGo(next);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        go(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && now !== null && !isReadOnly) {
        event.preventDefault();
        settle(now);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  if (doubts.length === 0) {
    return <p className="fw-import-desk fw-import-desk-clear">{t("文件读得很清楚，没有存疑之处。")}</p>;
  }
  return (
    <section
      className={open === 0 ? "fw-import-desk fw-import-desk-clear fw-no-print" : "fw-import-desk fw-no-print"}
      aria-label={t("逐处核对存疑")}
    >
      <div className="fw-import-desk-head">
        <strong role="status">
          {open === 0
            ? t("{n} 处存疑都已核对", { n: doubts.length })
            : t("还有 {open} 处存疑，共 {n} 处", { open, n: doubts.length })}
        </strong>
        <progress max={doubts.length} value={doubts.length - open} aria-label={t("已核对的存疑")} />
        <span className="fw-import-steps">
          <button type="button" className="fh-button" onClick={() => go(-1)} aria-keyshortcuts="Alt+ArrowUp">
            {t("上一处")}
          </button>
          <button type="button" className="fh-button" onClick={() => go(1)} aria-keyshortcuts="Alt+ArrowDown">
            {t("下一处")}
          </button>
          <small className="fh-quiet">{t("键盘：Alt+↑ Alt+↓ 换一处，Alt+Enter 确认")}</small>
        </span>
      </div>
      {now === null ? (
        open === 0 ? null : (
          <p className="fh-quiet">{t("点“下一处”逐处核对：改正，或确认读得不错。")}</p>
        )
      ) : (
        <div className={now.settled ? "fw-import-doubt fw-import-doubt-settled" : "fw-import-doubt"} aria-live="polite">
          <p lang="zh-CN">
            <span className="fh-mark">{t(DOUBT_WORDS[now.kind] ?? "其他")}</span>{" "}
            {now.kind === "not-stated" ? null : <span className="fh-quiet">{placeText(now, t)}</span>}
            <br />
            {now.note}
            {now.printed === "" ? null : <q className="fw-import-printed">{now.printed}</q>}
          </p>
          {isReadOnly ? null : (
            <p className="fw-import-doubt-acts">
              {canMend ? (
                <button type="button" className="fh-button" onClick={() => onMend(now)}>
                  {t("去改正")}
                </button>
              ) : null}
              <button
                type="button"
                className={now.settled ? "fh-button" : "fh-button fh-button-main"}
                aria-keyshortcuts="Alt+Enter"
                onClick={() => settle(now)}
              >
                {now.settled ? t("重新存疑") : now.kind === "not-stated" ? t("确实没有，确认") : t("读得不错，确认")}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** Where a doubt stands in the file. */
function placeText({ table, row, column }: DoubtView, t: ReturnType<typeof useText>): string {
  if (table === 0) return t("第{n}段", { n: row });
  return column === null
    ? t("表{table} 第{row}行", { table, row })
    : t("表{table} 第{row}行 第{column}栏", { table, row, column });
}
