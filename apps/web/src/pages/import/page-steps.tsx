import { useText } from "./words.ts";

/** From one page of a long list to another; nothing where there is one alone. */
export function PageSteps(props: {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useText();
  const { page, pages, onPage } = props;
  if (pages <= 1) return null;
  return (
    <nav className="fw-import-pages fw-no-print" aria-label={t("翻页")}>
      <button type="button" className="fh-button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t("上一页")}
      </button>
      <span>{t("第 {page} 页，共 {pages} 页", { page: page + 1, pages })}</span>
      <button type="button" className="fh-button" disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        {t("下一页")}
      </button>
    </nav>
  );
}
