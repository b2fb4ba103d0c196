import type { Framework } from "@faheng/domain";
import { IndicatorTree } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { itemsOf } from "../../parts/tree-items.ts";
import { useTree } from "../../parts/use-tree.ts";
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
  const { of, filter, onFilter, choose } = useTree();
  const items = useMemo(() => itemsOf(framework), [framework]);
  const indicator = framework.indicators.find(({ code }) => code === of) ?? null;
  return (
    <Page
      title={framework.title}
      above={<span lang="zh-CN">{[framework.issuer, framework.documentNumber].filter(Boolean).join(" · ")}</span>}
      side={
        indicator ? (
          <Link
            to="/frameworks/$frameworkId"
            params={{ frameworkId: framework.id }}
            search={({ of: _old, ...rest }) => rest}
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
            filter={filter}
            onFilter={onFilter}
            onSelect={choose}
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
