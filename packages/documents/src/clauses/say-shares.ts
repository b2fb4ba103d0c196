import { parsePoints } from "@faheng/domain";
import { type Cell, COMPLEMENT, type Spoken } from "./cell.ts";
import type { ClauseValue } from "./clause.ts";
import { intervalIn, repeatIn } from "./conditions.ts";
import { doubt, draftOf, labelOf } from "./draft-clause.ts";
import type { Verdict } from "./verdicts.ts";

// What sentences make whose amount hangs on something: 酌情, 按比例, 插值, 加倍, 折算.

export function sayJudged(
  cell: Cell,
  spoken: Spoken,
  { effect, min, max }: Extract<Verdict, { kind: "judged" }>,
): void {
  const said = cell.said(spoken);
  const label = labelOf(spoken.words) || cell.aboutLabel("酌情分");
  const params = { min, max, label };
  const draft = draftOf(said, { effect, kind: "judgement", params, label, confidence: 0.93, rule: "judged" });
  if (max === null) {
    doubt(draft, "clause-reading", "文中没有写范围，由考核单位给分前没有数");
  } else if (repeatIn(spoken.words) !== null) {
    draft.params = { min, max: null, label };
    doubt(draft, "clause-partly", `每次${min === null ? "不超过" : `${min}至`}${max}分，次数不限；合计由评审人给出`);
  }
  cell.push(draft);
}

export function sayInProportion(
  cell: Cell,
  spoken: Spoken,
  verdict: Extract<Verdict, { kind: "in-proportion" }>,
): void {
  const said = cell.said(spoken);
  const { words, span } = spoken;
  const amount = verdict.points ?? cell.share ?? cell.points;
  const interval = intervalIn(words);
  const isBelow = interval !== null && interval.high !== null && interval.low === null && interval.unit === "%";
  if (amount === null) {
    cell.push(cell.judgement(span, verdict.effect, "按比例计分，但没有写满额是几分"));
    return;
  }
  const label = labelOf(words, interval === null ? [] : [[interval.from, interval.to]]) || cell.aboutLabel("完成比例");
  const params: Record<string, ClauseValue> = {
    label,
    points: amount,
    share: verdict.effect === "award" ? "done" : "missing",
  };
  const isBounded = interval !== null && !isBelow && interval.unit === "%";
  const isAll = interval?.high === "100" && verdict.effect === "deduct";
  if (isBelow && interval.high !== null && !isAll && Number(interval.high) <= 100 && Number(interval.high) > 0)
    params.target = `${interval.high}%`;
  const draft = draftOf(said, {
    effect: verdict.effect,
    kind: "pro-rata",
    params,
    label,
    confidence: 0.92,
    rule: "in proportion",
  });
  if (isBounded) doubt(draft, "clause-reading", "只对这一段按比例，其余各段另见前后各款，请核对");
  if (repeatIn(words) !== null) doubt(draft, "clause-partly", "按比例之外还有“每”，请核对");
  if (verdict.effect === "award" && verdict.of === "missing")
    doubt(draft, "clause-partly", "得分与未完成的比例相连，请核对");
  if (verdict.effect === "deduct" && params.target !== undefined) {
    doubt(draft, "clause-reading", `按与${String(params.target)}的差距占比扣，满额${amount}分，系本平台的理解`);
  } else if (verdict.effect === "deduct" && verdict.of === null) {
    doubt(draft, "clause-reading", `按未完成的比例扣，满额${amount}分，系本平台的理解`);
  }
  const last = cell.drafts.at(-1);
  // 完成的得5分，未完成的按比例得分: full marks are where the proportion ends.
  const isWhole = last?.kind === "flag" && last.effect === "award" && last.params.points === amount;
  if (verdict.effect === "award" && isWhole && cell.sentence - last.sentence <= 1 && COMPLEMENT.test(words)) {
    cell.drafts.pop();
    draft.span = [last.span[0], span[1]];
    draft.label = last.label;
    params.label = last.label;
  }
  const isNear = last?.sentence === cell.sentence || (last?.sentence === cell.sentence - 1 && COMPLEMENT.test(words));
  const isBaselineOfThis = last?.step?.of === "interval" && last.effect === "award" && isNear;
  if (verdict.effect === "award" && isBaselineOfThis && last.step?.of === "interval") {
    // 达到95%得满分，达不到的按比例得分.
    const { low, unit } = last.step.interval;
    if (unit === "%" && low !== null && Number(low) <= 100 && last.step.points === amount) {
      params.target = `${low}%`;
      draft.span = [last.span[0], span[1]];
      draft.label = last.label || label;
      params.label = draft.label;
      cell.drafts.pop();
    }
  }
  cell.push(draft);
}

/** 95%以上得5分，80%以下不得分，其间按插值法: so many points over the stretch between two ends. */
export function sayBetween(cell: Cell, spoken: Spoken): void {
  const rungs = cell.drafts.filter(({ step, sentence }) => step?.of === "interval" && sentence >= cell.sentence - 1);
  const [first, last] = [rungs[0], rungs.at(-1)];
  const [top, bottom] = [first?.step, last?.step];
  if (rungs.length === 2 && first && last && top?.of === "interval" && bottom?.of === "interval") {
    const [high, low] = [top.interval.low, bottom.interval.high ?? bottom.interval.low];
    const [most, least] = [parsePoints(top.points), parsePoints(bottom.points)];
    const width = high === null || low === null ? null : (parsePoints(high) ?? 0) - (parsePoints(low) ?? 0);
    if (
      width !== null &&
      width > 0 &&
      most !== null &&
      least === 0 &&
      top.interval.unit === "%" &&
      Number(high) <= 100
    ) {
      cell.drafts.splice(cell.drafts.indexOf(first), rungs.length);
      const label = first.label || cell.aboutLabel("比率");
      const said = cell.said({ words: spoken.words, span: [first.span[0], spoken.span[1]] });
      const params = { label, target: `${low}%`, side: "above", points: top.points, step: `${width / 1000}%` };
      const draft = draftOf(said, {
        effect: "award",
        kind: "ratio",
        params,
        label,
        confidence: 0.92,
        rule: "in between",
      });
      draft.cap = top.points;
      cell.push(draft);
      return;
    }
  }
  if (sayBetweenOwn(cell, spoken)) return;
  cell.push(cell.judgement(spoken.span, "award", "按插值计分的两端没有读懂"));
}

/** 低于90%不得分，90%至100%之间按插值法计分: both ends stand in the words; `false` where they do not. */
function sayBetweenOwn(cell: Cell, spoken: Spoken): boolean {
  const interval = intervalIn(`${spoken.words}${spoken.said}`);
  const last = cell.drafts.at(-1);
  const { points } = cell;
  if (interval?.unit !== "%" || interval.low === null || interval.high === null || points === null || !last)
    return false;
  const below = last.step?.of === "interval" && last.rule === "nothing for it" ? last.step.interval : null;
  if (below?.low !== null || below.high !== interval.low || below.unit !== "%" || Number(interval.high) > 100)
    return false;
  const width = (parsePoints(interval.high) ?? 0) - (parsePoints(interval.low) ?? 0);
  if (width <= 0) return false;
  cell.drafts.pop();
  const said = cell.said({ words: spoken.words, span: [last.span[0], spoken.span[1]] });
  const label = last.label || cell.aboutLabel("比率");
  const params = { label, target: `${interval.low}%`, side: "above", points, step: `${width / 1000}%` };
  const own = { effect: "award", kind: "ratio", params, label, confidence: 0.92, rule: "in between" } as const;
  const draft = draftOf(said, own);
  draft.cap = points;
  cell.push(draft);
  return true;
}

export function sayFactor(cell: Cell, spoken: Spoken, { by, effect }: Extract<Verdict, { kind: "factor" }>): void {
  const last = cell.drafts.findLast(({ effect }) => effect !== "veto");
  const points = last?.params.points;
  const label = labelOf(spoken.words);
  if (
    last &&
    typeof points === "string" &&
    label !== "" &&
    by === 2 &&
    (last.kind === "per-occurrence" || last.kind === "flag")
  ) {
    const params = last.kind === "flag" ? { label, points } : { label, unit: last.params.unit ?? "次", points };
    const draft = draftOf(cell.said(spoken), {
      effect: last.effect,
      kind: last.kind,
      params,
      label,
      confidence: 0.9,
      rule: "doubled",
    });
    draft.aggravates = last;
    draft.aggravation = "adds";
    const amounts = new Set(
      cell.drafts
        .filter(({ sentence, effect }) => sentence >= cell.paragraph && effect === last.effect)
        .map(({ params: own }) => own.points),
    );
    if (amounts.size > 1) doubt(draft, "clause-partly", "前面有几个不同的分值，不知道加倍的是哪一个，按最后一个读");
    else if (/\d/u.test(spoken.words)) doubt(draft, "clause-partly", "加倍的条件里有数，没有读入规则，请核对");
    cell.push(draft);
    return;
  }
  cell.push(cell.judgement(spoken.span, effect, by < 1 ? "减半的情形没有读入规则" : "加倍的基数没有读懂"));
}

export function sayWorth(cell: Cell, spoken: Spoken, points: string): void {
  if (cell.points === null && cell.share === null) {
    cell.points = points;
    return;
  }
  if (points !== cell.points && points !== cell.share) {
    const note = `写明${points}分，本项分值为${cell.points ?? cell.share}分`;
    cell.cellDoubts.push({ kind: "clause-sum", span: spoken.span, note, clause: null });
  }
}

export function sayOutside(cell: Cell, spoken: Spoken, kind: "external" | "sample", stated: string | null): void {
  const { words, span } = spoken;
  const to = stated ?? cell.share ?? cell.points;
  if (to === null) {
    cell.push(cell.judgement(span, "award", "没有写折算为几分"));
    return;
  }
  const label = labelOf(words) || cell.aboutLabel(kind === "external" ? "外部评分" : "抽查得分");
  const ruleKind = kind === "external" ? "external" : "sample-mean";
  const params = { from: "100", to, label };
  const draft = draftOf(cell.said(spoken), {
    effect: "award",
    kind: ruleKind,
    params,
    label,
    confidence: 0.8,
    rule: kind,
  });
  doubt(draft, "clause-reading", `原得分按百分制，折算为${to}分，系本平台的理解`);
  cell.push(draft);
}
