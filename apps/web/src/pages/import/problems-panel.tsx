import { useLanguage } from "@faheng/ui";
import { ABOUT_WORDS } from "./about-words.ts";
import type { DraftView } from "./draft-view.ts";
import { groupedProblems, type ProblemPlace } from "./problem-places.ts";
import { useText } from "./words.ts";

/** Places named of one problem; the rest is counted. */
const PLACES = 8;

/** What still keeps a draft from being submitted, each with its places and how it is mended. */
export function ProblemsPanel(props: {
  readonly draft: DraftView;
  /** Doubts that nobody has looked at. */
  readonly doubts: number;
  readonly isReadOnly: boolean;
  readonly onPlace: (place: ProblemPlace) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { draft, doubts, isReadOnly, onPlace } = props;
  const problems = groupedProblems(draft);
  if (isReadOnly && problems.length === 0) return null;
  if (problems.length === 0) {
    return (
      <p className="fw-verdict-good" role="status">
        {doubts === 0 ? t("都核对过了，可以提交审定。") : t("没有问题；还有 {n} 处存疑没有核对。", { n: doubts })}
      </p>
    );
  }
  const wordOf = ({ name, place }: ProblemPlace): string => {
    if (name !== null) return name;
    return Object.hasOwn(ABOUT_WORDS, place) ? t(ABOUT_WORDS[place as keyof typeof ABOUT_WORDS]) : place;
  };
  return (
    <>
      <p role="status">{t("还有 {n} 件事没有做好，做好后才能提交：", { n: problems.length })}</p>
      <ul className="fw-import-problems fw-no-print">
        {problems.map(({ report: { code, message, mend }, places }) => (
          <li key={`${code} ${message.zh}`}>
            {message[language]} <span className="fh-quiet">{mend[language]}</span>
            <div className="fw-import-places" lang="zh-CN">
              {places.slice(0, PLACES).map((it, index) => (
                <button key={index} type="button" className="fh-link" onClick={() => onPlace(it)}>
                  {wordOf(it)}
                </button>
              ))}
              {places.length > PLACES ? <span>{t("等 {n} 处", { n: places.length })}</span> : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
