import { ErrorNotice } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";

/** Which assessments wait for which pack and why; nothing while there are none. */
export function FrozenPanel() {
  const t = useText();
  const frozen = useQuery(trpc.plugin.frozen.queryOptions());
  return (
    <QueryGate query={frozen}>
      {(list) =>
        list.length === 0 ? null : (
          <Panel title={t("暂时不能算分的考核")}>
            <p>
              {t("这些考核由机关包自有的规则算分，而开启周期时固定的机关包现在装不上；它们只能查看，其余各页照常。")}
            </p>
            <ul className="fw-plugin-parts" lang="zh-CN">
              {list.map(({ pluginId, version, cycleTitle, agencyName, reason }) => (
                <li key={`${pluginId} ${cycleTitle} ${agencyName}`}>
                  {cycleTitle} · {agencyName}
                  <span className="fh-place">
                    {pluginId} {version}
                  </span>
                  <ErrorNotice report={reason} />
                </li>
              ))}
            </ul>
          </Panel>
        )
      }
    </QueryGate>
  );
}
