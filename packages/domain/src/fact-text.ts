import type { FactField, FactOption } from "./fact-field.ts";
import type { Fact } from "./facts.ts";

/** What is said where a fact states nothing that could be printed. */
export interface FactWords {
  readonly unstated: string;
  /** Of a date: it was not done. */
  readonly undone: string;
  /** Of a list of parts: none of them is there. */
  readonly noPart: string;
  /** Of events: there was none. */
  readonly noEvent: string;
}

/** As documents in Chinese print them. */
export const CHINESE_FACT_WORDS: FactWords = {
  unstated: "未填",
  undone: "没有做（无日期）",
  noPart: "以上都没有",
  noEvent: "没有发生",
};

/**
 * A fact in words, as its question names them.
 *
 * @example factText(CHINESE_FACT_WORDS, { kind: "count", label: "缺席会议", unit: "次", max: 99 }, 2) // "2 次"
 */
export function factText(words: FactWords, field: FactField, value: Fact | undefined): string {
  if (value === undefined || value === null) return words.unstated;
  switch (field.kind) {
    case "flag":
      return value === true ? field.yes : field.no;
    case "count":
    case "number":
      return `${plain(value)} ${field.unit}`.trim();
    case "ratio":
      return typeof value === "object" && !Array.isArray(value)
        ? `${plain(value["numerator"])}/${plain(value["denominator"])}`
        : plain(value);
    case "numbers": {
      if (typeof value !== "object" || Array.isArray(value)) return plain(value);
      return field.numbers.map(({ key, label, unit }) => `${label} ${plain(value[key])} ${unit}`.trim()).join("，");
    }
    case "date":
      return value === "none" ? words.undone : plain(value);
    case "choice":
      return labelOf(field.options, value);
    case "parts":
      return Array.isArray(value) && value.length > 0
        ? value.map((part) => labelOf(field.parts, part)).join("、")
        : words.noPart;
    case "events":
      return Array.isArray(value) && value.length > 0
        ? value.map((event) => eventText(field.categories, event)).join("；")
        : words.noEvent;
    case "judgement":
      return typeof value === "object" && !Array.isArray(value)
        ? `${plain(value["amount"])}（${plain(value["reason"])}）`
        : plain(value);
    case "sample":
      return Array.isArray(value) ? value.map(plain).join("、") : plain(value);
  }
}

function eventText(categories: readonly FactOption[], event: Fact): string {
  if (typeof event !== "object" || event === null || Array.isArray(event)) return plain(event);
  const matter = plain(event["matter"]);
  const category = labelOf(categories, event["category"]);
  return matter === "" ? category : `${category}：${matter}`;
}

function labelOf(options: readonly FactOption[], key: Fact | undefined): string {
  return options.find((option) => option.key === key)?.label ?? plain(key);
}

function plain(value: Fact | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
