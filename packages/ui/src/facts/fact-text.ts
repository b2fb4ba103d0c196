import type { Fact, FactField, FactOption } from "@faheng/domain";
import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";

type T = Translate<typeof uiEnglish>;

/** An answer in words, for histories and comparisons; 未填 for none. */
export function factText(t: T, field: FactField, value: Fact | undefined): string {
  if (value === undefined || value === null) return t("未填");
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
      return value === "none" ? t("没有做（无日期）") : plain(value);
    case "choice":
      return labelOf(field.options, value);
    case "parts":
      return Array.isArray(value) && value.length > 0
        ? value.map((part) => labelOf(field.parts, part)).join("、")
        : t("以上都没有");
    case "events":
      return Array.isArray(value) && value.length > 0
        ? value.map((event) => eventText(field.categories, event)).join("；")
        : t("没有发生");
    case "judgement":
      return typeof value === "object" && !Array.isArray(value)
        ? `${plain(value["amount"])}（${plain(value["reason"])}）`
        : plain(value);
    case "sample":
      return Array.isArray(value) ? value.map(plain).join("、") : plain(value);
  }
}

/** {@link factText} where its reason stands beside it by itself: of a judgement the amount alone. */
export function valueText(t: T, field: FactField, value: Fact | undefined): string {
  const isJudged = field.kind === "judgement" && typeof value === "object" && value !== null && !Array.isArray(value);
  return isJudged ? t("{points}分", { points: plain(value["amount"]) }) : factText(t, field, value);
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
