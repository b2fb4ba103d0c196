import { useText } from "../words.ts";
import { blankOf, blankVariant, isObject } from "./blank.ts";
import { ChoiceFrame } from "./choice-frame.tsx";
import { emptied, type NestProps } from "./field-props.ts";
import { FieldsOf } from "./fields-field.tsx";
import { useLabel, useSaid } from "./use-label.ts";

/** One kind of thing out of several, and what that kind asks for. */
export function UnionField({ field, value, place, problems, Draw, onValue }: NestProps<"union">) {
  const t = useText();
  const say = useSaid();
  const label = useLabel()(field.label);
  const { tag, variants } = field.shape;
  const entry = isObject(value) ? value : {};
  const chosen = variants.find((variant) => variant.value === entry[tag]);
  const onChoose = (next: string): void => {
    const variant = variants.find((it) => it.value === next);
    if (variant) onValue(blankVariant(tag, variant));
  };
  const options = [
    chosen ? null : (
      <option key="" value="">
        {t("请选择")}
      </option>
    ),
    ...variants.map((variant) => (
      <option key={variant.value} value={variant.value}>
        {say(variant.word)}
      </option>
    )),
  ];
  return (
    <ChoiceFrame {...{ label, place, problems, options, onChoose }} chosen={chosen?.value ?? ""}>
      {chosen ? <FieldsOf {...{ fields: chosen.fields, value: entry, place, problems, Draw, onValue }} /> : null}
    </ChoiceFrame>
  );
}

/** Nothing, or something. */
export function MaybeField({ field, value, place, problems, Draw, beside, onValue }: NestProps<"maybe">) {
  const say = useSaid();
  const label = useLabel()(field.label);
  const { of, none, some } = field.shape;
  const isThere = value !== undefined && value !== null;
  const onChoose = (next: string): void => {
    if (next === "some") onValue(of.kind === "list" ? [blankOf(of.of)] : blankOf(of));
    else onValue(field.nothing === "left out" ? undefined : null);
  };
  const options = (
    <>
      <option value="none">{say(none)}</option>
      <option value="some">{say(some)}</option>
    </>
  );
  return (
    <ChoiceFrame {...{ label, place, problems, options, onChoose }} chosen={isThere ? "some" : "none"}>
      {isThere ? (
        <Draw field={{ ...field, label: null, shape: of }} {...{ value, place, problems, beside, onValue }} />
      ) : null}
    </ChoiceFrame>
  );
}

/** One of some words, or a value of another form. */
export function EitherField({ field, value, place, problems, Draw, beside, onValue }: NestProps<"either">) {
  const t = useText();
  const say = useSaid();
  const label = useLabel()(field.label);
  const { none, words, other } = field.shape;
  const shown = value ?? field.usual;
  const word = words.find((it) => it.value === shown);
  const isNothing = shown === undefined || shown === null;
  const chosen = word?.value ?? (isNothing && none !== null ? NOTHING : isNothing ? "" : OTHER);
  const onChoose = (next: string): void => {
    if (next === OTHER) onValue(blankOf(other));
    else onValue(next === NOTHING || next === "" || next === field.usual ? emptied(field) : next);
  };
  const options = (
    <>
      {chosen === "" ? <option value="">{t("请选择")}</option> : null}
      {none === null ? null : <option value={NOTHING}>{say(none)}</option>}
      {words.map((it) => (
        <option key={it.value} value={it.value}>
          {it.word === null ? it.value : say(it.word)}
        </option>
      ))}
      <option value={OTHER}>{t("另行写明")}</option>
    </>
  );
  const own = { ...field, label: other.kind === "fields" ? null : field.label, shape: other, isNeeded: true };
  return (
    <ChoiceFrame {...{ label, place, problems, chosen, options, onChoose }}>
      {chosen === OTHER ? <Draw field={own} {...{ value, place, problems, beside, onValue }} /> : null}
    </ChoiceFrame>
  );
}

/** Choices that are no value themselves. */
const [NOTHING, OTHER] = ["(nothing)", "(other)"];
