import type { ReviewChoices } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { placeText } from "../../parts/review-scope.tsx";

/** All indicators, or chapters and single indicators out of them. */
export function ScopeChoice(props: {
  readonly chapters: ReviewChoices["frameworks"][number]["chapters"];
  /** `null` for all. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (codes: readonly string[] | null) => void;
}) {
  const t = useText();
  const { chapters, chosen, onChoose } = props;
  const some = chosen ?? [];
  const toggle = (codes: readonly string[], isChosen: boolean): void => {
    const others = some.filter((code) => !codes.includes(code));
    onChoose(isChosen ? [...others, ...codes] : others);
  };
  return (
    <fieldset className="fw-review-list">
      <legend>{t("评审范围")}</legend>
      <label className="fh-choice">
        <input type="radio" name="scope" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{t("全部指标")}</span>
      </label>
      <label className="fh-choice">
        <input type="radio" name="scope" checked={chosen !== null} onChange={() => onChoose(some)} />
        <span>{t("部分章节或指标（已选 {n} 项）", { n: some.length })}</span>
      </label>
      {chosen === null
        ? null
        : chapters.map((chapter) => {
            const codes = chapter.indicators.map(({ code }) => code);
            return (
              <div key={chapter.code} className="fw-review-chapter">
                <label className="fh-choice">
                  <input
                    type="checkbox"
                    checked={codes.every((code) => some.includes(code))}
                    onChange={({ target }) => toggle(codes, target.checked)}
                  />
                  <span lang="zh-CN">{t("{title}（{n} 项）", { title: placeText(chapter), n: codes.length })}</span>
                </label>
                <details>
                  <summary aria-label={t("{name}：{value}", { name: placeText(chapter), value: t("逐项选择") })}>
                    {t("逐项选择")}
                  </summary>
                  {chapter.indicators.map((indicator) => (
                    <label key={indicator.code} className="fh-choice">
                      <input
                        type="checkbox"
                        checked={some.includes(indicator.code)}
                        onChange={({ target }) => toggle([indicator.code], target.checked)}
                      />
                      <span lang="zh-CN">{placeText(indicator)}</span>
                    </label>
                  ))}
                </details>
              </div>
            );
          })}
    </fieldset>
  );
}
