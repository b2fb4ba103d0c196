import type { ErrorReport } from "@faheng/domain";
import { useLanguage, useUiText } from "../i18n/language.tsx";
import type { Language } from "../i18n/translator.ts";

/** What went wrong, where, and how to mend it, with the stable code to quote; the other language small below. */
export function ErrorNotice({ report, onRetry }: { report: ErrorReport; onRetry?: (() => void) | undefined }) {
  const t = useUiText();
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <div className="fh-notice fh-notice-error" role="alert">
      <p className="fh-notice-title">{report.message[language]}</p>
      <dl>
        {report.place === null ? null : (
          <>
            <dt>{t("出错位置")}</dt>
            <dd>{report.place}</dd>
          </>
        )}
        {report.lastChange === undefined ? null : (
          <>
            <dt>{t("最近改动")}</dt>
            <dd>
              {report.lastChange.by[language]} ·{" "}
              <time dateTime={report.lastChange.at}>{report.lastChange.cityTime}</time>
            </dd>
          </>
        )}
        <dt>{t("怎样处理")}</dt>
        <dd>{report.mend[language]}</dd>
        <dt>{t("错误代码")}</dt>
        <dd>
          <code>{report.code}</code>
        </dd>
      </dl>
      <p className="fh-notice-other" lang={other === "en" ? "en" : "zh-CN"}>
        {sentence(report.message[other], other)} {sentence(report.mend[other], other)}
      </p>
      {onRetry ? (
        <button type="button" className="fh-button" onClick={onRetry}>
          {t("重试")}
        </button>
      ) : null}
    </div>
  );
}

/** Two texts stand in one line: each ends as a sentence does. */
function sentence(text: string, language: Language): string {
  return /[.!?。！？]$/.test(text) ? text : `${text}${language === "en" ? "." : "。"}`;
}
