import type { Fact } from "@faheng/domain";
import { use } from "react";
import { useText } from "../words.ts";
import { isObject, newEntry } from "./blank.ts";
import type { NestProps } from "./field-props.ts";
import { FieldsOf } from "./fields-field.tsx";
import { ProblemNotes } from "./problem-notes.tsx";
import { problemsHere, problemsUnder } from "./problems.ts";
import { FormPlace } from "./form-around.ts";
import { useLabel, useSaid } from "./use-label.ts";

/** Entries one below the other, each with the sentence that it makes as far as it is laid. */
export function ListField({ field, value, place, problems, Draw, onValue }: NestProps<"list">) {
  const t = useText();
  const say = useSaid();
  const around = use(FormPlace);
  const label = useLabel()(field.label);
  const { of, add, says } = field.shape;
  const entries: readonly Fact[] = Array.isArray(value) ? value : [];
  const names = entries.map((_, position) => String(position));
  const sentence = (entry: Fact, how: "shown" | "kept"): string | null =>
    says === undefined || around === null ? null : around.sentenceOf(says, entry, how);
  // The rule in words follows what is laid for as long as nobody has put it otherwise.
  const worded = (before: Fact, after: Fact): Fact => {
    if (!isObject(before) || !isObject(after) || !("wording" in after)) return after;
    const isOurs = before["wording"] === "" || before["wording"] === sentence(before, "kept");
    return isOurs && after["wording"] === before["wording"]
      ? { ...after, wording: sentence(after, "kept") ?? "" }
      : after;
  };
  const put = (position: number, next: Fact | undefined): void =>
    onValue(entries.flatMap((entry, at) => (at === position ? (next === undefined ? [] : [next]) : [entry])));
  return (
    <div className="fw-line-whole" data-place={place} role="group" aria-label={label === "" ? undefined : label}>
      {label === "" ? null : <p className="fw-list-title">{label}</p>}
      {entries.map((entry, position) => {
        const own = `${place}.${names[position]}`;
        const under = problemsUnder(problems, names[position] ?? "");
        const text = sentence(entry, "shown");
        return (
          <fieldset key={position} className="fw-group fw-entry" data-place={own}>
            <legend>{text ?? t("第{n}处", { n: position + 1 })}</legend>
            {of.kind === "fields" ? (
              <FieldsOf
                {...{ fields: of.fields, value: entry, place: own, problems: under, Draw }}
                onValue={(next) => put(position, worded(entry, next))}
              />
            ) : (
              <Draw
                field={{ name: "", label: field.label, shape: of, isNeeded: true }}
                {...{ value: entry, place: own, problems: under, beside: value }}
                onValue={(next) => put(position, next)}
              />
            )}
            <p className="fw-steps">
              {position === 0 ? null : (
                <button type="button" className="fh-link" onClick={() => onValue([...swapped(entries, position)])}>
                  {t("上移")}
                </button>
              )}
              <button type="button" className="fh-link" onClick={() => put(position, undefined)}>
                {t("删除这一处")}
              </button>
            </p>
          </fieldset>
        );
      })}
      <ProblemNotes problems={problemsHere(problems, names)} />
      <button type="button" className="fh-button" onClick={() => onValue([...entries, newEntry(of, entries)])}>
        {say(add)}
      </button>
    </div>
  );
}

/** The entry one place further up. */
function swapped(entries: readonly Fact[], position: number): readonly Fact[] {
  return entries.map((entry, at) =>
    at === position - 1 ? (entries[position] ?? entry) : at === position ? (entries[position - 1] ?? entry) : entry,
  );
}
