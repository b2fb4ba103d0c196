import { type Deadline, type DeadlineSetting, deadlinesOf, type Indicator } from "@faheng/domain";

/** When an indicator is due: by its document's day, or else by the last day of the cycle. */
export interface Due {
  /** The earliest day that is in time, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly source: "document" | "cycle";
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
 * @param today the city's day.
 */
export function dueOf(
  indicator: Pick<Indicator, "figures">,
  status: string,
  setting: DeadlineSetting,
  today: string,
): Due {
  const deadlines = deadlinesOf(indicator, setting);
  const [first] = deadlines;
  const dueOn = first?.dueOn ?? setting.period.to;
  const isOpen = first ? status !== "done" && status !== "not-applicable" : status === "not-started";
  return { dueOn, source: first ? "document" : "cycle", deadlines, isOpen, isOverdue: isOpen && today > dueOn };
}
