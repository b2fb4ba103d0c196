import type { Review } from "../api/outputs.ts";
import { useText } from "./words.ts";

/** Most chapters or indicators named before the rest is a number. */
const MOST_NAMED = 6;

/** What a review is for, framework by framework: everything, or whole chapters and then single indicators. */
export function ReviewScope({ parts }: Pick<Review, "parts">) {
  const t = useText();
  return (
    <ul className="fw-review-scope">
      {parts.map(({ assessmentId, frameworkTitle, covered, total, chapters, others }) => {
        const named = [...chapters, ...others];
        const list = named
          .slice(0, MOST_NAMED)
          .map((it) => placeText(it))
          .join("、");
        return (
          <li key={assessmentId}>
            <span lang="zh-CN">{frameworkTitle}</span>
            <span className="fh-place">
              {covered === total
                ? t("全部 {n} 项指标", { n: total })
                : t("{covered} / {total} 项指标", { covered, total })}
            </span>
            {named.length === 0 ? null : (
              <small className="fh-quiet" lang="zh-CN">
                {named.length > MOST_NAMED ? t("{list}等", { list }) : list}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A heading or an indicator as the document prints it. */
export function placeText({ printedNumber, title }: Review["parts"][number]["chapters"][number]): string {
  return printedNumber === null ? title : `${printedNumber} ${title}`;
}
