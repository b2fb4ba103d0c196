import type { Fact } from "@faheng/domain";
import { FactsForm, factText, useUiText } from "@faheng/ui";
import { useState } from "react";
import type { Assessment, ScoreComparison } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { askFor, valueOf } from "../../parts/judged-amount.ts";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** Corrects a final result: one item's facts anew, with reason; the result before stays. */
export function CorrectForm(props: {
  readonly assessment: Assessment;
  readonly scores: ScoreComparison;
  readonly expectedMoves: number;
}) {
  const t = useText();
  const ui = useUiText();
  const { assessment, scores, expectedMoves } = props;
  const { move, isPending, error } = useMoves();
  const [indicator, setIndicator] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Readonly<Record<string, Fact>>>({});
  const questions = (assessment.fields[indicator ?? ""] ?? []).filter(({ enteredAt }) => enteredAt === null);
  const items = scores.items.filter(({ code }) => (assessment.fields[code] ?? []).some((it) => it.enteredAt === null));
  const points = scores.items.find(({ code }) => code === indicator)?.points ?? [];
  const now = questions.map(({ key, field }) => {
    const point = points.find(({ fact }) => fact === key);
    const value = point === undefined ? t("按机关填报计") : factText(ui, field, point.value);
    return t("{label}：{value}", { label: field.label, value });
  });
  const corrected = questions.flatMap((question) => {
    const value = valueOf(question, answers[question.key]);
    return indicator === null || value === undefined ? [] : [{ indicator, fact: question.key, value }];
  });
  return (
    <details className="fw-more">
      <summary>{t("更正结果")}</summary>
      <div className="fw-record-form">
        <p className="fh-quiet">{t("更正形成下一次结果，原结果保留；由确定结果以外的人办理。")}</p>
        <ChoiceField
          label={t("更正哪一项")}
          none={t("选择一项")}
          chosen={indicator}
          options={items.map(
            ({ code, printedNumber, title }) => [code, `${printedNumber ?? ""} ${title}`.trim()] as const,
          )}
          onChoose={(code) => {
            setIndicator(code);
            setAnswers({});
          }}
        />
        {questions.length === 0 ? null : <p lang="zh-CN">{t("现计：{values}", { values: now.join("；") })}</p>}
        {questions.length === 0 ? null : (
          <FactsForm questions={questions.map(askFor)} facts={answers} onFacts={setAnswers} />
        )}
        <Fault error={error} />
        <ReasonButton
          label={t("更正结果")}
          about={assessment.agency.name}
          question={t("只有填写的内容改计，其余不变。")}
          reasonLabel={t("更正的理由")}
          isDisabled={corrected.length === 0 || isPending}
          onConfirm={(reason) =>
            move(
              async () =>
                await client.result.correct.mutate({ assessmentId: assessment.id, expectedMoves, corrected, reason }),
            )
          }
        />
      </div>
    </details>
  );
}
