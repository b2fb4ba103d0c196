import { factText, useLanguage, useUiText, valueText } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { StatementTask } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { BoundForm } from "./bound-form.tsx";
import { StatementEntry } from "./statement-entry.tsx";
import { StatementHistory } from "./statement-history.tsx";
import type { StatementWords } from "./statement-words.ts";

/**
 * One fact of one agency: its range, what stands, and a form to state it. Where something stands, the form is folded away:
 * empty beside an answer it would look as if nothing had been stated.
 */
export function StatementForm(props: {
  readonly assessmentId: string;
  readonly task: StatementTask;
  readonly isOpen: boolean;
  readonly words: StatementWords;
}) {
  const t = useText();
  const ui = useUiText();
  const id = useId();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessmentId, task, isOpen, words } = props;
  const { indicator, title, place, question, value, bound, isBoundable, formerAnswer } = task;
  const given = value !== null && value.value !== null ? value : null;
  const where = { assessmentId, indicator, fact: question.key };
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.statement.list.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.cycle.overviewPage.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessmentId }) });
  };
  const entry = <StatementEntry where={where} task={task} words={words} onSettled={refresh} />;
  return (
    <article className="fw-statement" aria-labelledby={`${id}-title`}>
      <div className="fw-statement-head">
        <h3 id={`${id}-title`} lang="zh-CN">
          {title}
          <span className="fh-place">{place}</span>
        </h3>
        <Link
          to="/assessments/$assessmentId/fill"
          params={{ assessmentId }}
          search={{ of: indicator }}
          aria-label={t("查看填报：{title}", { title })}
        >
          {t("查看填报")}
        </Link>
      </div>
      {given ? (
        <p className="fw-statement-given">
          {/* Two questions of one item stand one below the other. */}
          <span lang="zh-CN">{question.field.label}</span>
          <strong lang="zh-CN">{valueText(ui, question.field, given.value)}</strong>
          <span lang="zh-CN">{given.reason}</span>
          <span className="fh-place">{words.by(given.statedBy, timeText(given.statedAt, language, timeZone))}</span>
        </p>
      ) : null}
      {formerAnswer === null ? null : (
        <p className="fh-quiet">
          {t("该单位此前自填的“{value}”不计入。", { value: factText(ui, question.field, formerAnswer) })}
        </p>
      )}
      {question.awaitsBound ? <p className="fh-quiet">{words.awaitsBound}</p> : null}
      {isBoundable ? <BoundForm where={where} bound={bound} isOpen={isOpen} onSettled={refresh} /> : null}
      {question.awaitsBound || !isOpen ? null : given ? (
        <details className="fw-more">
          <summary>{words.changeOrWithdraw}</summary>
          {entry}
        </details>
      ) : (
        entry
      )}
      <StatementHistory task={task} words={words} />
    </article>
  );
}
