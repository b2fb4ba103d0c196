import { saidOf, withLastMonth } from "./ledger-draft.ts";
import { type LineProps, SaidWords } from "./ledger-cell-of.tsx";
import { useText } from "./words.ts";

/** What the line said the month before, and a way to say it again. */
export function LastMonth({ line, work, isWritable }: LineProps) {
  const t = useText();
  const { lastMonth } = line;
  const name = `${line.number} ${line.title}`;
  const next = withLastMonth(work.draft, line);
  const isOffered = isWritable && next !== work.draft && saidOf(work.draft, line).text !== lastMonth?.text;
  return (
    <td className="fw-ledger-last fw-no-print" lang="zh-CN">
      {lastMonth === null ? <span className="fh-quiet">{t("上月无")}</span> : <SaidWords said={lastMonth} />}
      {isOffered ? (
        <button
          type="button"
          className="fh-link"
          aria-label={t("采用上月内容：{name}", { name })}
          onClick={() => work.take(next)}
        >
          {t("采用上月内容")}
        </button>
      ) : null}
    </td>
  );
}
