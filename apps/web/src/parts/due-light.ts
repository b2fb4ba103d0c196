import { daysUntil, type LightColour, lightColour } from "@faheng/domain";
import type { DueView } from "../api/outputs.ts";

/** The light of one indicator, with the word that always stands beside its colour; `n` is a count of days. */
export interface DueLight {
  readonly colour: LightColour;
  readonly word: "met" | "overdue" | "today" | "due" | "ahead";
  readonly n: number;
}

/** 红 late, 黄 from three working days before, 蓝 nothing presses. */
export function dueLightOf(due: Pick<DueView, "dueOn" | "pressesFrom" | "isOpen">, today: string): DueLight {
  if (!due.isOpen) return { colour: "blue", word: "met", n: 0 };
  const days = daysUntil(due.dueOn, today);
  const colour = lightColour(due, today);
  if (colour === "red") return { colour, word: "overdue", n: -days };
  if (days === 0) return { colour, word: "today", n: 0 };
  return { colour, word: colour === "yellow" ? "due" : "ahead", n: days };
}
