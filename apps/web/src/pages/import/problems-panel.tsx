import type { ErrorReport } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useText } from "./words.ts";

/** What still keeps a draft from being submitted, each with its place and how it is mended. */
export function ProblemsPanel(props: {
  readonly problems: readonly ErrorReport[];
  /** Doubts that nobody has looked at. */
  readonly doubts: number;
  /** What a place is called; `null` for one that is no item. */
  readonly nameOf: (place: string) => string | null;
  readonly onPlace: (place: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { problems, doubts, nameOf, onPlace } = props;
  if (problems.length === 0) {
    return (
      <p className="fw-verdict-good" role="status">
        {doubts === 0 ? t("都核对过了，可以提交审定。") : t("没有问题；还有 {n} 处存疑没有核对。", { n: doubts })}
      </p>
    );
  }
  return (
    <>
      <p role="status">{t("还有 {n} 处问题，改好后才能提交：", { n: problems.length })}</p>
      <ul className="fw-import-problems">
        {problems.map(({ code, place, message, mend }, index) => {
          const name = place === null ? null : nameOf(place);
          return (
            <li key={`${code} ${place} ${index}`}>
              {place === null ? null : (
                <button type="button" className="fh-link" lang="zh-CN" onClick={() => onPlace(place)}>
                  {name ?? place}
                </button>
              )}{" "}
              {message[language]}
              <div className="fh-quiet">{mend[language]}</div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
