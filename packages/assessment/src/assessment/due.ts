import { type Deadline, type DeadlineSetting, deadlinesOf, type Indicator, workingDaysBefore } from "@faheng/domain";

/** Working days before its last day from which something presses (黄). */
export const PRESSING_DAYS = 3;

/** When an indicator is due: by the agency's own day, or else its document's, or else the last day of the cycle. */
export interface Due {
  /** The earliest day that is in time, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The day from which it presses: three working days before, by the calendar of the cycle. */
  readonly pressesFrom: string;
  readonly source: "assignment" | "document" | "cycle";
  /** The document's days, earliest first; empty where it names none. */
  readonly deadlines: readonly Deadline[];
  /** Whether it is still to be done. */
  readonly isOpen: boolean;
  /** Whether it is open and past its day. */
  readonly isOverdue: boolean;
}

/**
 * When an indicator is due and whether it is late. What the document dates has to be done by then; at the end of the cycle an
 * answer is due, and work under way is one.
 *
 * @param status what its department says, `not-started` where it has said nothing.
 * @param today the city's day; `assigned` the day the agency itself has set, `null` for none.
 */
export function dueOf(
  indicator: Pick<Indicator, "figures">,
  status: string,
  setting: DeadlineSetting,
  { today, assigned = null }: { readonly today: string; readonly assigned?: string | null },
): Due {
  const deadlines = deadlinesOf(indicator, setting);
  const [first] = deadlines;
  const dueOn = assigned ?? first?.dueOn ?? setting.period.to;
  const source = assigned !== null ? "assignment" : first ? "document" : "cycle";
  const isOpen =
    first || assigned !== null ? status !== "done" && status !== "not-applicable" : status === "not-started";
  const pressesFrom = workingDaysBefore(dueOn, PRESSING_DAYS, setting.calendar);
  return { dueOn, pressesFrom, source, deadlines, isOpen, isOverdue: isOpen && today > dueOn };
}
