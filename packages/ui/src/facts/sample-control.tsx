import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { no, readDecimal, type Reading } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

/** A list of sampled values. */
export function SampleControl(props: ControlProps<"sample">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, (given) => (Array.isArray(given) ? given.map(String) : []));
  const read = (texts: readonly string[]): Reading => {
    if (texts.length === 0) return { answer: undefined, problem: null };
    const answers: string[] = [];
    for (const text of texts) {
      const { answer, problem } = readDecimal(t, text, { min: null, max: null });
      if (problem !== null) return no(problem);
      if (typeof answer !== "string") return no(t("请填完整"));
      answers.push(answer);
    }
    return { answer: answers, problem: null };
  };
  const change = (next: readonly string[]): void => {
    const { answer, problem } = read(next);
    keep([...next], answer);
    onAnswer(answer, problem);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-sample">
      {draft.map((text, position) => (
        <span key={position} className="fh-with-unit">
          <TextInput
            inputMode="decimal"
            className="fh-input-short"
            value={text}
            unit={field.unit}
            aria-label={t("样本 {n}", { n: position + 1 })}
            isInvalid={isInvalid}
            readOnly={isReadOnly}
            onText={(typed) => change(draft.map((other, index) => (index === position ? typed : other)))}
          />
          {isReadOnly ? null : (
            <button
              type="button"
              className="fh-button fh-button-quiet"
              aria-label={t("删除第 {n} 项", { n: position + 1 })}
              onClick={() => change(draft.filter((_, index) => index !== position))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {isReadOnly ? null : (
        <button type="button" className="fh-button" onClick={() => change([...draft, ""])}>
          {t("添加一个样本")}
        </button>
      )}
    </div>
  );
}
