import { type LightColour, lightColour } from "@faheng/domain";
import type { LedgerCell } from "../api/outputs.ts";

/** The days of a month: its last, and the one from which it presses. */
export interface LedgerDays {
  readonly dueOn: string | null;
  readonly warnsOn: string | null;
}

/** The light of a month, with the word that always stands beside its colour. */
export interface LedgerLight {
  readonly colour: LightColour;
  readonly word: "signed" | "submitted" | "overdue" | "due" | "open";
}

const WORDS = { red: "overdue", yellow: "due", blue: "open" } as const;

/** 红 late, 黄 from three working days before its day, 蓝 in time or handed in. */
export function ledgerLightOf(
  { state, isOverdue }: Pick<LedgerCell, "state" | "isOverdue">,
  { dueOn, warnsOn }: LedgerDays,
  today: string,
): LedgerLight {
  if (state === "signed" || state === "submitted") return { colour: "blue", word: state };
  if (dueOn === null || warnsOn === null) return { colour: "blue", word: "open" };
  // What the list counts as late is late here too, though the day has turned on this screen alone.
  const colour = isOverdue ? "red" : lightColour({ dueOn, pressesFrom: warnsOn }, today);
  return { colour, word: WORDS[colour] };
}
