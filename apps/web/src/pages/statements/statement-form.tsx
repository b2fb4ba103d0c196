import type { Fact } from "@faheng/domain";
import { factText, FactsForm, headlineWords, useLanguage, useUiText, valueText } from "@faheng/ui";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Explanation, StatementTask } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../app/dates.ts";
import { useTimeZone } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { traceOf } from "../../parts/pending.ts";
import { BoundForm } from "./bound-form.tsx";
import { askFor, valueOf } from "./statement-draft.ts";

type Text = ReturnType<typeof useText>;
type UiText = ReturnType<typeof useUiText>;

/** One fact of one agency: its range, what stands, and a form to state it with its reason. */
export function StatementForm(props: {
  readonly assessmentId: string;
  readonly task: StatementTask;
  readonly isOpen: boolean;
}) {
  const t = useText();
  const ui = useUiText();
  const id = useId();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessmentId, task, isOpen } = props;
  const { indicator, title, place, question, value, bound, isBoundable, formerAnswer } = task;
  const given = value !== null && value.value !== null ? value : null;
  const [fact, setFact] = useState<Fact | undefined>();
  const [isFinished, setFinished] = useState(true);
  const [reason, setReason] = useState("");
  const where = { assessmentId, indicator, fact: question.key };
  const stated = valueOf(question, fact);
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.statement.list.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.cycle.overview.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id: assessmentId }) });
  };
  // What was typed stays when somebody else was faster; the list then shows theirs beside it.
  const options = {
    onSuccess: () => {
      setFact(undefined);
      setReason("");
    },
    onSettled: refresh,
  };
  const set = useMutation(trpc.statement.set.mutationOptions(options));
  const withdraw = useMutation(trpc.statement.withdraw.mutationOptions(options));
  const preview = useQuery({
    ...trpc.statement.preview.queryOptions({ ...where, value: stated ?? null }),
    enabled: isOpen && stated !== undefined && isFinished && !question.awaitsBound,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const after = stated === undefined ? null : (preview.data?.explanation ?? null);
  const act = { ...where, reason: reason.trim(), expectedVersion: value?.version ?? 0 };
  const canState = stated !== undefined && isFinished && reason.trim() !== "" && !set.isPending;
  return (
    <article className="fw-statement" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} lang="zh-CN">
        {title}
        <span className="fh-place">{place}</span>
      </h3>
      {given ? (
        <p className="fw-statement-given">
          <strong lang="zh-CN">{valueText(ui, question.field, given.value)}</strong>
          <span lang="zh-CN">{given.reason}</span>
          <span className="fh-place">
            {t("{name} 评定于 {time}", { name: given.statedBy, time: timeText(given.statedAt, language, timeZone) })}
          </span>
        </p>
      ) : null}
      {formerAnswer === null ? null : (
        <p className="fh-quiet">
          {t("该单位此前自填的“{value}”不计入。", { value: factText(ui, question.field, formerAnswer) })}
        </p>
      )}
      {isBoundable ? <BoundForm where={where} bound={bound} isOpen={isOpen} onSettled={refresh} /> : null}
      {question.awaitsBound ? (
        <p className="fh-notice">{t("文件没有规定幅度：先设定上限，再评定。")}</p>
      ) : isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (canState) set.mutate({ ...act, value: stated });
          }}
        >
          <FactsForm
            questions={[askFor(question)]}
            facts={fact === undefined ? {} : { [question.key]: fact }}
            onFacts={(facts, unfinished) => {
              setFinished(unfinished.length === 0);
              setFact(facts[question.key]);
            }}
          />
          <label htmlFor={`${id}-reason`}>{t("理由")}</label>
          <textarea
            id={`${id}-reason`}
            className="fh-input"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Fault error={set.error ?? withdraw.error ?? preview.error} />
          <p className="fw-statement-effect" aria-live="polite">
            {after === null ? "" : effectWords(t, ui, after, indicator)}
          </p>
          <div className="fh-actions">
            {given ? (
              <ConfirmButton
                label={t("撤回评定")}
                about={title}
                question={t("撤回后该项恢复为待评定，原评定留在历史中。须先写明理由。")}
                isDisabled={reason.trim() === "" || withdraw.isPending}
                onConfirm={() => withdraw.mutate(act)}
              />
            ) : null}
            <button type="submit" className="fh-button fh-button-main" disabled={!canState}>
              {given ? t("更改评定") : t("作出评定")}
            </button>
          </div>
        </form>
      ) : null}
      {task.history.length > 1 ? (
        <details>
          <summary>{t("历次评定（{n}）", { n: task.history.length })}</summary>
          <ul>
            {task.history.map((it) => (
              <li key={`${it.subject} ${it.version}`} lang="zh-CN">
                {it.subject === "bound" ? t("上限") : t("评定")}
                {it.value === null
                  ? ` ${t("撤回")}`
                  : ` ${it.subject === "bound" ? Number(it.value) / 1000 : valueText(ui, question.field, it.value)}`}
                {` · ${it.reason} · ${it.statedBy} ${timeText(it.statedAt, language, timeZone)}`}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </article>
  );
}

/** What a statement leads to: its own item as the trace says it, then the figures that stand everywhere else. */
function effectWords(t: Text, ui: UiText, { trace, headline }: Explanation, indicator: string): string {
  const { main } = headlineWords(ui, headline, headline.pending);
  // A total that a limit or a veto holds is no sum of its items, and says so.
  const held = headline.isHeld ? t("（受总分上下限或否决约束）") : "";
  const own = traceOf(trace, indicator)?.arithmetic ?? "";
  return t("评定后：{item}；总分{words}{held}", { item: own, words: main.join(t("，")), held });
}
