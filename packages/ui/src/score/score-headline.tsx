import { verdictsOf } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import type { HeadlineView } from "../views.ts";
import { headlineWords } from "./headline-words.ts";
import { pointsText } from "./interval-text.ts";

/** The figures above a score: what is lost for sure, what comes of doing the rest, and under it what is open. */
export function ScoreHeadline(props: {
  readonly headline: HeadlineView;
  readonly pending: number;
  readonly full: number | null;
  readonly size?: "small" | "large";
}) {
  const t = useUiText();
  const { headline, pending, full, size = "small" } = props;
  const { main, under } = headlineWords(t, headline, pending);
  const isVerdict = verdictsOf(headline.outcomes ?? []).length > 0;
  const isLoss = headline.isStarted && headline.lost > 0 && headline.range.worst !== headline.range.best;
  return (
    <div className={`fh-headline fh-headline-${size}`}>
      <p className="fh-headline-main">
        {main.map((words, position) => (
          <strong key={words} className={isVerdict ? "fh-verdict" : position === 0 && isLoss ? "fh-loss" : ""}>
            {words}
          </strong>
        ))}
        {full === null || isVerdict ? null : (
          <span className="fh-score-full">{t("满分{points}分", { points: pointsText(full) })}</span>
        )}
      </p>
      {under.length === 0 ? null : (
        <ul className="fh-headline-under">
          {under.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
