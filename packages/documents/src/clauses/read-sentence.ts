import { type Cell, LISTED, SIGNAL, type Spoken } from "./cell.ts";
import { sourceSpan } from "./canonical.ts";
import type { TextSpan } from "./clause.ts";
import { doubt, type DraftClause } from "./draft-clause.ts";
import { withLadders } from "./ladders.ts";
import { addToList, closeList } from "./lists.ts";
import { sayAmount, sayAmounts, sayPortion } from "./say-amounts.ts";
import { asMatters, countOnce, modify, NOTHING_TAKEN, sayCap, sayExhausts, sayNothing, sayOnce } from "./say-limits.ts";
import { sayBetween, sayFactor, sayInProportion, sayJudged, sayOutside, sayWorth } from "./say-shares.ts";
import { sayVeto, settleVeto, vetoOf } from "./say-vetoes.ts";
import type { Sentence } from "./sentences.ts";
import { asOneRange, asStates, awardShares, dropBaselines, remap, settle, settleStart } from "./settle-cell.ts";

/** Sets the cell to the sentence that is read next. */
export function beginSentence(cell: Cell, sentence: Sentence, number: number): void {
  cell.sentence = number;
  if (cell.isNewParagraph) cell.paragraph = number;
  cell.isNewParagraph = sentence.isLast;
  cell.mark = sentence.mark;
  if (sentence.share !== null) {
    cell.shareOfList = { share: sentence.share, sentence: number };
    const span = sourceSpan(sentence.body) ?? [0, 0];
    cell.shares.push({ share: sentence.share, drafts: [], words: sentence.body.text, span, sentence: number });
  }
  // What is set aside for a numbered point holds for its sentences until the next point.
  else if (sentence.mark !== "") cell.shareOfList = null;
  cell.share = sentence.share ?? cell.shareOfList?.share ?? null;
}

/** A sentence that was not read at all. */
export function leaveUnread(
  cell: Cell,
  { span, number }: { readonly span: TextSpan; readonly number: number },
  note: string,
): void {
  cell.sentence = number;
  cell.push(cell.judgement(span, "award", note));
}

/** What one verdict makes of the cell. */
export function say(cell: Cell, spoken: Spoken): void {
  const { verdict } = spoken;
  switch (verdict.kind) {
    case "amount":
      sayAmount(cell, spoken, verdict);
      break;
    case "amounts":
      sayAmounts(cell, spoken, verdict);
      break;
    case "portion":
      sayPortion(cell, spoken, verdict);
      break;
    case "judged":
      sayJudged(cell, spoken, verdict);
      break;
    case "in-proportion":
      sayInProportion(cell, spoken, verdict);
      break;
    case "between":
      sayBetween(cell, spoken);
      break;
    case "veto":
      sayVeto(cell, spoken, verdict);
      break;
    case "cap":
      sayCap(cell, spoken, verdict);
      break;
    case "exhausts":
      sayExhausts(cell, spoken);
      break;
    case "below-zero":
      cell.floor = "none";
      cell.extend(spoken.span);
      break;
    case "once":
      sayOnce(cell, spoken);
      break;
    case "factor":
      sayFactor(cell, spoken, verdict);
      break;
    case "nothing":
      sayNothing(cell, spoken);
      break;
    case "worth":
      sayWorth(cell, spoken, verdict.points);
      break;
    case "external":
    case "sample":
      sayOutside(cell, spoken, verdict.kind, verdict.to);
      break;
    default:
  }
}

/**
 * What is left of a sentence behind its last amount, or all of it.
 *
 * @returns whether it became part of a clause
 */
export function endSentence(
  cell: Cell,
  { left, span, hasVerdict }: { readonly left: string; readonly span: TextSpan; readonly hasVerdict: boolean },
): boolean {
  const last = cell.drafts.at(-1);
  if (hasVerdict) {
    if (left.length < 2) return false;
    if (last && modify(left, last, span)) return true;
    if (last && SIGNAL.test(left)) doubt(last, "clause-partly", `“${left.slice(0, 40)}”没有读懂，请核对`);
    else if (last && /除外|但|仅|其中|不含|只|特殊|另行|研究|视/u.test(left))
      doubt(last, "clause-partly", `“${left.slice(0, 40)}”没有读懂，请核对`);
    return false;
  }
  if (last && modify(left, last, span)) return true;
  // Another amount ends a list: what is numbered after it belongs to that.
  if (cell.list !== null && cell.list !== last) closeList(cell);
  if (cell.list !== null && cell.mark !== "") return addToList(cell, left, span);
  const isVeto = cell.context.kind === "veto" || cell.vetoOfList !== null;
  if (isVeto && cell.mark !== "" && !LISTED.test(left)) {
    const draft = vetoOf(cell, cell.said({ words: left, span }), "plain", "");
    draft.rule = "veto of a list";
    if (cell.vetoOfList !== null) settleVeto(draft, cell.vetoOfList);
    cell.push(draft);
    return true;
  }
  if (SIGNAL.test(left) && !/[:]$|标准$|办法$/u.test(left)) {
    cell.push(cell.judgement(span, /扣/u.test(left) ? "deduct" : "award", "这句话没有读懂，请填写计分规则"));
    return true;
  }
  cell.plain.push({ text: left, mark: cell.mark, span, sentence: cell.sentence });
  return false;
}

/** The clauses of the cell. */
export function endCell(cell: Cell): DraftClause[] {
  closeList(cell);
  if (cell.context.kind === "veto" && cell.drafts.length === 0) {
    for (const { text, span, sentence } of cell.plain) {
      cell.sentence = sentence;
      if (!LISTED.test(text)) cell.push(vetoOf(cell, cell.said({ words: text, span }), "plain", ""));
    }
  }
  if (cell.isOnceAhead && cell.drafts.length > 0) {
    cell.matterOnce = false;
    countOnce(
      cell,
      cell.drafts.filter(({ effect }) => effect !== "veto"),
    );
  }
  if (cell.drafts.length === 0) awardShares(cell);
  dropBaselines(cell);
  asStates(cell);
  asOneRange(cell);
  const before = [...cell.drafts];
  const after = withLadders(before).filter(({ rule, kind }) => rule !== NOTHING_TAKEN || kind === "tiers");
  remap(cell, before, after);
  for (const draft of after) {
    if (draft.isOnce && draft.kind === "per-occurrence") asMatters(draft);
    settle(cell, draft);
  }
  settleStart(cell, after);
  return after;
}
