import { use, useState } from "react";
import { useText } from "../words.ts";
import { blankOf, isObject } from "./blank.ts";
import type { NestProps } from "./field-props.ts";
import { withField } from "./fields-field.tsx";
import { ProblemNotes } from "./problem-notes.tsx";
import { problemsHere, problemsUnder } from "./problems.ts";
import { FormPlace } from "./form-around.ts";
import { useLabel, useSaid } from "./use-label.ts";

/** Values by a name: weights, points, parameters of each class of units. */
export function RecordField({ field, value, place, problems, Draw, beside, onValue }: NestProps<"record">) {
  const t = useText();
  const say = useSaid();
  const around = use(FormPlace);
  const label = useLabel()(field.label);
  const [name, setName] = useState("");
  const { by, of, add } = field.shape;
  const entries = isObject(value) ? value : {};
  const names = Object.keys(entries);
  const known = (around?.namedIn(by, beside) ?? []).filter(({ code }) => !names.includes(code));
  const fresh = name.trim();
  const list = `${place}-names`;
  return (
    <fieldset className="fw-bare fw-line-whole" data-place={place}>
      <legend>{label}</legend>
      {names.map((own) => (
        <div key={own} className="fw-record">
          <Draw
            field={{ name: own, label: { zh: own, en: own }, shape: of, isNeeded: true }}
            value={entries[own]}
            place={`${place}.${own}`}
            problems={problemsUnder(problems, own)}
            beside={entries}
            onValue={(next) => onValue(withField(entries, own, next ?? ""))}
          />
          <button
            type="button"
            className="fh-link"
            aria-label={t("去掉“{name}”", { name: own })}
            onClick={() => onValue(withField(entries, own, undefined))}
          >
            {t("去掉")}
          </button>
        </div>
      ))}
      <ProblemNotes problems={problemsHere(problems, names)} />
      <p className="fw-record">
        <input
          className="fh-input"
          aria-label={t("{label}：类别名称", { label })}
          placeholder={t("类别名称，如“区县”")}
          list={list}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <datalist id={list}>
          {known.map(({ code }) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </datalist>
        <button
          type="button"
          className="fh-button"
          disabled={fresh === "" || names.includes(fresh)}
          onClick={() => {
            onValue({ ...entries, [fresh]: blankOf(of) });
            setName("");
          }}
        >
          {say(add)}
        </button>
      </p>
    </fieldset>
  );
}
