import { useText } from "./words.ts";

/** To the pages beside the one that is shown; nothing where there is one alone. */
export function Pager(props: {
  readonly page: number;
  readonly pages: number;
  /** What is turned over, for those who can't see it. */
  readonly label: string;
  readonly onTurn: (page: number) => void;
}) {
  const t = useText();
  const { page, pages, label, onTurn } = props;
  if (pages <= 1) return null;
  return (
    <nav className="fw-notice-pages" aria-label={`${t("翻页")} · ${label}`}>
      <button type="button" className="fh-link" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t("上一页")}
      </button>
      <span>{t("第 {page} 页，共 {pages} 页", { page, pages })}</span>
      <button type="button" className="fh-link" disabled={page === pages} onClick={() => onTurn(page + 1)}>
        {t("下一页")}
      </button>
    </nav>
  );
}
