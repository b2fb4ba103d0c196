import type { PlanFact } from "./plan.ts";

/** What a fact is called among those of an item: its key, with its indicator where it is stated with another one. */
export function factName({ key, enteredAt }: Pick<PlanFact, "key" | "enteredAt">): string {
  return enteredAt === null ? key : `${enteredAt.indicator}.${key}`;
}
