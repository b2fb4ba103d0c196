import type { LedgerCell } from "../api/outputs.ts";

/** The days of a month: its last, and the one from which it presses. */
export interface LedgerDays {
  readonly dueOn: string | null;
  readonly warnsOn: string | null;
}

/** The light of a month, with the word that always stands beside its colour. */
export interface LedgerLight {
  readonly colour: "blue" | "yellow" | "red";
  readonly word: "signed" | "submitted" | "overdue" | "due" | "open";
}

/** 红 late, 黄 from three working days before its day, 蓝 in time or handed in. */
export function ledgerLightOf(
  { state, isOverdue }: Pick<LedgerCell, "state" | "isOverdue">,
  { warnsOn }: LedgerDays,
  today: string,
): LedgerLight {
  if (state === "signed" || state === "submitted") return { colour: "blue", word: state };
  if (isOverdue) return { colour: "red", word: "overdue" };
  return warnsOn !== null && today >= warnsOn ? { colour: "yellow", word: "due" } : { colour: "blue", word: "open" };
}
