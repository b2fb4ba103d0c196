import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { PackRelease } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useText } from "./words.ts";

/** Characters of a digest that tell releases apart. */
const SHORT = 12;

/** Every release of a pack that is here or waited for: which is installed, which are kept, and for which cycles. */
export function ReleasesPanel() {
  const t = useText();
  const language = useLanguage();
  const releases = useQuery(trpc.plugin.releases.queryOptions());
  const states = { current: t("现用"), kept: t("留存"), absent: t("不在本机") };
  return (
    <QueryGate query={releases}>
      {(list) =>
        list.length === 0 ? null : (
          <Panel title={t("机关包各版本")}>
            <p>{t("新周期用现用的版本；已开启的周期若由机关包自有规则算分，一直用开启时的版本。")}</p>
            <div className="fw-scroll">
              <table className="fh-table" aria-label={t("机关包各版本")}>
                <thead>
                  <tr>
                    <th scope="col">{t("机关包")}</th>
                    <th scope="col">{t("版本")}</th>
                    <th scope="col">{t("代码摘要")}</th>
                    <th scope="col">{t("状态")}</th>
                    <th scope="col">{t("用它算分的周期")}</th>
                    <th scope="col">{t("能否装入")}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((release) => (
                    <tr key={`${release.pluginId} ${release.version} ${release.sha256}`}>
                      <th scope="row">
                        {release.title?.[language] ?? release.pluginId}
                        <div className="fh-quiet">{release.pluginId}</div>
                      </th>
                      <td>{release.version}</td>
                      <td title={release.sha256 ?? undefined}>{release.sha256?.slice(0, SHORT) ?? "—"}</td>
                      <td>{states[release.state]}</td>
                      <td>
                        <CyclesOf release={release} />
                      </td>
                      <td>
                        {release.reason === null ? (
                          t("能")
                        ) : (
                          <details className="fw-more">
                            <summary>{t("不能，看原因")}</summary>
                            <ErrorNotice report={release.reason} />
                          </details>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        )
      }
    </QueryGate>
  );
}

/** Cycles by name; the bureaus' own by their number alone. */
function CyclesOf({ release: { cycles, ownCycles } }: { readonly release: PackRelease }) {
  const t = useText();
  if (cycles.length === 0 && ownCycles === 0) return <>—</>;
  return (
    <ul className="fw-plugin-parts">
      {cycles.map(({ title, isOpen }, at) => (
        <li key={`${at} ${title}`}>
          <span lang="zh-CN">{title}</span>
          <span className="fh-place">{isOpen ? t("进行中") : t("已结束")}</span>
        </li>
      ))}
      {ownCycles === 0 ? null : <li>{t("各单位自设的周期 {n} 个", { n: ownCycles })}</li>}
    </ul>
  );
}
