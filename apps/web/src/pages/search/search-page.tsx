import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { FoundLine } from "./found-line.tsx";
import { foundQuery, wordsSearch } from "./search-entry.ts";
import { SearchSieve } from "./search-sieve.tsx";
import { useText } from "./words.ts";

/** 检索: words in what the reader may see, newest cycles first. */
export function SearchPage() {
  const t = useText();
  const [search] = useAddress(wordsSearch);
  const query = useQuery(foundQuery(search));
  const isAsked = search.q !== undefined;
  return (
    <Page title={t("检索")}>
      <Panel>
        <SearchSieve key={search.q ?? ""} cycles={query.data?.cycles ?? []} />
        <QueryGate query={query}>
          {({ found, total, isMore, page, pages, isMaking }) => (
            <>
              <p role="status" className="fh-quiet">
                {isAsked && total > 0 ? t("找到 {n} 处。", { n: total }) : ""}
                {isMore ? t("还有更多没有列出，请多写几个字，或者选定周期和类别。") : ""}
                {isMaking ? t("部分内容正在建立索引，稍后再查可能更全。") : ""}
              </p>
              {total > 0 ? (
                <ol className="fw-found" start={(page - 1) * 20 + 1} aria-label={t("检索结果")}>
                  {found.map((it, at) => (
                    <FoundLine key={at} found={it} />
                  ))}
                </ol>
              ) : (
                <EmptyPicture title={isAsked ? t("没有找到") : t("输入要找的字词")}>
                  {isAsked
                    ? t("请换一个说法，或者放宽周期和类别。只查您有权查看的内容。")
                    : t("可查指标原文摘要、填报内容、佐证材料名称和本机关的批注。几个词用空格隔开，每个词都要有。")}
                </EmptyPicture>
              )}
              {pages === 1 ? null : (
                <nav className="fw-notice-pages" aria-label={t("翻页")}>
                  {page === 1 ? null : (
                    <Link to="/search" search={{ ...search, page: page - 1 }}>
                      {t("上一页")}
                    </Link>
                  )}
                  <span>{t("第 {page} 页，共 {pages} 页", { page, pages })}</span>
                  {page === pages ? null : (
                    <Link to="/search" search={{ ...search, page: page + 1 }}>
                      {t("下一页")}
                    </Link>
                  )}
                </nav>
              )}
            </>
          )}
        </QueryGate>
      </Panel>
    </Page>
  );
}
