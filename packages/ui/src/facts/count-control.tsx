import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { readCount } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

/** A whole number; an empty field is 未填, `0` is an answer. */
export function CountControl(props: ControlProps<"count">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, (answer) => (typeof answer === "number" ? String(answer) : ""));
  return (
    <TextInput
      inputMode="numeric"
      className="fh-input-short"
      value={draft}
      unit={field.unit}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      isInvalid={isInvalid}
      readOnly={isReadOnly}
      onText={(text) => {
        const { answer, problem } = readCount(t, text, field.max, field.min);
        keep(text, answer);
        onAnswer(answer, problem);
      }}
    />
  );
}
