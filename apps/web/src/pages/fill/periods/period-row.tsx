import { periodName } from "@faheng/domain";
import { pointsText, useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { Assessment, DutyView } from "../../../api/outputs.ts";
import { dayText, timeText } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import { Fault } from "../../../parts/fault.tsx";
import { useText } from "../words.ts";
import { ExtensionOfPeriod } from "./extension-of-period.tsx";
import { PeriodForm } from "./period-form.tsx";
import { useDuty } from "./use-duty.ts";

const ACT_WORDS = { state: "填写", withdraw: "撤回本期", waive: "免报", restore: "恢复报送" } as const;
const STEP_WORDS = { state: "填写", withdraw: "撤回", waive: "免报", restore: "恢复" } as const;

/** One period: its light and day, what was stated of it and by whom, and what one may do with it. */
export function PeriodRow(props: { readonly assessment: Assessment; readonly duty: DutyView; readonly today: string }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, duty, today } = props;
  const { period, due, colour, isOverdue, may } = duty;
  const [open, setOpen] = useState<"state" | "waive" | null>(null);
  const work = useDuty(assessment.id, duty);
  const name = periodName(period.key)[language];
  // What has not begun is shown and waits.
  const acts = period.from > today ? may.filter((act) => act !== "state") : may;
  return (
    <>
      <tr className={`fw-light-${colour}`}>
        <th scope="row">
          <span className="fw-light-dot" aria-hidden="true" /> {name}
        </th>
        <td>
          {dayText(due.dueOn, language)}
          {isOverdue ? <strong className="fh-loss"> {t("已逾期")}</strong> : null}
          {due.dueOn === due.plannedOn ? null : (
            <small className="fh-quiet">
              <br />
              {t("已准许延期，原为{day}", { day: dayText(due.plannedOn, language) })}
            </small>
          )}
          <ExtensionOfPeriod assessment={assessment} duty={duty} />
        </td>
        <td>
          <Stated duty={duty} />
        </td>
        <td className="fw-no-print">
          <span className="fh-actions">
            {acts.map((act) => (
              <button
                key={act}
                type="button"
                className="fh-link"
                disabled={work.isPending}
                aria-label={`${t(ACT_WORDS[act])}：${name}`}
                aria-expanded={act === "state" || act === "waive" ? open === act : undefined}
                onClick={() => {
                  if (act === "state" || act === "waive") setOpen(open === act ? null : act);
                  else work.move(act);
                }}
              >
                {t(ACT_WORDS[act])}
              </button>
            ))}
          </span>
          <Fault error={open === null ? work.error : null} />
        </td>
      </tr>
      {open === null ? null : (
        <tr className="fw-no-print">
          <td colSpan={4}>
            <PeriodForm duty={duty} act={open} name={name} today={today} work={work} onCancel={() => setOpen(null)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What is stated of a period, and how it came about. */
function Stated({ duty }: { readonly duty: DutyView }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { stated, steps, unit, isSettled, isLate } = duty;
  const last = steps.at(-1);
  if (stated === null || last === undefined) return <span className="fh-quiet">{t("未填")}</span>;
  return (
    <>
      {stated.state === "open" ? <span className="fh-quiet">{t("未填")}</span> : null}
      {stated.state === "waived" ? <span>{t("免报：{reason}", { reason: stated.reason ?? "" })}</span> : null}
      {stated.state === "stated" ? (
        <span>
          {stated.amount === null ? null : `${pointsText(stated.amount)} ${unit} · `}
          {dayText(stated.doneOn ?? "", language)}
          {isSettled ? null : <strong className="fh-loss"> {t("未达到要求")}</strong>}
          {isLate ? <strong className="fh-loss"> {t("晚于期限")}</strong> : null}
          {stated.note === "" ? null : (
            <>
              <br />
              <span lang="zh-CN">{stated.note}</span>
            </>
          )}
        </span>
      ) : null}
      <br />
      <small className="fh-quiet">
        {`${t(STEP_WORDS[last.act])} · ${last.savedByName} ${timeText(last.savedAt, language, timeZone)}`}
      </small>
      {steps.length === 1 ? null : (
        <details className="fw-no-print">
          <summary className="fh-link">{t("全部 {n} 次变动", { n: steps.length })}</summary>
          <ol>
            {steps.map((it) => (
              <li key={it.version}>
                {`${t(STEP_WORDS[it.act])} · ${it.savedByName} ${timeText(it.savedAt, language, timeZone)}`}
                {it.amount === null ? "" : ` · ${pointsText(it.amount)} ${unit}`}
                {it.reason === null ? "" : ` · ${it.reason}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
