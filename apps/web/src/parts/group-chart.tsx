import type { Framework } from "@faheng/domain";
import { DimensionRadar, LossChart } from "@faheng/ui";
import { useMemo } from "react";
import type { Explanation } from "../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "./page.tsx";
import { groupLosses, mendableIn } from "./group-losses.ts";

/** The first-level headings at a glance: shares where they carry full marks, else what each has cost. */
export function GroupChart({ framework, explanation }: { framework: Framework; explanation: Explanation }) {
  const t = useText();
  const axes = useMemo(
    () =>
      framework.groups
        .filter(({ parent }) => parent === null)
        .flatMap(({ code, title }) => {
          const score = explanation.score.groups.find(({ group }) => group === code);
          if (!score || score.applicable <= 0) return [];
          const share = (points: number): number => Math.max(0, Math.min(1, points / score.applicable));
          return [
            {
              name: title,
              sure: share(score.interval.worst ?? 0),
              possible: share((score.interval.best ?? score.applicable) + mendableIn(framework, explanation, code)),
            },
          ];
        }),
    [framework, explanation],
  );
  const losses = useMemo(() => groupLosses(framework, explanation), [framework, explanation]);
  if (axes.length >= 3) {
    return (
      <Panel title={t("哪些方面得分率低？")}>
        <DimensionRadar axes={axes} sureName={t("已确定")} possibleName={t("最高可能")} label={t("各方面得分率")} />
      </Panel>
    );
  }
  if (losses.length === 0) return null;
  return (
    <Panel title={t("哪些方面失分最多？")}>
      <LossChart
        rows={losses}
        sureName={t("已失分")}
        possibleName={t("待填和推进中事项最多再失")}
        label={t("各方面失分")}
      />
      {losses.some(({ possible }) => possible === null) ? (
        <p className="fh-quiet">{t("标“起”的方面有不封底的待填事项，最多失多少未定。")}</p>
      ) : null}
    </Panel>
  );
}
