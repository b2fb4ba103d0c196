import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Page } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { FrozenPanel } from "./frozen-panel.tsx";
import { PluginCard } from "./plugin-card.tsx";
import { ReleasesPanel } from "./releases-panel.tsx";

/** 机关包: what is installed, what was refused and why, and which agencies use it. */
export function PluginsPage() {
  const t = useText();
  const plugins = useQuery(trpc.plugin.list.queryOptions());
  const agencies = useQuery({
    ...trpc.agency.list.queryOptions(),
    select: (all) => all.filter((it) => it.ending === null),
  });
  return (
    <Page title={t("机关包")}>
      <div className="fw-stack">
        <FrozenPanel />
        <QueryGate query={plugins}>
          {(list) => (
            <QueryGate query={agencies}>
              {(all) =>
                list.length === 0 ? (
                  <EmptyPicture title={t("没有安装机关包")} />
                ) : (
                  <div className="fw-stack">
                    {list.map((plugin) => (
                      <PluginCard key={plugin.id} plugin={plugin} agencies={all} />
                    ))}
                    <ReleasesPanel />
                  </div>
                )
              }
            </QueryGate>
          )}
        </QueryGate>
      </div>
    </Page>
  );
}
