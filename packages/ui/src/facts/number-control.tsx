import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { readDecimal } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

/** An exact decimal inside its bounds. */
export function NumberControl(props: ControlProps<"number">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, (answer) => (typeof answer === "string" ? answer : ""));
  return (
    <TextInput
      inputMode="decimal"
      className="fh-input-short"
      value={draft}
      unit={field.unit}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      isInvalid={isInvalid}
      readOnly={isReadOnly}
      onText={(text) => {
        const { answer, problem } = readDecimal(t, text, field);
        keep(text, answer);
        onAnswer(answer, problem);
      }}
    />
  );
}
