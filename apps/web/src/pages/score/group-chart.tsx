import type { Framework } from "@faheng/domain";
import { DimensionRadar } from "@faheng/ui/charts";
import { useMemo } from "react";
import type { Explanation } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";

/** Shares of full marks by first-level heading; left out where headings carry no full marks of their own. */
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
              possible: share(score.interval.best ?? score.applicable),
            },
          ];
        }),
    [framework, explanation],
  );
  if (axes.length < 3) return null;
  return (
    <Panel title={t("各方面得分率")}>
      <DimensionRadar axes={axes} sureName={t("已确定")} possibleName={t("最高可能")} label={t("各方面得分率")} />
    </Panel>
  );
}
