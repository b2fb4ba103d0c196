import { parsePoints } from "@faheng/domain";
import type { Cell } from "./cell.ts";
import { doubt, type DraftClause, draftOf, labelOf } from "./draft-clause.ts";
import { mostOf } from "./ladders.ts";

// What can be said only when all of a cell is read.

/** 制度健全（1分）、责任明确（1分）: points of which nothing else is said are given for what stands before them. */
export function awardShares(cell: Cell): void {
  if (cell.shares.length < 2) return;
  for (const { share, words, span, sentence } of cell.shares) {
    cell.sentence = sentence;
    cell.share = share;
    const label = labelOf(words) || "达到要求";
    const said = cell.said({ words, span });
    const own = { effect: "award", kind: "flag", params: { label, points: share }, label, confidence: 0.9 } as const;
    cell.push(draftOf(said, { ...own, rule: "points in brackets" }));
  }
}

/** Full marks for reaching a target, where what is lost below it is said: no clause, but where the item begins. */
export function dropBaselines(cell: Cell): void {
  if (cell.context.kind !== "item") return;
  const { points } = cell;
  const isFull = (draft: DraftClause): boolean =>
    draft.effect === "award" &&
    points !== null &&
    (draft.step?.points ?? draft.params.points) === points &&
    (draft.step !== null || draft.kind === "flag");
  const others = cell.drafts.filter((draft) => !isFull(draft) && draft.effect !== "veto");
  const below = others.filter(({ effect, isExtra }) => effect !== "award" || !isExtra);
  const isLosing = below.length > 0 && below.every(({ effect, kind }) => effect === "deduct" && kind !== "judgement");
  if (!isLosing) return;
  for (const draft of cell.drafts.filter(isFull)) {
    const index = cell.drafts.indexOf(draft);
    const next = cell.drafts[index + 1];
    cell.drafts.splice(index, 1);
    if (next && next.sentence === draft.sentence) next.span = [draft.span[0], next.span[1]];
  }
}

/** 按要求完成的得2分，基本完成的得1分，未完成的不得分: amounts that replace each other are the states of one thing. */
export function asStates(cell: Cell): void {
  for (const first of cell.drafts.slice()) {
    const isFlag = (draft: DraftClause | undefined): boolean =>
      draft?.effect === "award" && draft.kind === "flag" && draft.step === null && draft.cap === null;
    const from = cell.drafts.indexOf(first);
    if (from < 0 || !isFlag(first) || first.aggravates !== null) continue;
    const run = [first];
    for (const next of cell.drafts.slice(from + 1)) {
      if (!isFlag(next) || next.aggravates !== run.at(-1) || next.aggravation !== "replaces") break;
      run.push(next);
    }
    if (run.length < 2 || cell.drafts.some((it) => !run.includes(it) && run.includes(it.aggravates ?? it))) continue;
    const states = run.map(({ label, params }, index) => ({
      key: `s${index + 1}`,
      label: label.slice(0, 100) || `第${index + 1}种`,
      points: params.points ?? "0",
    }));
    const label = cell.aboutLabel("完成情况");
    first.kind = "states";
    first.label = label;
    first.params = { label, states: [...states, { key: "none", label: nameOfNothing(run), points: "0" }] };
    joinRun(cell, run);
  }
}

/** 成效明显的得4-5分，较明显的得2-3分，一般的得0-1分: one range, in which is judged. */
export function asOneRange(cell: Cell): void {
  const ends = ({ params }: DraftClause): readonly [number, number] | null =>
    typeof params.min === "string" && typeof params.max === "string"
      ? [parsePoints(params.min) ?? 0, parsePoints(params.max) ?? 0]
      : null;
  for (const first of cell.drafts.slice()) {
    const from = cell.drafts.indexOf(first);
    const isRange = (it: DraftClause): boolean =>
      it.effect === first.effect && it.kind === "judgement" && ends(it) !== null;
    if (from < 0 || !isRange(first)) continue;
    const run = [first];
    for (const next of cell.drafts.slice(from + 1)) {
      const last = run.at(-1);
      const isBelow = last !== undefined && (ends(next)?.[1] ?? 0) <= (ends(last)?.[0] ?? 0);
      if (!isRange(next) || !isBelow || next.sentence - (last?.sentence ?? 0) > 1) break;
      run.push(next);
    }
    if (run.length < 2) continue;
    const label = cell.aboutLabel("等次分");
    first.label = label;
    first.params = { min: run.at(-1)?.params.min ?? "0", max: first.params.max ?? null, label };
    joinRun(cell, run);
    const names = run.map(({ words }) => words.slice(0, 20)).join("、");
    doubt(first, "clause-reading", `各档（${names}）的分值范围合为一个，由评审人在其中给分，系本平台的理解`);
  }
}

/** 未成立的不得分: the case in which nothing is given, as the document names it. */
function nameOfNothing(run: readonly DraftClause[]): string {
  const said = run.at(-1)?.otherwise ?? "";
  return said.length < 3 || /^(?:否则|反之|其[他它余])/u.test(said) ? "以上都不是" : said.slice(0, 100);
}

/** The first of some drafts stands for all of them. */
function joinRun(cell: Cell, run: readonly DraftClause[]): void {
  const [first] = run;
  if (first === undefined) return;
  first.span = [first.span[0], Math.max(...run.map(({ span }) => span[1]))];
  for (const it of run.slice(1)) first.doubts.push(...it.doubts);
  first.confidence = Math.min(...run.map(({ confidence }) => confidence));
  cell.drafts.splice(cell.drafts.indexOf(first) + 1, run.length - 1);
}

/** Drafts that became part of a ladder are named by it. */
export function remap(cell: Cell, before: readonly DraftClause[], after: readonly DraftClause[]): void {
  const heir = (draft: DraftClause): DraftClause | null =>
    after.includes(draft)
      ? draft
      : (after.find(({ span }) => span[0] <= draft.span[0] && span[1] >= draft.span[1]) ?? null);
  for (const draft of after) {
    if (draft.aggravates !== null && !after.includes(draft.aggravates)) draft.aggravates = heir(draft.aggravates);
    if (draft.aggravates === draft) draft.aggravates = null;
  }
  cell.caps.forEach((cap, index) => {
    const drafts = [...new Set(cap.drafts.flatMap((draft) => heir(draft) ?? []))];
    const [only] = drafts;
    cell.caps[index] = { drafts, at: cap.at, span: cap.span };
    if (drafts.length === 1 && only) only.cap ??= cap.at;
  });
}

/** What can be said of a clause only when all of the cell is read. */
export function settle(cell: Cell, draft: DraftClause): void {
  if (
    draft.kind === "events" &&
    !draft.isRepeated &&
    draft.cap === null &&
    !cell.caps.some(({ drafts }) => drafts.includes(draft)) &&
    cell.ceiling === null
  ) {
    doubt(draft, "clause-reading", "没有写“每项”；按每次都计，系本平台的理解");
  }
}

/** An item whose clauses award what it is worth earns; every other one begins with its points. */
export function settleStart(cell: Cell, all: readonly DraftClause[]): void {
  const awards = all.filter(({ effect }) => effect === "award");
  const [first] = awards;
  if (cell.context.kind !== "item" || cell.points === null) return;
  if (first === undefined) {
    cell.start = "full";
    return;
  }
  if (!all.some(({ effect }) => effect === "deduct")) return;
  const mosts = awards.map(mostOf);
  const most = mosts.reduce<number>((sum, it) => sum + (it ?? 0), 0);
  if (awards.every(({ isExtra }) => isExtra) && most !== parsePoints(cell.points)) {
    cell.start = "full";
    cell.isAbove = true;
    doubt(first, "clause-reading", "加分在本项分值之外另加，系本平台的理解");
    return;
  }
  doubt(first, "clause-reading", "得分与扣分写在同一项里；从0分起得分，再减去扣分，系本平台的理解");
}
