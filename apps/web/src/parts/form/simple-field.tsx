import type { Fact } from "@faheng/domain";
import type { ReactNode } from "react";
import { useText } from "../words.ts";
import { emptied, type FieldProps } from "./field-props.ts";
import { ProblemNotes } from "./problem-notes.tsx";
import { useLabel, useSaid } from "./use-label.ts";

type Plain = "text" | "decimal" | "integer" | "key" | "choice" | "flag";

/** A field of one value: words, a number, one of a list, yes or no. */
export function SimpleField(props: FieldProps<Plain>) {
  const { field, value, place, problems, onValue } = props;
  const label = useLabel()(field.label);
  const { shape } = field;
  const usual = field.usual ?? (shape.kind === "flag" ? false : undefined);
  const shown = value ?? usual;
  // What holds anyhow is left out again: a profile that is looked at and put back is the one it was.
  const onChosen = (next: Fact): void => onValue(field.isNeeded !== true && next === usual ? undefined : next);
  if (shape.kind === "flag") {
    return (
      <div data-place={place}>
        <label className="fh-choice">
          <input type="checkbox" checked={shown === true} onChange={({ target }) => onChosen(target.checked)} />
          <span>{label}</span>
        </label>
        <ProblemNotes problems={problems} />
      </div>
    );
  }
  const text = textOf(value);
  const isWrong = problems.some(({ isError }) => isError) || undefined;
  const onText = (typed: string): void => {
    if (typed.trim() === "") onValue(emptied(field));
    else onValue(shape.kind === "integer" && /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed);
  };
  const placeholder = usual === undefined ? undefined : String(usual);
  const own = { className: "fh-input", value: text, placeholder, "aria-invalid": isWrong };
  const control: ReactNode =
    shape.kind === "choice" ? (
      <Choices
        field={{ ...field, shape }}
        text={textOf(shown)}
        onText={(next) => (next === "" ? onText("") : onChosen(next))}
      />
    ) : shape.kind === "text" && shape.isLong === true ? (
      <textarea {...own} rows={2} onChange={({ target }) => onText(target.value)} />
    ) : (
      <input {...own} inputMode={INPUT_MODES[shape.kind]} onChange={({ target }) => onText(target.value)} />
    );
  return (
    <div
      className={shape.kind === "text" && shape.isLong === true ? "fw-field fw-line-whole" : "fw-field"}
      data-place={place}
    >
      <label>
        <span>{label}</span>
        {control}
      </label>
      <ProblemNotes problems={problems} />
    </div>
  );
}

function textOf(value: Fact | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const INPUT_MODES = { text: "text", key: "text", decimal: "text", integer: "numeric" } as const;

function Choices(
  props: Pick<FieldProps<"choice">, "field"> & { readonly text: string; readonly onText: (text: string) => void },
) {
  const t = useText();
  const say = useSaid();
  const { field, text, onText } = props;
  const { options } = field.shape;
  const isKnown = options.some(({ value }) => value === text);
  return (
    <select className="fh-input" value={text} onChange={({ target }) => onText(target.value)}>
      {isKnown && (field.isNeeded === true || field.usual !== undefined) ? null : (
        <option value="">{t("请选择")}</option>
      )}
      {isKnown || text === "" ? null : <option value={text}>{text}</option>}
      {options.map(({ value, word }) => (
        <option key={value} value={value}>
          {word === null ? value : say(word)}
        </option>
      ))}
    </select>
  );
}
