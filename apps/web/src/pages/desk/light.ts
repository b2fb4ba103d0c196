import { type CyclePhase, daysUntil, type LightColour, lightColour } from "@faheng/domain";
import type { CompletionView } from "@faheng/ui";

/** What a light goes by; days are `YYYY-MM-DD` of the city. */
export interface LightInput {
  readonly phase: CyclePhase;
  readonly openedOn: string;
  readonly overdue: number;
  readonly nextDueOn: string | null;
  readonly nextPressesFrom: string | null;
  readonly completion: CompletionView;
  readonly today: string;
}

/** A colour, and the word that always stands beside it; `n` is a count of items or of days. */
export interface Light {
  readonly colour: LightColour;
  readonly word: "closed" | "upcoming" | "filled" | "opened" | "overdue" | "ended" | "due" | "running";
  readonly n: number;
}

/** 红 late, 黄 from three working days before (or the period is over), 蓝 nothing presses; never 红 on the day a cycle was opened. */
export function lightOf({
  phase,
  openedOn,
  overdue,
  nextDueOn,
  nextPressesFrom,
  completion,
  today,
}: LightInput): Light {
  if (phase === "closed") return { colour: "blue", word: "closed", n: 0 };
  if (completion.total > 0 && completion.pending === 0 && overdue === 0)
    return { colour: "blue", word: "filled", n: 0 };
  if (phase === "upcoming") return { colour: "blue", word: "upcoming", n: 0 };
  if (phase === "running" && openedOn === today) return { colour: "blue", word: "opened", n: 0 };
  if (overdue > 0) return { colour: "red", word: "overdue", n: overdue };
  if (phase === "ended") return { colour: "yellow", word: "ended", n: completion.pending };
  if (nextDueOn === null || nextPressesFrom === null) return { colour: "blue", word: "running", n: 0 };
  const colour = lightColour({ dueOn: nextDueOn, pressesFrom: nextPressesFrom }, today);
  if (colour === "blue") return { colour, word: "running", n: 0 };
  // A page that was left open overnight: what has become late is counted once it asks again.
  return { colour: "yellow", word: "due", n: Math.max(0, daysUntil(nextDueOn, today)) };
}
