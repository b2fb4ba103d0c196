import type { Framework } from "@faheng/domain";
import { IndicatorTree } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { BackToList } from "../../parts/back-to-list.tsx";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { itemsOf } from "../../parts/tree-items.ts";
import { useArrival } from "../../parts/use-arrival.ts";
import { useTree } from "../../parts/use-tree.ts";
import { FrameworkAbout } from "./framework-about.tsx";
import { IndicatorDetails } from "./indicator-details.tsx";

/** One framework: its tree, and everything known and doubted about one item. */
export function FrameworkPage() {
  const { frameworkId } = useParams({ from: "/frameworks/$frameworkId" });
  const framework = useQuery(trpc.framework.get.queryOptions({ id: frameworkId }));
  const t = useText();
  return (
    <PageGate query={framework} title={t("指标体系")}>
      {(found) => <Found framework={found} />}
    </PageGate>
  );
}

function Found({ framework }: { framework: Framework }) {
  const t = useText();
  const tree = useTree();
  const { of, filter, onFilter } = tree;
  const { heading, list, select, toList } = useArrival(tree);
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
        <aside ref={list} tabIndex={-1} className="fw-panel" aria-label={t("指标")}>
          <IndicatorTree
            groups={framework.groups}
            items={items}
            selected={indicator?.code ?? null}
            filter={filter}
            onFilter={onFilter}
            onSelect={select}
          />
        </aside>
        <div>
          {indicator ? (
            <Panel className="fw-indicator">
              <BackToList onBack={toList} />
              <IndicatorHead heading={heading} framework={framework} indicator={indicator} officialText={null} />
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
