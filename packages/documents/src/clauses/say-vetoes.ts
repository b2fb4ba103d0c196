import { type Cell, LISTED, type Spoken } from "./cell.ts";
import type { ClauseValue, VetoOutcome } from "./clause.ts";
import { intervalIn, targetsIn } from "./conditions.ts";
import { doubt, type DraftClause, draftOf, labelOf, type Said } from "./draft-clause.ts";
import { isAside } from "./shapes.ts";
import type { Verdict } from "./verdicts.ts";

// 一票否决 and what it does.

const OPEN_VETO = "没有写否决后怎么办（总分为零、定为不合格……），请选定";

export function sayVeto(cell: Cell, spoken: Spoken, { does, words }: Extract<Verdict, { kind: "veto" }>): void {
  const last = cell.drafts.at(-1);
  const label = labelOf(spoken.words);
  if (LISTED.test(spoken.words) && sayVetoOfList(cell, spoken, outcomeOf(does, words))) return;
  const isSame = /^(?:当年度?|本年度|年度|并|且|考核|其|该单位|责任单位|同时|结果|年终)*$/u.test(label);
  if (last?.effect === "veto" && last.sentence === cell.sentence && isSame) {
    // 一票否决，考核等次定为不合格: what it does is said more closely.
    if (does !== "plain") {
      last.veto = outcomeOf(does, words);
      last.doubts.splice(0);
      last.confidence = 0.93;
    }
    cell.extend(spoken.span);
    return;
  }
  // A grade that an ordinary item merely names is no veto.
  if (does === "grade" && cell.context.kind === "item" && cell.drafts.length === 0 && spoken.words === "") return;
  cell.push(vetoOf(cell, cell.said(spoken), does, words));
}

/** 有下列情形之一的，定为不合格：①…②…, or the other way round. */
function sayVetoOfList(cell: Cell, { words }: Spoken, outcome: VetoOutcome): boolean {
  cell.vetoOfList = outcome;
  if (/下列|以下|如下/u.test(words)) return true;
  const above = cell.drafts.filter(({ effect, rule }) => effect === "veto" && rule === "veto of a list");
  for (const draft of above) settleVeto(draft, outcome);
  return above.length > 0;
}

export function settleVeto(draft: DraftClause, outcome: VetoOutcome): void {
  draft.veto = outcome;
  draft.doubts.splice(0);
  draft.confidence = 0.93;
  if (outcome.kind === "grade" && outcome.words === "一票否决") doubt(draft, "clause-reading", OPEN_VETO);
}

export function vetoOf(
  cell: Cell,
  said: Said,
  does: Extract<Verdict, { kind: "veto" }>["does"],
  words: string,
): DraftClause {
  const interval = intervalIn(said.words);
  const label = labelOf(said.words) || cell.aboutLabel("是否发生否决情形");
  const params: Record<string, ClauseValue> = { label };
  const isCount =
    interval !== null && /^(?:人|名|起|件|次|例|项|个)$/u.test(interval.unit) && !isAside(said.words, interval);
  if (isCount && interval.low !== null && /^\d+$/u.test(interval.low) && Number(interval.low) > 0) {
    const least = Number(interval.low) + (interval.isLowIn ? 0 : 1);
    Object.assign(params, { atLeast: least, unit: interval.unit });
    if (interval.high !== null && /^\d+$/u.test(interval.high)) {
      params.atMost = Math.max(least, Number(interval.high) - (interval.isHighIn ? 0 : 1));
    }
  }
  const draft = draftOf(said, { effect: "veto", kind: "veto", params, label, confidence: 0.93, rule: "veto" });
  draft.veto = outcomeOf(does, words);
  const counts = new Set(
    targetsIn(said.words)
      .filter(({ unit }) => /^[人名起件次例项个]$/u.test(unit))
      .map(({ value }) => value),
  );
  if (params.atLeast !== undefined && counts.size > 1)
    doubt(draft, "clause-partly", "写了几种次数，只读了最后一种，请核对");
  if (does === "plain") doubt(draft, "clause-reading", OPEN_VETO);
  if (does === "disqualify" || does === "grade") draft.confidence = Math.min(draft.confidence, 0.9);
  return draft;
}

function outcomeOf(does: Extract<Verdict, { kind: "veto" }>["does"], words: string): VetoOutcome {
  switch (does) {
    case "zero-total":
      return { kind: "zero-total" };
    case "lower-grade":
      return { kind: "lower-grade", by: Math.max(1, Number(words) || 1) };
    case "disqualify":
      return { kind: "disqualify" };
    case "cap-total":
      return { kind: "cap-total", points: words };
    default:
      return { kind: "grade", words: words === "" ? "一票否决" : words };
  }
}
