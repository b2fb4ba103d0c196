import type { Fact } from "@faheng/domain";
import { factText, pointsText, useUiText } from "@faheng/ui";
import type { Assessment, WhatIf } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";

/** The steps, each with what it brings. */
export function WhatIfSteps(props: {
  readonly answer: WhatIf;
  readonly fields: Assessment["fields"];
  readonly onIndicator?: (code: string) => void;
}) {
  const t = useText();
  const ui = useUiText();
  const { answer, fields, onIndicator } = props;
  const { reachable, now, reached, isCheapest, steps } = answer;
  const said = (points: number | null): string => (points === null ? t("未定") : pointsText(points));
  const change = (indicator: string, key: string, from: Fact, to: Fact): string => {
    const field = fields[indicator]?.find((question) => question.key === key)?.field;
    return field ? `${field.label}：${factText(ui, field, from)} → ${factText(ui, field, to)}` : key;
  };
  return (
    <div className="fw-steps">
      <p role="status">
        <strong>{reachable ? t("可以达到") : t("仅靠改这些还达不到")}</strong>{" "}
        {t("现在有把握的分：{now}；改后：{reached}", { now: said(now), reached: said(reached) })}
        {isCheapest || steps.length === 0 ? "" : t("（已找到的办法，未必最省）")}
      </p>
      {steps.length === 0 ? null : (
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
              {steps.map(({ indicator, title, key, wording, from, to, gain }) => (
                <tr key={`${indicator}.${key}`}>
                  <td>
                    {onIndicator ? (
                      <button type="button" className="fh-link" onClick={() => onIndicator(indicator)}>
                        {title}
                      </button>
                    ) : (
                      title
                    )}
                  </td>
                  <td>
                    {change(indicator, key, from, to)}
                    <div className="fh-place fw-under">{wording}</div>
                  </td>
                  <td className="fh-number">{gain === null ? t("消除不封底风险") : `+${pointsText(gain)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
