import type { Fact } from "@faheng/domain";
import { useId } from "react";
import { useUiText } from "../i18n/language.tsx";
import type { FactQuestion } from "../views.ts";
import type { OnAnswer } from "./control.ts";
import { FactControl } from "./fact-control.tsx";

/** One question: label, whether it is answered, the clauses it feeds, the control, and what is wrong. */
export function FactQuestionView(props: {
  readonly question: FactQuestion;
  readonly value: Fact | undefined;
  readonly problem: string | null;
  readonly isReadOnly: boolean;
  readonly onAnswer: OnAnswer;
}) {
  const t = useUiText();
  const id = useId();
  const { question, value, problem, isReadOnly, onAnswer } = props;
  const isPending = value === undefined || value === null;
  return (
    <div className={`fh-question ${isPending ? "fh-question-pending" : ""}`} data-fact={question.key}>
      <div className="fh-question-head">
        <span id={`${id}-label`} className="fh-question-label" lang="zh-CN">
          {question.field.label}
        </span>
        {isPending && problem === null ? <span className="fh-mark fh-mark-pending">{t("未填")}</span> : null}
        {isReadOnly || (isPending && problem === null) ? null : (
          <button type="button" className="fh-link fh-clear" onClick={() => onAnswer(undefined, null)}>
            {t("清除，恢复为未填")}
          </button>
        )}
      </div>
      <FactControl
        field={question.field}
        value={value}
        onAnswer={onAnswer}
        labelledBy={`${id}-label`}
        describedBy={`${id}-help ${id}-problem`}
        isInvalid={problem !== null}
        isReadOnly={isReadOnly}
      />
      <p id={`${id}-problem`} className="fh-problem" aria-live="polite">
        {problem}
      </p>
      <ul id={`${id}-help`} className="fh-clauses" lang="zh-CN">
        {question.clauses.map(({ id: clause, wording, place, effect }) => (
          <li key={clause}>
            <span className={`fh-effect fh-effect-${effect}`}>{effect === "deduct" ? t("扣分") : t("加分")}</span>
            {wording}
            <span className="fh-place">{place}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
