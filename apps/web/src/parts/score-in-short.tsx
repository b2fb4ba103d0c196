import { type Interval, type Outcome, verdictsOf } from "@faheng/domain";
import { OutcomeNotes, signedSpanText } from "@faheng/ui";
import { useText } from "./words.ts";

/** A total in a cell of a table: its number or the words in place of it, and what conditions did. */
export function ScoreInShort({
  score,
}: {
  readonly score: { readonly interval: Interval; readonly outcomes?: readonly Outcome[] | undefined } | null;
}) {
  const t = useText();
  if (score === null) return "—";
  const { interval, outcomes = [] } = score;
  const verdicts = verdictsOf(outcomes);
  // A score has no sign where it is above nought.
  const span = signedSpanText(interval).replaceAll("+", "");
  return (
    <>
      {verdicts.length === 0 ? (
        span
      ) : (
        <>
          <strong className="fh-verdict" lang="zh-CN">
            {verdicts.join("、")}
          </strong>
          <div className="fh-quiet">{t("各项合计 {span}", { span })}</div>
        </>
      )}
      <OutcomeNotes outcomes={outcomes} />
    </>
  );
}
