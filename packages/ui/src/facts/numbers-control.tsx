import type { Fact } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { no, readDecimal, type Reading } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = Readonly<Record<string, string>>;

/** Several named numbers of one answer: it is given once each of them is. */
export function NumbersControl(props: ControlProps<"numbers">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, write);
  const read = (next: Draft): Reading => {
    const typed = field.numbers.map(({ key, min, max }) => ({
      key,
      reading: readDecimal(t, next[key] ?? "", { min, max, places: 6 }),
    }));
    if (typed.every(({ reading }) => reading.answer === undefined && reading.problem === null)) {
      return { answer: undefined, problem: null };
    }
    const wrong = typed.find(({ reading }) => reading.problem !== null);
    if (wrong) return wrong.reading;
    const answer = typed.flatMap(({ key, reading }) => (reading.answer === undefined ? [] : [[key, reading.answer]]));
    return answer.length < typed.length
      ? no(t("请填完整"))
      : { answer: Object.fromEntries(answer) as Fact, problem: null };
  };
  const change = (next: Draft): void => {
    const { answer, problem } = read(next);
    keep(next, answer);
    onAnswer(answer, problem);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-numbers">
      {field.numbers.map(({ key, label, unit }) => (
        <label key={key}>
          <span lang="zh-CN">{label}</span>
          <TextInput
            inputMode="decimal"
            className="fh-input-short"
            value={draft[key] ?? ""}
            unit={unit}
            isInvalid={isInvalid}
            readOnly={isReadOnly}
            onText={(text) => change({ ...draft, [key]: text })}
          />
        </label>
      ))}
    </div>
  );
}

function write(value: Fact | undefined): Draft {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, number]) =>
      typeof number === "string" || typeof number === "number" ? [[key, String(number)]] : [],
    ),
  );
}
