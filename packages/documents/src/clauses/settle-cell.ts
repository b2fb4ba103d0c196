import { parsePoints } from "@faheng/domain";
import type { Cell } from "./cell.ts";
import { doubt, type DraftClause } from "./draft-clause.ts";
import { mostOf } from "./ladders.ts";

// What can be said only when all of a cell is read.

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
  const isLosing = others.length > 0 && others.every(({ effect, kind }) => effect === "deduct" && kind !== "judgement");
  if (!isLosing) return;
  for (const draft of cell.drafts.filter(isFull)) {
    const index = cell.drafts.indexOf(draft);
    const next = cell.drafts[index + 1];
    cell.drafts.splice(index, 1);
    if (next && next.sentence === draft.sentence) next.span = [draft.span[0], next.span[1]];
  }
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
