import type { uiEnglish } from "../i18n/english.ts";
import type { Translate } from "../i18n/translator.ts";
import type { HeadlineView, OutcomeView } from "../views.ts";
import { pointsText } from "./interval-text.ts";

type Text = Translate<typeof uiEnglish>;

/** The words that stand where the points would, as soon as they are sure: 目标未完成; empty where there are none. */
export function verdictsOf({ outcomes = [] }: Pick<HeadlineView, "outcomes">): string[] {
  const sure = outcomes.flatMap(({ kind, words, isPending }) =>
    kind === "verdict" && words !== null && !isPending ? [words] : [],
  );
  return [...new Set(sure)];
}

/** A line for each condition that has acted, and then for each that still may. */
export function outcomeLines(t: Text, { outcomes = [] }: Pick<HeadlineView, "outcomes">): string[] {
  const acted = outcomes.filter(({ isPending }) => !isPending);
  const open = outcomes.filter(({ isPending }) => isPending);
  return [
    ...acted.map((it) => t("{effect}：{wording}", { effect: effectWords(t, it), wording: it.wording })),
    ...open.map((it) => t("可能{effect}，待定：{wording}", { effect: effectWords(t, it), wording: it.wording })),
  ];
}

/** What an effect does, in a few words: 不加分, 等次降1档. */
function effectWords(t: Text, { kind, words, amount }: OutcomeView): string {
  switch (kind) {
    case "verdict":
      return t("评为“{words}”", { words: words ?? "" });
    case "cap-grade":
      return t("等次不高于“{grade}”", { grade: words ?? "" });
    case "lower-grade":
      return t("等次降{n}档", { n: amount ?? 0 });
    case "no-bonus":
      return t("不加分");
    case "cap-bonus":
      return t("加分封顶");
    case "disqualify":
      return t("取消评定资格");
    case "cap-total":
      return t("总分不超过{points}分", { points: pointsText(amount ?? 0) });
    case "zero-total":
      return t("总分计0分");
    case "zero-group":
      return t("有关部分计0分");
    case "cap-item":
      return t("有关指标得分封顶");
    case "cap-group":
      return t("有关部分得分封顶");
  }
}
