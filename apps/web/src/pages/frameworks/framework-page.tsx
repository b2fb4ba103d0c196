import type { Framework } from "@faheng/domain";
import { IndicatorTree } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { trpc } from "../../api/trpc.ts";
import { filterOf, searchFor } from "../../ground/search.ts";
import { useText } from "./words.ts";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { itemsOf } from "../../parts/tree-items.ts";
import { FrameworkAbout } from "./framework-about.tsx";
import { IndicatorDetails } from "./indicator-details.tsx";

/** One framework: its tree, and everything known and doubted about one item. */
export function FrameworkPage() {
  const { frameworkId } = useParams({ from: "/frameworks/$frameworkId" });
  const framework = useQuery(trpc.framework.get.queryOptions({ id: frameworkId }));
  return <QueryGate query={framework}>{(found) => <Found framework={found} />}</QueryGate>;
}

function Found({ framework }: { framework: Framework }) {
  const t = useText();
  const search = useSearch({ from: "/frameworks/$frameworkId" });
  const navigate = useNavigate({ from: "/frameworks/$frameworkId" });
  const items = useMemo(() => itemsOf(framework), [framework]);
  const indicator = framework.indicators.find(({ code }) => code === search.of) ?? null;
  return (
    <Page
      title={framework.title}
      above={<span lang="zh-CN">{[framework.issuer, framework.documentNumber].filter(Boolean).join(" · ")}</span>}
      side={
        indicator ? (
          <Link
            to="/frameworks/$frameworkId"
            params={{ frameworkId: framework.id }}
            search={searchFor(filterOf(search))}
            className="fh-button"
          >
            {t("关于这份文件")}
          </Link>
        ) : null
      }
    >
      <div className="fw-framework">
        <aside className="fw-panel" aria-label={t("指标")}>
          <IndicatorTree
            groups={framework.groups}
            items={items}
            selected={indicator?.code ?? null}
            filter={filterOf(search)}
            onFilter={(filter) =>
              void navigate({
                search: (before) => ({ ...searchFor(filter), ...(before.of === undefined ? {} : { of: before.of }) }),
                replace: true,
              })
            }
            onSelect={(code) => void navigate({ search: (before) => ({ ...before, of: code }) })}
          />
        </aside>
        <div>
          {indicator ? (
            <Panel className="fw-indicator">
              <IndicatorHead framework={framework} indicator={indicator} officialText={null} />
              <IndicatorDetails framework={framework} indicator={indicator} />
            </Panel>
          ) : (
            <FrameworkAbout framework={framework} />
          )}
        </div>
      </div>
    </Page>
  );
}
