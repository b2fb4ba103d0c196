import { useLanguage } from "@faheng/ui";
import type { HandInView } from "../../api/outputs.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

const ACTS = {
  "hand-in": "{name} 上报",
  withdraw: "{name} 撤回",
  return: "{name} 退回",
  excuse: "{name} 免评",
  restore: "{name} 恢复考评",
  "begin-review": "{name} 开始评审",
  announce: "{name} 公布初评",
  recall: "{name} 撤回公布",
  finalise: "{name} 确定结果",
  correct: "{name} 更正结果",
  reopen: "{name} 重新评审",
} as const;

/** Who handed it in, took it back or sent it back, when and why. */
export function HandInSteps({ view }: { readonly view: HandInView }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <Panel title={t("办理经过")}>
      {view.steps.length === 0 ? <p className="fh-quiet">{t("还没有办理过。")}</p> : null}
      <ol lang="zh-CN" aria-label={t("办理经过")}>
        {view.steps.map(({ act, byName, at, reason, dueOn, items }) => (
          <li key={`${at} ${act}`}>
            {t(ACTS[act], { name: byName })}，<time dateTime={at}>{timeText(at, language, timeZone)}</time>
            {reason === null ? null : t("；理由：{reason}", { reason })}
            {dueOn === null ? null : t("；期限：{day}", { day: dayText(dueOn, language) })}
            {act === "return" || act === "reopen" ? t("；事项：{codes}", { codes: items.join("、") }) : null}
            {act === "hand-in" && items.length > 0 ? t("；缺报 {n} 项", { n: items.length }) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
