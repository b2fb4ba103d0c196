import type { Cell } from "./cell.ts";
import { type DraftClause, doubt, labelOf } from "./draft-clause.ts";

// What becomes a rung of a ladder only in the light of what stands beside it.

export const THE_REST = /^(?:否则?|反之|其余|其他|其它|余下)(?:的|名次|位次|情况|情形|单位|等次|均|者)*$/u;

/** 第1名得5分，第2—3名得4分，其余得2分: the last rung holds whatever the others leave. */
export function asTheRest(cell: Cell, draft: DraftClause): void {
  const last = cell.drafts.at(-1);
  if (!last || last.effect !== draft.effect || draft.kind !== "flag") return;
  const points = String(draft.params.points ?? "0");
  if (last.step?.of === "grade") draft.step = { of: "grade", name: "其他", points };
  if (last.step?.of !== "interval") return;
  const all = { low: null, isLowIn: false, high: null, isHighIn: false, isBare: false } as const;
  draft.step = { of: "interval", interval: Object.assign({}, last.step.interval, all), points };
  draft.label = "";
}

/** 发生1起扣1分，2起扣3分: the first is a rung as well. */
export function regardAsRung(cell: Cell, last: DraftClause | undefined, draft: DraftClause): void {
  const step = draft.step;
  if (!last || step?.of !== "interval" || draft.sentence - last.sentence > 1) return;
  if (
    last.kind === "flag" &&
    last.effect === "award" &&
    step.interval.unit === "%" &&
    /^(?:[^,]{0,12})?(?:全部|全面|均已?)/u.test(last.words)
  ) {
    last.step = {
      of: "interval",
      interval: Object.assign({}, step.interval, { low: "100", isLowIn: true, high: null }),
      points: String(last.params.points),
    };
    last.label = labelOf(last.words.replace(/全部|全面|均已?/u, ""));
    last.kind = "tiers";
    return;
  }
  if (last.kind !== "per-occurrence") return;
  if (last.effect !== draft.effect || last.params.unit !== step.interval.unit || /每/u.test(last.words)) return;
  const { unit, low } = step.interval;
  // 一处扣0.2分，超过五处的不得分: nothing is said of the second, so that each of them counts.
  if (last.effect === "deduct" && low !== null && Number(low) > 2) {
    doubt(last, "clause-reading", `没有写“每”；不到${low}${unit}的按每${unit}计，系本平台的理解`);
    return;
  }
  regardAsNone(cell, last, unit);
  last.step = {
    of: "interval",
    interval: { unit, low: "1", isLowIn: true, high: null, isHighIn: false, from: 0, to: 0, isBare: true },
    points: String(last.params.points),
  };
  last.kind = "tiers";
  if (last.label.startsWith("发生")) last.label = draft.label;
}

/** 全年无败诉案件的得5分；败诉1件的得3分: none of them is the lowest rung. */
function regardAsNone(cell: Cell, first: DraftClause, unit: string): void {
  const none = cell.drafts[cell.drafts.indexOf(first) - 1];
  const isNone =
    none?.kind === "flag" && none.effect === "award" && first.effect === "award" && first.sentence - none.sentence <= 1;
  if (!isNone || !/(?:^|[年度月内,])(?:无|零|未(?:发生|出现|发现|有)|没有)/u.test(none.words)) return;
  none.step = {
    of: "interval",
    interval: { unit, low: null, isLowIn: false, high: "1", isHighIn: false, from: 0, to: 0, isBare: false },
    points: String(none.params.points),
  };
  none.kind = "tiers";
  none.label = first.label;
  first.doubts.splice(0);
  first.confidence = 0.93;
}

/** 95%以上按比例得分，95%以下不得分: the number itself belongs above. */
export function openBelow(cell: Cell, draft: DraftClause): void {
  const step = draft.step;
  if (step?.of !== "interval" || step.interval.high === null || !step.interval.isHighIn) return;
  const { high, unit } = step.interval;
  const isAbove = cell.drafts.some(
    ({ words, kind }) => kind === "pro-rata" && new RegExp(`${high}${unit}(?:\\(含\\))?(?:及)?以上`, "u").test(words),
  );
  if (isAbove) draft.step = { of: "interval", interval: { ...step.interval, isHighIn: false }, points: step.points };
}
