import type { Interval } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import { pointsText } from "./interval-text.ts";

/** Draws a score on its scale: solid up to what is certain, hatched up to what is still possible. */
export function IntervalBar(props: {
  readonly interval: Interval;
  readonly full: number;
  readonly marks?: readonly number[];
}) {
  const t = useUiText();
  const { interval, full, marks = [] } = props;
  const share = (points: number): number => (full <= 0 ? 0 : Math.min(100, Math.max(0, (points / full) * 100)));
  const worst = share(interval.worst ?? 0);
  const best = share(interval.best ?? full);
  const said = (points: number | null): string => (points === null ? "…" : pointsText(points));
  return (
    <svg
      className="fh-interval-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={t("最低 {worst}，最高 {best}，满分 {full}", {
        worst: said(interval.worst),
        best: said(interval.best),
        full: pointsText(full),
      })}
    >
      <rect className="fh-bar-ground" x="0" y="2" width="100" height="6" />
      <rect className="fh-bar-open" x={worst} y="2" width={Math.max(0, best - worst)} height="6" />
      <rect className="fh-bar-sure" x="0" y="2" width={worst} height="6" />
      {marks.map((mark) => (
        <rect key={mark} className="fh-bar-mark" x={share(mark)} y="0" width="0.4" height="10" />
      ))}
    </svg>
  );
}
