import { useLanguage } from "@faheng/ui";
import type { LedgerView } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";

const ACTS = {
  submit: "{name} 报送",
  withdraw: "{name} 撤回",
  return: "{name} 退回",
  sign: "{name} 签收",
  correct: "{name} 更正",
} as const;

/** How the month has come about: who handed it in, sent it back, signed for it, and why. */
export function LedgerSteps({ view }: { readonly view: LedgerView }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  if (view.steps.length === 0) return null;
  return (
    <>
      <h3>{t("办理经过")}</h3>
      <ol className="fw-ledger-steps" lang="zh-CN" aria-label={t("办理经过")}>
        {view.steps.map(({ act, byName, at, reason }) => (
          <li key={`${at} ${act}`}>
            {t(ACTS[act], { name: byName })}，<time dateTime={at}>{timeText(at, language, timeZone)}</time>
            {reason === null ? null : <span>{t("；理由：{reason}", { reason })}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
