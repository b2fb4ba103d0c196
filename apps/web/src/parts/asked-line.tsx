import { useLanguage } from "@faheng/ui";
import type { AskedQuestion } from "../api/outputs.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";

/** A reviewer's question and what the agency says to it, as everybody who may see it does. */
export function AskedLine({ question }: { readonly question: AskedQuestion }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { asked, answered, words, reviewer, state } = question;
  const who = reviewer ?? t("评审员（{source}）", { source: words[language] });
  return (
    <>
      <p lang="zh-CN" className="fw-comment-said">
        {t("问：{said}", { said: asked.said })}
      </p>
      <small className="fh-quiet fw-under">
        {who} · {timeText(asked.at, language, timeZone)}
      </small>
      {answered === null ? (
        <small className="fh-quiet fw-under">{state === "withdrawn" ? t("询问已撤回") : t("待答复")}</small>
      ) : (
        <>
          <p lang="zh-CN" className="fw-comment-said">
            {t("答：{said}", { said: answered.said })}
          </p>
          <small className="fh-quiet fw-under">{timeText(answered.at, language, timeZone)}</small>
        </>
      )}
    </>
  );
}
