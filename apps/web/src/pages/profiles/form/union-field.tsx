import { useText } from "../words.ts";
import { blankOf, blankVariant, isObject } from "./blank.ts";
import { emptied, type NestProps } from "./field-props.ts";
import { FieldsOf } from "./fields-field.tsx";
import { ProblemNotes } from "./problem-notes.tsx";
import { useLabel } from "./use-label.ts";

/** One kind of thing out of several, and what that kind asks for. */
export function UnionField({ field, value, place, problems, Draw, onValue }: NestProps<"union">) {
  const t = useText();
  const label = useLabel()(field.label);
  const { tag, variants } = field.shape;
  const entry = isObject(value) ? value : {};
  const chosen = variants.find((variant) => variant.value === entry[tag]);
  return (
    <fieldset className="fw-bare" data-place={place}>
      <label className="fw-field">
        <span>{label}</span>
        <select
          className="fh-input"
          value={chosen?.value ?? ""}
          onChange={({ target }) => {
            const variant = variants.find((it) => it.value === target.value);
            if (variant) onValue(blankVariant(tag, variant));
          }}
        >
          {chosen ? null : <option value="">{t("请选择")}</option>}
          {variants.map((variant) => (
            <option key={variant.value} value={variant.value}>
              {t(variant.word)}
            </option>
          ))}
        </select>
      </label>
      {chosen ? (
        <FieldsOf {...{ fields: chosen.fields, value: entry, place, problems, Draw, onValue }} />
      ) : (
        <ProblemNotes problems={problems} />
      )}
    </fieldset>
  );
}

/** Nothing, or something. */
export function MaybeField({ field, value, place, problems, Draw, beside, onValue }: NestProps<"maybe">) {
  const t = useText();
  const label = useLabel()(field.label);
  const { of, none, some } = field.shape;
  const isThere = value !== undefined && value !== null;
  return (
    <fieldset className="fw-bare" data-place={place}>
      <label className="fw-field">
        <span>{label}</span>
        <select
          className="fh-input"
          value={isThere ? "some" : "none"}
          onChange={({ target }) => {
            if (target.value === "some") onValue(of.kind === "list" ? [blankOf(of.of)] : blankOf(of));
            else onValue(field.nothing === "left out" ? undefined : null);
          }}
        >
          <option value="none">{t(none)}</option>
          <option value="some">{t(some)}</option>
        </select>
      </label>
      {isThere ? (
        <Draw field={{ ...field, label: null, shape: of }} {...{ value, place, problems, beside, onValue }} />
      ) : (
        <ProblemNotes problems={problems} />
      )}
    </fieldset>
  );
}

/** One of some words, or a value of another form. */
export function EitherField({ field, value, place, problems, Draw, beside, onValue }: NestProps<"either">) {
  const t = useText();
  const label = useLabel()(field.label);
  const { none, words, other } = field.shape;
  const word = words.find((it) => it.value === value);
  const isNothing = value === undefined || value === null;
  const chosen = word?.value ?? (isNothing && none !== null ? NOTHING : isNothing ? "" : OTHER);
  return (
    <fieldset className="fw-bare" data-place={place}>
      <label className="fw-field">
        <span>{label}</span>
        <select
          className="fh-input"
          value={chosen}
          onChange={({ target }) => {
            if (target.value === OTHER) onValue(blankOf(other));
            else onValue(target.value === NOTHING || target.value === "" ? emptied(field) : target.value);
          }}
        >
          {chosen === "" ? <option value="">{t("请选择")}</option> : null}
          {none === null ? null : <option value={NOTHING}>{t(none)}</option>}
          {words.map((it) => (
            <option key={it.value} value={it.value}>
              {it.word === null ? it.value : t(it.word)}
            </option>
          ))}
          <option value={OTHER}>{t("另行写明")}</option>
        </select>
      </label>
      {chosen === OTHER ? (
        <Draw
          field={{ ...field, label: other.kind === "fields" ? null : field.label, shape: other, isNeeded: true }}
          {...{ value, place, problems, beside, onValue }}
        />
      ) : (
        <ProblemNotes problems={problems} />
      )}
    </fieldset>
  );
}

/** Choices that are no value themselves. */
const [NOTHING, OTHER] = ["(nothing)", "(other)"];
