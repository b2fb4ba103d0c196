import { ErrorNotice, StandingMark, useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { reportOf } from "../../api/error-report.ts";
import type { PluginSummary } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";

/** One pack with its frameworks, points and reports, and a switch per agency. */
export function PluginCard(props: {
  readonly plugin: PluginSummary;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useText();
  const language = useLanguage();
  const { plugin, agencies } = props;
  const refresh = {
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.plugin.list.queryKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() }),
      ]),
  };
  const enable = useMutation(trpc.plugin.enable.mutationOptions(refresh));
  const disable = useMutation(trpc.plugin.disable.mutationOptions(refresh));
  const error = enable.error ?? disable.error;
  // A switch shows at once where it is going, until the server has answered.
  const [moving, setMoving] = useState<string | null>(null);
  return (
    <Panel
      title={plugin.title?.[language] ?? plugin.id}
      side={
        <span className="fh-quiet">
          {plugin.isImported ? <span className="fh-mark">{t("由文件导入")}</span> : null} {plugin.id} {plugin.version}
        </span>
      }
    >
      {plugin.error ? <ErrorNotice report={plugin.error} /> : null}
      {plugin.about === null ? null : <p>{plugin.about[language]}</p>}
      <ul className="fw-plugin-parts" lang="zh-CN">
        {plugin.frameworks.map(({ id, title, documentNumber, indicatorCount }) => (
          <li key={id}>
            {title}
            <span className="fh-place">
              {[documentNumber, t("{n} 项指标", { n: indicatorCount })].filter(Boolean).join(" · ")}
            </span>
            {plugin.profiles
              .filter(({ frameworkId }) => frameworkId === id)
              .map(({ id: profileId, title: name, standing }) => (
                <div key={profileId} className="fh-quiet">
                  {name}
                  <StandingMark standing={standing} />
                </div>
              ))}
          </li>
        ))}
      </ul>
      {error ? <ErrorNotice report={reportOf(error)} /> : null}
      {plugin.status === "refused" ? null : (
        <fieldset className="fw-switches">
          <legend>{t("启用的机关")}</legend>
          {agencies.map(({ id, name }) => {
            const isOn = plugin.enabledBy.includes(id);
            return (
              <label key={id} className="fh-choice">
                <input
                  type="checkbox"
                  checked={isOn !== (id === moving)}
                  disabled={moving !== null}
                  onChange={() => {
                    setMoving(id);
                    const asked = { agencyId: id, pluginId: plugin.id, expected: isOn };
                    (isOn ? disable : enable).mutate(asked, { onSettled: () => setMoving(null) });
                  }}
                />
                <span lang="zh-CN">{name}</span>
              </label>
            );
          })}
        </fieldset>
      )}
    </Panel>
  );
}
