import { type Fact, type FactField, factText as textOfFact } from "@faheng/domain";
import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";

type T = Translate<typeof uiEnglish>;

/** An answer in words, for histories and comparisons; 未填 for none. */
export function factText(t: T, field: FactField, value: Fact | undefined): string {
  const words = {
    unstated: t("未填"),
    undone: t("没有做（无日期）"),
    noPart: t("以上都没有"),
    noEvent: t("没有发生"),
  };
  return textOfFact(words, field, value);
}

/** {@link factText} where its reason stands beside it by itself: of a judgement the amount alone. */
export function valueText(t: T, field: FactField, value: Fact | undefined): string {
  const isJudged = field.kind === "judgement" && typeof value === "object" && value !== null && !Array.isArray(value);
  return isJudged ? t("{points}分", { points: String(value["amount"]) }) : factText(t, field, value);
}
