import type { Fact } from "@faheng/domain";
import { factText, pointsText, ScoreHeadline, useUiText } from "@faheng/ui";
import type { ReactNode } from "react";
import type { Assessment, WhatIf } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** The steps, each with what it brings. */
export function WhatIfSteps(props: {
  readonly answer: WhatIf;
  readonly fields: Assessment["fields"];
  readonly onIndicator?: (code: string) => void;
}) {
  const t = useText();
  const ui = useUiText();
  const { answer, fields, onIndicator } = props;
  const { reachable, now, reached, isCheapest, steps, openEnded, headline } = answer;
  const said = (points: number | null): string => (points === null ? t("未定") : pointsText(points));
  const change = (indicator: string, key: string, from: Fact, to: Fact): string => {
    const field = fields[indicator]?.find((question) => question.key === key)?.field;
    return field ? `${field.label}：${factText(ui, field, from)} → ${factText(ui, field, to)}` : key;
  };
  const gained = ({ gain, ownGain }: WhatIf["steps"][number]): string => {
    if (gain !== null) return `+${pointsText(gain)}`;
    return ownGain === null ? t("消除不封底风险") : t("本项 +{points}", { points: pointsText(ownGain) });
  };
  const named = (indicator: string, title: string): ReactNode =>
    onIndicator ? (
      <button type="button" className="fh-link" onClick={() => onIndicator(indicator)}>
        {title}
      </button>
    ) : (
      title
    );
  return (
    <div className="fw-steps">
      {headline === null ? null : <ScoreHeadline headline={headline} pending={headline.pending} full={null} />}
      <p role="status">
        <strong>{reachable ? t("可以达到") : t("仅靠改这些还达不到")}</strong>{" "}
        {t("现在有把握的分：{now}；改后：{reached}", { now: said(now), reached: said(reached) })}
        {isCheapest || steps.length === 0 ? "" : t("（已找到的办法，未必最省）")}
      </p>
      {steps.length + openEnded.length === 0 ? null : (
        <div className="fw-scroll">
          <table className="fh-table">
            <thead>
              <tr>
                <th scope="col">{t("指标")}</th>
                <th scope="col">{t("怎么改")}</th>
                <th scope="col">{t("增加")}</th>
              </tr>
            </thead>
            <tbody lang="zh-CN">
              {steps.map((step) => (
                <tr key={`${step.indicator}.${step.key}`}>
                  <td>{named(step.indicator, step.title)}</td>
                  <td>
                    {change(step.indicator, step.key, step.from, step.to)}
                    <div className="fh-place fw-under">{step.wording}</div>
                  </td>
                  <td className="fh-number">{gained(step)}</td>
                </tr>
              ))}
              {openEnded.map(({ indicator, title, hasNoLowerEnd, hasNoUpperEnd, statedBy }) => (
                <tr key={indicator}>
                  <td>{named(indicator, title)}</td>
                  <td>{statedBy === "office" ? t("待评定单位给出，填报改变不了") : t("待填报")}</td>
                  <td className="fh-number">
                    {[...(hasNoLowerEnd ? [t("没有下限")] : []), ...(hasNoUpperEnd ? [t("没有上限")] : [])].join(
                      t("、"),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
