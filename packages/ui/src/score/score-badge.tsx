import type { Interval } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import { intervalText, pointsText } from "./interval-text.ts";

/** A score as people say it: one number, or the span that pending facts leave open. */
export function ScoreBadge(props: {
  readonly interval: Interval;
  readonly pending: number;
  readonly full: number | null;
  readonly size?: "small" | "large";
}) {
  const t = useUiText();
  const { interval, pending, full, size = "small" } = props;
  const isOpen = interval.worst !== interval.best;
  return (
    <span className={`fh-score fh-score-${size} ${isOpen ? "fh-score-open" : ""}`}>
      <strong>{intervalText(t, interval, pending)}</strong>
      {full === null ? null : (
        <span className="fh-score-full">{t("满分{points}分", { points: pointsText(full) })}</span>
      )}
    </span>
  );
}
