import { headlineWords, pointsText, ScoreHeadline, ScoreTrace, useUiText } from "@faheng/ui";
import type { Explanation } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { pendingIn, traceOf } from "../../parts/pending.ts";

/** The total and this item's part of it, as they would be with what is on screen. */
export function LiveScore(props: {
  readonly explanation: Explanation | null;
  readonly stored: Explanation | null;
  /** Indicators that wait in what is stored, for whatever reason. */
  readonly pending: number;
  readonly indicator: string;
  readonly isLive: boolean;
}) {
  const t = useText();
  const ui = useUiText();
  const { explanation, stored, pending, indicator, isLive } = props;
  if (explanation === null) {
    return (
      <Panel title={t("得分")}>
        <p className="fh-quiet">{t("此指标体系未规定分值，按完成情况报告。")}</p>
      </Panel>
    );
  }
  const { score, trace, headline } = explanation;
  const waiting = pending + pendingIn(explanation) - (stored ? pendingIn(stored) : 0);
  const item = score.items.find((other) => other.indicator === indicator);
  const node = traceOf(trace, indicator);
  const before = stored ? headlineWords(ui, stored.headline, pending).main.join(" · ") : "";
  const now = headlineWords(ui, headline, waiting).main.join(" · ");
  return (
    <Panel title={t("得分")} side={isLive ? <span className="fw-live">{t("随填随算，未保存")}</span> : null}>
      <div aria-live="polite" className="fw-total">
        <ScoreHeadline headline={headline} pending={waiting} full={score.full} size="large" />
        {isLive && before !== now ? <p className="fh-quiet">{t("保存前：{before}", { before })}</p> : null}
      </div>
      <h3 className="fw-side-head">
        {t("本项")}
        {item && item.full > 0 ? <small>{t("满分 {full}", { full: pointsText(item.full) })}</small> : null}
      </h3>
      {node ? (
        <ScoreTrace key={indicator} trace={node} depth={3} hasFilter={false} />
      ) : (
        <p className="fh-quiet">{t("本项不计分。")}</p>
      )}
    </Panel>
  );
}
