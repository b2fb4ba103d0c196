import type { PastCheck } from "@faheng/api";
import { ResultLink } from "./result-link.tsx";
import { useText } from "./words.ts";

/** So many agencies are named with their years; the others are found by choosing the agency above. */
const MOST = 50;

/** The results that were just written, each with the way to it: by agency and year. */
export function PastWritten({ rows }: { readonly rows: PastCheck["rows"] }) {
  const t = useText();
  const agencies = [...Map.groupBy(rows, ({ agencyId }) => agencyId)];
  return (
    <nav aria-label={t("查看写入的结果")}>
      <ul className="fw-plain-list">
        {agencies.slice(0, MOST).map(([agencyId, own]) =>
          agencyId === null ? null : (
            <li key={agencyId}>
              <span lang="zh-CN">{own[0]?.agency}</span>
              {t("：")}
              {[...new Set(own.map(({ year }) => year))].toSorted().map((year) => (
                <ResultLink key={year} agencyId={agencyId} year={year} />
              ))}
            </li>
          ),
        )}
      </ul>
      {agencies.length > MOST ? (
        <p className="fh-quiet">{t("另有 {n} 个机关，请在上面选择机关查看。", { n: agencies.length - MOST })}</p>
      ) : null}
    </nav>
  );
}
