import type { Fact } from "@faheng/domain";
import { FactsForm, headlineWords, useUiText } from "@faheng/ui";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Explanation, StatementTask } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { traceOf } from "../../parts/pending.ts";
import { askFor, valueOf } from "../../parts/judged-amount.ts";
import type { StatementWords } from "./statement-words.ts";

type Text = ReturnType<typeof useText>;
type UiText = ReturnType<typeof useUiText>;

/** The form that states one fact with its reason, and says beforehand what the score becomes. */
export function StatementEntry(props: {
  readonly where: { readonly assessmentId: string; readonly indicator: string; readonly fact: string };
  readonly task: StatementTask;
  readonly words: StatementWords;
  readonly onSettled: () => void;
}) {
  const t = useText();
  const ui = useUiText();
  const id = useId();
  const { where, task, words, onSettled } = props;
  const { title, question, value } = task;
  const isGiven = value !== null && value.value !== null;
  const [fact, setFact] = useState<Fact | undefined>();
  const [isFinished, setFinished] = useState(true);
  const [reason, setReason] = useState("");
  const stated = valueOf(question, fact);
  // What was typed stays when somebody else was faster; the list then shows theirs beside it.
  const options = {
    onSuccess: () => {
      setFact(undefined);
      setReason("");
    },
    onSettled,
  };
  const set = useMutation(trpc.statement.set.mutationOptions(options));
  const withdraw = useMutation(trpc.statement.withdraw.mutationOptions(options));
  const preview = useQuery({
    ...trpc.statement.preview.queryOptions({ ...where, value: stated ?? null }),
    enabled: stated !== undefined && isFinished,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const after = stated === undefined ? null : (preview.data?.explanation ?? null);
  const act = { ...where, reason: reason.trim(), expectedVersion: value?.version ?? 0 };
  const isComplete = stated !== undefined && isFinished && reason.trim() !== "";
  const canState = isComplete && !set.isPending;
  return (
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
        aria-describedby={`${id}-needs`}
        onChange={(event) => setReason(event.target.value)}
      />
      <Fault error={set.error ?? withdraw.error ?? preview.error} />
      <p className="fw-statement-effect" aria-live="polite">
        {after === null ? "" : effectWords(t, ui, after, where.indicator)}
      </p>
      <div className="fh-actions">
        {isGiven ? (
          <ConfirmButton
            label={words.withdraw}
            about={title}
            question={words.withdrawn}
            isDisabled={reason.trim() === "" || withdraw.isPending}
            onConfirm={() => withdraw.mutate(act)}
          />
        ) : null}
        <button type="submit" className="fh-button fh-button-main" disabled={!canState}>
          {isGiven ? words.change : words.state}
        </button>
        <span id={`${id}-needs`} className="fh-quiet">
          {isComplete ? "" : words.needs}
        </span>
      </div>
    </form>
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
