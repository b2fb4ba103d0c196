import type { EditionView } from "../../api/outputs.ts";
import type { useText } from "../words.ts";

type Unit = EditionView["units"][number];
type Why = Extract<Unit["official"], { kind: "listed" }>["why"];
type Text = ReturnType<typeof useText>;

const WHY = {
  "too-few-measured": "可计率的指标不足三分之二",
  "too-few-in-dimension": "有维度不足3项",
  alone: "无同类可比",
  disqualified: "取消评比资格",
  veto: "一票否决",
  "no-total": "没有总分",
} as const satisfies Record<Why, string>;

/** Why a unit is listed and has no place. */
export function whyText(t: Text, why: Why): string {
  return `${t("只列不排")}：${t(WHY[why])}`;
}

/** From which place to which. */
export function placeText(
  t: Text,
  {
    best,
    worst,
    mayHaveNone = false,
  }: { readonly best: number; readonly worst: number; readonly mayHaveNone?: boolean },
): string {
  if (mayHaveNone) return t("第{best}–{worst}名或不排名", { best, worst });
  return best === worst ? t("第{place}名", { place: best }) : t("第{best}–{worst}名", { best, worst });
}

/** Items met, as counts: a rate says nothing without what it rests on. */
export function metText(t: Text, { met, n, pending, notApplicable, unmeasurable }: Unit["met"]): string {
  const counted =
    n === 0
      ? t("无适用指标")
      : pending > 0
        ? t("{n}项中达标{met}项，{pending}项未定", { n, met, pending })
        : t("{n}项中达标{met}项", { n, met });
  const beside = [
    ...(unmeasurable > 0 ? [t("另有{n}项视情打分，不计率", { n: unmeasurable })] : []),
    ...(notApplicable > 0 ? [t("另有{n}项不适用", { n: notApplicable })] : []),
  ];
  return [counted, ...beside].join("；");
}
