import type { Fact } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { readRatio } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

/** Two whole numbers and the share they make. */
export function RatioControl(props: ControlProps<"ratio">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, write);
  const change = (next: { above: string; below: string }): void => {
    const { answer, problem } = readRatio(t, next.above, next.below);
    keep(next, answer);
    onAnswer(answer, problem);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-ratio">
      <label>
        <span>{field.numerator}</span>
        <TextInput
          inputMode="numeric"
          className="fh-input-short"
          value={draft.above}
          isInvalid={isInvalid}
          readOnly={isReadOnly}
          onText={(above) => change({ ...draft, above })}
        />
      </label>
      <span className="fh-ratio-over" aria-hidden="true">
        ÷
      </span>
      <label>
        <span>{field.denominator}</span>
        <TextInput
          inputMode="numeric"
          className="fh-input-short"
          value={draft.below}
          isInvalid={isInvalid}
          readOnly={isReadOnly}
          onText={(below) => change({ ...draft, below })}
        />
      </label>
      <output className="fh-ratio-share">{share(value)}</output>
    </div>
  );
}

function write(value: Fact | undefined): { above: string; below: string } {
  const ratio = ratioOf(value);
  return ratio ? { above: String(ratio.numerator), below: String(ratio.denominator) } : { above: "", below: "" };
}

/** For the eye only: the exact ratio is what is sent. */
function share(value: Fact | undefined): string {
  const ratio = ratioOf(value);
  return ratio ? `= ${Math.round((ratio.numerator / ratio.denominator) * 10000) / 100}%` : "";
}

function ratioOf(value: Fact | undefined): { numerator: number; denominator: number } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { numerator, denominator } = value;
  return typeof numerator === "number" && typeof denominator === "number" ? { numerator, denominator } : null;
}
