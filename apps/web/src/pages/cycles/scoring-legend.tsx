import { useText } from "./words.ts";
import { SCORING_CHOICES } from "./scoring-choices.ts";

/** What each choice of scoring means, before anybody makes one. */
export function ScoringLegend() {
  const t = useText();
  return (
    <details className="fw-more" open>
      <summary>{t("计分方式怎样选")}</summary>
      <dl className="fw-facts">
        {Object.entries(SCORING_CHOICES).map(([kind, [name, meaning]]) => (
          <div key={kind} className="fw-scoring-kind">
            <dt>{t(name)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p className="fh-quiet">{t("已预选文件规定的方案；没有的，预选唯一的方案；有几个方案的，须自行选择。")}</p>
    </details>
  );
}
