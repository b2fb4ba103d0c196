import { daysUntil } from "@faheng/domain";
import type { DueView } from "../api/outputs.ts";

/** The light of one indicator, with the word that always stands beside its colour; `n` is a count of days. */
export interface DueLight {
  readonly colour: "blue" | "yellow" | "red";
  readonly word: "met" | "overdue" | "today" | "due" | "ahead";
  readonly n: number;
}

/** 红 late, 黄 from three working days before, 蓝 nothing presses. */
export function dueLightOf(
  { dueOn, pressesFrom, isOpen, isOverdue }: Omit<DueView, "source" | "deadlines">,
  today: string,
): DueLight {
  if (!isOpen) return { colour: "blue", word: "met", n: 0 };
  const days = daysUntil(dueOn, today);
  if (isOverdue) return { colour: "red", word: "overdue", n: -days };
  if (days <= 0) return { colour: "yellow", word: "today", n: 0 };
  return today >= pressesFrom ? { colour: "yellow", word: "due", n: days } : { colour: "blue", word: "ahead", n: days };
}
