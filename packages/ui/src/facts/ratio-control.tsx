import type { Fact } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { readRatio } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

/** Two amounts and the share they make; `0` of `0` where there is nothing to count. */
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
          inputMode="decimal"
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
          inputMode="decimal"
          className="fh-input-short"
          value={draft.below}
          isInvalid={isInvalid}
          readOnly={isReadOnly}
          onText={(below) => change({ ...draft, below })}
        />
      </label>
      <output className="fh-ratio-share">{share(value, t("没有应统计的事项"))}</output>
    </div>
  );
}

function write(value: Fact | undefined): { above: string; below: string } {
  const ratio = ratioOf(value);
  return ratio ? { above: String(ratio.numerator), below: String(ratio.denominator) } : { above: "", below: "" };
}

/** For the eye only: the exact ratio is what is sent. A percentage that came from a file shows as it is. */
function share(value: Fact | undefined, none: string): string {
  if (typeof value === "string") return `= ${value}`;
  const ratio = ratioOf(value);
  if (!ratio) return "";
  const [above, below] = [Number(ratio.numerator), Number(ratio.denominator)];
  return below === 0 ? none : `= ${Math.round((above / below) * 10000) / 100}%`;
}

function ratioOf(value: Fact | undefined): { numerator: number | string; denominator: number | string } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { numerator, denominator } = value;
  return isAmount(numerator) && isAmount(denominator) ? { numerator, denominator } : null;
}

function isAmount(value: Fact | undefined): value is number | string {
  return typeof value === "number" || typeof value === "string";
}
