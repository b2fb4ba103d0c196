import type { Fact } from "@faheng/domain";
import type { ComponentType } from "react";
import { isObject } from "./blank.ts";
import type { FieldProps, NestProps } from "./field-props.ts";
import { ProblemNotes } from "./problem-notes.tsx";
import { type Problem, problemsHere, problemsUnder } from "./problems.ts";
import type { Field } from "./shape.ts";
import { useLabel } from "./use-label.ts";

/** Fields of one thing, side by side. */
export function FieldsOf(props: {
  readonly fields: readonly Field[];
  readonly value: Fact | undefined;
  readonly place: string;
  readonly problems: readonly Problem[];
  readonly Draw: ComponentType<FieldProps>;
  readonly onValue: (value: Readonly<Record<string, Fact>>) => void;
}) {
  const { fields, value, place, problems, Draw, onValue } = props;
  const entry = isObject(value) ? value : {};
  const here = problemsHere(
    problems,
    fields.map(({ name }) => name),
  );
  return (
    <>
      <div className="fw-line">
        {fields.map((field) => (
          <Draw
            key={field.name}
            field={field}
            value={entry[field.name]}
            place={`${place}.${field.name}`}
            problems={problemsUnder(problems, field.name)}
            beside={entry}
            onValue={(next) => onValue(withField(entry, field.name, next))}
          />
        ))}
      </div>
      <ProblemNotes problems={here} />
    </>
  );
}

/** Fields under a heading of their own. */
export function FieldsField({ field, value, place, problems, Draw, onValue }: NestProps<"fields">) {
  const label = useLabel()(field.label);
  const fields = <FieldsOf {...{ fields: field.shape.fields, value, place, problems, Draw, onValue }} />;
  if (field.label === null) return <div className="fw-line-whole">{fields}</div>;
  return (
    <fieldset className="fw-bare fw-line-whole" data-place={place}>
      <legend>{label}</legend>
      {fields}
    </fieldset>
  );
}

/** The entry with one field written in its place, or left out. */
export function withField(
  entry: Readonly<Record<string, Fact>>,
  name: string,
  value: Fact | undefined,
): Readonly<Record<string, Fact>> {
  if (value !== undefined) return { ...entry, [name]: value };
  const { [name]: _gone, ...others } = entry;
  return others;
}
