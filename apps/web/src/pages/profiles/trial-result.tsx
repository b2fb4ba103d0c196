import { useLanguage } from "@faheng/ui";
import { DistributionChart } from "@faheng/ui/charts";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Trial, TrialRow } from "../../api/outputs.ts";
import { saveFile } from "../../api/save-file.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ExportButtons } from "../../parts/export-buttons.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { trialSearch } from "./profiles-entry.ts";
import { distributionOf, summaryOf } from "./trial-figures.ts";
import { TrialTable } from "./trial-table.tsx";
import { useText } from "./words.ts";

/** What came of a trial: in a sentence, as a picture, and agency by agency. */
export function TrialResult(props: {
  readonly trial: Trial;
  readonly of: { readonly profile: { readonly id: string; readonly version: string }; readonly cycleId: string };
  readonly rows: readonly TrialRow[];
}) {
  const t = useText();
  const language = useLanguage();
  const zone = useTimeZone();
  const { trial, of, rows } = props;
  const [{ category }, change] = useAddress(trialSearch);
  const categories = [...new Set(rows.map((row) => row.category))];
  const shown = useMemo(() => rows.filter((row) => !category || row.category === category), [rows, category]);
  const bins = useMemo(() => distributionOf(shown), [shown]);
  const take = useMutation(trpc.trial.export.mutationOptions({ onSuccess: saveFile }));
  const { checked, different } = trial.result?.outcome === "tried" ? trial.result : { checked: 0, different: 0 };
  return (
    <div className="fw-stack">
      {trial.isCurrent ? null : (
        <p className="fh-notice" role="status">
          {t("方案在试算之后已有改动，以下是改动前的结果。")}
        </p>
      )}
      {different === 0 ? null : (
        <p className="fh-notice" role="alert">
          {t("抽取 {checked} 个机关逐项复核，{n} 个与批量结果不一致，请勿采用，并告知系统管理员。", {
            checked,
            n: different,
          })}
        </p>
      )}
      <Panel title={t("得分分布")}>
        <p role="status">
          {t("{n} 个机关：{up} 个得分提高，{down} 个降低；{grades} 个等次变化，{ranks} 个名次变化。", {
            n: shown.length,
            ...summaryOf(shown),
          })}
        </p>
        <h3 className="fw-chart-title">{t("各分数段有多少机关（按最低分）")}</h3>
        <DistributionChart
          bins={bins}
          beforeName={t("试算前")}
          afterName={t("试算后")}
          label={t("各分数段的机关数，试算前后对比")}
        />
        <p className="fh-quiet">
          {trial.askedBy === null
            ? null
            : t("{name} 于 {time} 提出", { name: trial.askedBy, time: timeText(trial.createdAt, language, zone) })}
          {different === 0 ? ` · ${t("抽取 {checked} 个机关逐项复核，结果一致。", { checked })}` : null}
        </p>
      </Panel>
      <Panel
        title={t("各机关的变化")}
        side={
          <span className="fw-filters">
            <select
              className="fh-input"
              aria-label={t("类别")}
              value={category ?? ""}
              onChange={({ target }) => change({ category: target.value }, { replace: true, resetScroll: false })}
            >
              <option value="">{t("全部类别")}</option>
              {categories.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
            <ExportButtons isBusy={take.isPending} onExport={(format) => take.mutate({ ...of, format })} />
          </span>
        }
      >
        <Fault error={take.error} />
        <TrialTable rows={shown} />
        <p className="fh-quiet">{t("名次在本类别内，按最低分排；方案不同的机关之间不排试算前的名次。")}</p>
      </Panel>
    </div>
  );
}
