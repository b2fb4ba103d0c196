import type { Indicator } from "@faheng/domain";
import { ErrorNotice } from "@faheng/ui";
import type { ReactNode } from "react";
import type { Assessment, StatusHint } from "../../api/outputs.ts";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { Panel } from "../../parts/page.tsx";
import { AnswerConflict } from "./answer-conflict.tsx";
import { AnswerFields } from "./answer-fields.tsx";
import { HandlingBar } from "./handling-bar.tsx";
import { KeepState } from "./keep-state.tsx";
import { RestoredNotice } from "./restored-notice.tsx";
import { StatusChoice } from "./status-choice.tsx";
import type { Answer } from "./use-answer.ts";
import { useText } from "./words.ts";

/** 填报内容: the answer, whether it is kept, and what stands in its way. */
export function AnswerPanel(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly hint: StatusHint | null;
  readonly isReadOnly: boolean;
  /** The way on. */
  readonly children: ReactNode;
}) {
  const t = useText();
  const { assessment, indicator, answer, hint, isReadOnly, children } = props;
  const { draft, change } = answer;
  const stored = assessment.responses[indicator.code];
  const asked = assessment.fields[indicator.code] ?? [];
  return (
    <Panel
      title={t("填报内容")}
      side={
        <KeepState
          answer={answer}
          isReadOnly={isReadOnly}
          isFrozen={assessment.frozen !== null}
          state={stored ? handlingStateOf(stored) : "none"}
          savedAt={stored?.savedAt ?? null}
          savedBy={stored?.savedBy ?? null}
        />
      }
    >
      <HandlingBar assessment={assessment} indicator={indicator} answer={answer} />
      {answer.isRestored ? <RestoredNotice onDiscard={answer.discard} /> : null}
      {answer.conflict ? (
        <AnswerConflict
          conflict={answer.conflict}
          mine={draft}
          questions={asked.filter(({ statedBy, enteredAt }) => statedBy === "agency" && enteredAt === null)}
          onTakeTheirs={answer.takeTheirs}
          onReapplyMine={answer.reapplyMine}
        />
      ) : null}
      {answer.failure ? <ErrorNotice report={answer.failure} onRetry={answer.keepNow} /> : null}
      <StatusChoice draft={draft} stored={stored} isReadOnly={isReadOnly} onChange={change} />
      {draft.status === "not-applicable" ? null : (
        <AnswerFields
          assessment={assessment}
          indicator={indicator}
          answer={answer}
          hint={hint}
          isReadOnly={isReadOnly}
        />
      )}
      {children}
    </Panel>
  );
}
