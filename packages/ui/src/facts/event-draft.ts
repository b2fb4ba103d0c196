import type { Fact, FactField } from "@faheng/domain";
import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";
import { no, readDecimal, type Reading } from "./read-answer.ts";

/** One event while it is being entered. */
export interface EventDraft {
  readonly category: string;
  readonly matter: string;
  readonly date: string;
  readonly flags: readonly string[];
  readonly quantity: string;
  readonly note: string;
}

/** An event nobody has filled in. With one category there is nothing to choose. */
export function blankEvent(field: Extract<FactField, { kind: "events" }>): EventDraft {
  const [only, ...others] = field.categories;
  return {
    category: others.length === 0 && only ? only.key : "",
    matter: "",
    date: "",
    flags: [],
    quantity: "",
    note: "",
  };
}

/** Drafts from an answer; `null` while nobody has said whether anything happened. */
export function writeEvents(value: Fact | undefined): readonly EventDraft[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((event) => {
    const given = typeof event === "object" && event !== null && !Array.isArray(event) ? event : {};
    const text = (key: string): string => (typeof given[key] === "string" ? given[key] : "");
    const flags = Array.isArray(given["flags"]) ? given["flags"].filter((flag) => typeof flag === "string") : [];
    const quantity = typeof given["quantity"] === "number" ? String(given["quantity"]) : text("quantity");
    return {
      category: text("category"),
      matter: text("matter"),
      date: text("date"),
      flags,
      quantity,
      note: text("note"),
    };
  });
}

/** The answer the drafts make, or what is still missing in them. */
export function readEvents(
  t: Translate<typeof uiEnglish>,
  field: Extract<FactField, { kind: "events" }>,
  drafts: readonly EventDraft[] | null,
): Reading {
  if (drafts === null) return { answer: undefined, problem: null };
  if (drafts.some((event) => event.category === "")) return no(t("请选择类别"));
  if (field.needsMatter && drafts.some((event) => event.matter.trim() === "")) {
    return no(t("请写明事项名称（同一事项只计一次）"));
  }
  const { window } = field;
  if (window && drafts.some(({ date }) => isOutside(window, date))) {
    return no(t("日期应在 {from} 至 {to} 之内", { from: window.from, to: window.to }));
  }
  const quantities = drafts.map((event) => quantityOf(t, field, event));
  const wrong = quantities.find(({ problem }) => problem !== null);
  if (wrong) return wrong;
  return { answer: drafts.map((event, position) => toFact(event, quantities[position]?.answer)), problem: null };
}

/** The number that an event of this category carries, an empty reading where it carries none. */
function quantityOf(
  t: Translate<typeof uiEnglish>,
  { quantity }: Extract<FactField, { kind: "events" }>,
  event: EventDraft,
): Reading {
  if (!quantity?.categories.includes(event.category)) return { answer: undefined, problem: null };
  const reading = readDecimal(t, event.quantity, { min: "0", max: "999999999999", places: 6 });
  return reading.answer === undefined && reading.problem === null
    ? no(t("请填写{label}", { label: quantity.label }))
    : reading;
}

/** Whether a typed day lies outside the days between which an event counts; no day lies nowhere. */
export function isOutside({ from, to }: { readonly from: string; readonly to: string }, date: string): boolean {
  return date !== "" && (date < from || date > to);
}

function toFact({ category, matter, date, flags, note }: EventDraft, quantity: Fact | undefined): Fact {
  return {
    category,
    // A matter that nobody need write is left out, not stated as nothing.
    ...(matter.trim() === "" ? {} : { matter: matter.trim() }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(date === "" ? {} : { date }),
    ...(flags.length === 0 ? {} : { flags: [...flags] }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
}
