import type { Indicator } from "@faheng/domain";
import { FactsForm } from "@faheng/ui";
import type { Assessment, StatusHint } from "../../api/outputs.ts";
import { BenchmarkFacts } from "../../parts/benchmark-facts.tsx";
import { begun } from "./begun.ts";
import { CountsPanel } from "./counts/counts-panel.tsx";
import { FactsElsewhere } from "./facts-elsewhere.tsx";
import { OfficeFacts } from "./office-facts.tsx";
import { ProgressField } from "./progress-field.tsx";
import { StatusHintNotice } from "./status-hint.tsx";
import type { Answer } from "./use-answer.ts";

/** What is asked of an indicator that applies: facts of the agency's, the office's beside them, and what was done. */
export function AnswerFields(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly hint: StatusHint | null;
  readonly isReadOnly: boolean;
}) {
  const { assessment, indicator, answer, hint, isReadOnly } = props;
  const { draft, change } = answer;
  const asked = assessment.fields[indicator.code] ?? [];
  // What the office states is shown beside, and never sent from here.
  const questions = asked.filter(({ statedBy, enteredAt }) => statedBy === "agency" && enteredAt === null);
  const isAsking =
    assessment.profile !== null && assessment.frozen === null && (questions.length > 0 || asked.length === 0);
  return (
    <>
      {isAsking ? (
        <FactsForm
          questions={questions}
          facts={draft.facts}
          isReadOnly={isReadOnly}
          onFacts={(facts, unfinished) => {
            answer.setUnfinished(unfinished);
            change(begun(draft, { facts }));
          }}
        />
      ) : null}
      <CountsPanel assessment={assessment} indicator={indicator} answer={answer} isReadOnly={isReadOnly} />
      <FactsElsewhere assessment={assessment} indicator={indicator.code} />
      <BenchmarkFacts assessment={assessment} indicator={indicator.code} />
      <OfficeFacts assessment={assessment} indicator={indicator.code} />
      {/* Below what is typed, so that nothing moves away from under the pointer. */}
      <StatusHintNotice hint={hint} />
      <ProgressField draft={draft} isReadOnly={isReadOnly} onChange={change} />
    </>
  );
}
