import type { ResponseState } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { DueView } from "../api/outputs.ts";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { dueLightOf } from "./due-light.ts";
import { HANDLING_STATE_WORDS } from "./handling-state.ts";

/** When an item is due, for its list of facts: the agency's own day and the document's apart, with the light in words. */
export function DueFacts(props: {
  readonly due: DueView;
  /** Where its answer stands: «filled in» alone would pass a draft off as handed on. */
  readonly state: ResponseState | "none";
}) {
  const { due, state } = props;
  const t = useText();
  const language = useLanguage();
  const { colour, word, n } = dueLightOf(due, today(useTimeZone()));
  const { dueOn, plannedOn, source, deadlines } = due;
  const words = {
    met: state === "none" ? t("已填报") : t(state === "draft" ? "已填写，尚未报送" : HANDLING_STATE_WORDS[state]),
    overdue: t("已逾期 {n} 天", { n }),
    today: t("今日到期"),
    due: t("还有 {n} 天", { n }),
    ahead: t("还有 {n} 天", { n }),
  };
  const title = { mending: t("补正期限"), assignment: t("本机关期限"), document: t("文件期限"), cycle: t("期限") }[
    source
  ];
  const others =
    source === "assignment" || source === "mending" ? deadlines : deadlines.filter((it) => it.dueOn !== dueOn);
  return (
    <>
      <dt>{title}</dt>
      <dd className="fw-due-fact">
        {dayText(dueOn, language)} {plannedOn === dueOn ? null : <span>{t("已准许延期")}</span>}{" "}
        <span className={`fw-due-light fw-due-${colour}`}>{words[word]}</span>
        {source === "cycle" && dueOn === plannedOn ? <span className="fh-quiet">{t("考评期最后一天")}</span> : null}
        {source === "document" ? <Printed words={deadlines.find((it) => it.dueOn === dueOn)?.printed} /> : null}
      </dd>
      {others.length === 0 ? null : (
        <>
          <dt>{source === "document" ? t("其后期限") : t("文件期限")}</dt>
          <dd>
            {others.map((it) => (
              <span key={`${it.dueOn} ${it.label}`} className="fw-due-fact">
                {dayText(it.dueOn, language)} <Printed words={it.printed} />
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

/** The few characters in which the document states a day. */
function Printed({ words }: { words: string | undefined }) {
  return words === undefined ? null : (
    <span className="fh-place" lang="zh-CN">
      {words}
    </span>
  );
}
