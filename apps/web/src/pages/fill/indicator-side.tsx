import type { Assessment, Explanation } from "../../api/outputs.ts";
import { FrozenNote } from "../../parts/frozen-note.tsx";
import { draftOf } from "./draft.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { LiveScore } from "./live-score.tsx";
import { PreviousPanel } from "./previous-panel.tsx";
import type { Answer } from "./use-answer.ts";
import { useText } from "./words.ts";

/** Beside an answer: what it scores as it is typed, and what it was before. */
export function IndicatorSide(props: {
  readonly assessment: Assessment;
  readonly indicator: string;
  readonly answer: Answer;
  readonly explanation: Explanation | null;
  readonly isReadOnly: boolean;
}) {
  const t = useText();
  const { assessment, indicator, answer, explanation, isReadOnly } = props;
  const asked = (assessment.fields[indicator] ?? []).filter(({ enteredAt }) => enteredAt === null);
  const isOwn = (key: string): boolean => !asked.some((it) => it.key === key && it.statedBy === "office");
  return (
    // Where nothing in it can be reached by keyboard it is reached itself, to be scrolled.
    <aside className="fw-fill-side" aria-label={t("得分与历史")} tabIndex={assessment.frozen === null ? undefined : 0}>
      {assessment.frozen === null ? (
        <LiveScore
          explanation={explanation}
          stored={assessment.explanation}
          pending={assessment.completion.pending}
          indicator={indicator}
          isLive={answer.isDirty}
        />
      ) : (
        <FrozenNote assessment={assessment} />
      )}
      <PreviousPanel
        key={indicator}
        assessmentId={assessment.id}
        indicator={indicator}
        title={assessment.framework.indicators.find(({ code }) => code === indicator)?.title ?? ""}
        questions={asked.filter(({ key }) => isOwn(key))}
        draft={answer.draft}
        isReadOnly={isReadOnly}
        onTake={answer.change}
      />
      <HistoryPanel
        assessmentId={assessment.id}
        indicator={indicator}
        questions={asked}
        currentVersion={assessment.responses[indicator]?.version ?? 0}
        isReadOnly={isReadOnly}
        onRestore={(entry) => {
          const facts = Object.fromEntries(Object.entries(entry.facts).filter(([key]) => isOwn(key)));
          answer.change(draftOf({ ...entry, facts }));
        }}
      />
    </aside>
  );
}
