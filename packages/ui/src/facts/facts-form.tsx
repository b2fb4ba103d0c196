import type { Fact } from "@faheng/domain";
import { useState } from "react";
import { useUiText } from "../i18n/language.tsx";
import type { FactQuestion, FactsView } from "../views.ts";
import { FactQuestionView } from "./fact-question.tsx";

/**
 * Draws the questions an indicator's rules ask, from data alone. `onFacts` gets the answers and the keys of questions
 * whose control holds no answer yet (half an event, letters in a number); those keys are absent from the answers.
 */
export function FactsForm(props: {
  readonly questions: readonly FactQuestion[];
  readonly facts: FactsView;
  /** Problems found elsewhere (the server), by fact key. */
  readonly problems?: Readonly<Record<string, string>>;
  readonly isReadOnly?: boolean;
  readonly onFacts: (facts: FactsView, unfinished: readonly string[]) => void;
}) {
  const t = useUiText();
  const { questions, facts, problems = {}, isReadOnly = false, onFacts } = props;
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const answer = (key: string, value: Fact | undefined, problem: string | null): void => {
    const { [key]: _old, ...others } = facts;
    const { [key]: _solved, ...left } = own;
    const nextOwn = problem === null ? left : { ...left, [key]: problem };
    setOwn(nextOwn);
    onFacts(value === undefined ? others : { ...others, [key]: value }, Object.keys(nextOwn));
  };
  if (questions.length === 0) return <p className="fh-quiet">{t("此项评分不需要填报数据。")}</p>;
  return (
    <div className="fh-facts">
      {questions.map((question) => (
        <FactQuestionView
          key={question.key}
          question={question}
          value={facts[question.key]}
          problem={own[question.key] ?? problems[question.key] ?? null}
          isReadOnly={isReadOnly}
          onAnswer={(value, problem) => answer(question.key, value, problem)}
        />
      ))}
    </div>
  );
}
