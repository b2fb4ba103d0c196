import type { Wording } from "../errors.ts";
import { formatPoints } from "../points.ts";
import type { Outcome } from "./outcome-shape.ts";

/** The words that stand where the points would, as soon as they are sure: 目标未完成; empty where there are none. */
export function verdictsOf(outcomes: readonly Outcome[]): string[] {
  const sure = outcomes.flatMap(({ kind, words, isPending }) =>
    kind === "verdict" && words !== null && !isPending ? [words] : [],
  );
  return [...new Set(sure)];
}

/** A line for each outcome that has acted, and then for each that still may, wherever a score is shown or exported. */
export function outcomeLines(outcomes: readonly Outcome[]): Wording[] {
  return [...outcomes.filter(({ isPending }) => !isPending), ...outcomes.filter(({ isPending }) => isPending)].map(
    lineOf,
  );
}

/** What stands beside the score of a unit that is not rated: by a condition it is no 一票否决. */
export function disqualifiedWording(outcomes: readonly Outcome[]): Wording {
  return outcomes.some(({ kind, isPending }) => kind === "disqualify" && !isPending)
    ? DISQUALIFIED
    : { zh: "一票否决", en: "vetoed" };
}

const DISQUALIFIED: Wording = { zh: "取消评定资格", en: "Not to be rated" };

function lineOf(outcome: Outcome): Wording {
  const { wording, isPending } = outcome;
  const { zh, en } = effectOf(outcome);
  return isPending
    ? { zh: `可能${zh}，待定：${wording}`, en: `May still come to: ${en} (${wording})` }
    : { zh: `${zh}：${wording}`, en: `${en}: ${wording}` };
}

/** What an effect does, in a few words: 不加分, 等次降1档. */
function effectOf({ kind, words, amount }: Outcome): Wording {
  switch (kind) {
    case "verdict":
      return { zh: `评为“${words ?? ""}”`, en: `“${words ?? ""}” in place of points` };
    case "cap-grade":
      return { zh: `等次不高于“${words ?? ""}”`, en: `No grade above “${words ?? ""}”` };
    case "lower-grade":
      return { zh: `等次降${amount ?? 0}档`, en: `${amount ?? 0} ${amount === 1 ? "grade" : "grades"} lower` };
    case "no-bonus":
      return { zh: "不加分", en: "No bonus" };
    case "cap-bonus":
      return { zh: "加分封顶", en: "The bonus is capped" };
    case "disqualify":
      return DISQUALIFIED;
    case "cap-total": {
      const points = formatPoints(amount ?? 0);
      return {
        zh: `总分不超过${points}分`,
        en: `No more than ${points} ${amount === 1000 ? "point" : "points"} in total`,
      };
    }
    case "zero-total":
      return { zh: "总分计0分", en: "The total counts as nothing" };
    case "zero-group":
      return { zh: "有关部分计0分", en: "Its heading counts as nothing" };
    case "cap-item":
      return { zh: "有关指标得分封顶", en: "Its item is capped" };
    case "cap-group":
      return { zh: "有关部分得分封顶", en: "Its heading is capped" };
  }
}
