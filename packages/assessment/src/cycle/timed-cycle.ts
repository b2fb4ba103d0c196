import { type CyclePhase, cityDay, daysUntil, phaseOf, type Cycle } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";

/** A cycle and where it stands on the city's day. */
export interface TimedCycle extends Cycle {
  readonly phase: CyclePhase;
  /** Days until the last day of the period, 0 on it and negative after it. */
  readonly daysLeft: number;
  /** The day on which it was opened. */
  readonly openedOn: string;
}

/** A cycle with where it stands today. */
export function timedCycle({ today, context }: Desk, cycle: Cycle): TimedCycle {
  const period = { from: cycle.startsOn, to: cycle.endsOn };
  return {
    ...cycle,
    phase: phaseOf(period, cycle.status === "closed", today),
    daysLeft: daysUntil(cycle.endsOn, today),
    openedOn: cityDay(cycle.createdAt, context.timeZone),
  };
}
