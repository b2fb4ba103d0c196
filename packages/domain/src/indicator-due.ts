import { type Deadline, type DeadlineSetting, deadlinesOf } from "./deadline.ts";
import { type DueBase, type DueDay, dueDay, type DueSource } from "./due.ts";
import type { Indicator } from "./framework.ts";

/** Who may name the day of an indicator. */
type IndicatorDay = Exclude<DueSource, "stage" | "ledger">;

/** When an indicator is due: by the day of whoever sent it back, or the agency's own, or its document's, or the cycle's last. */
export interface Due extends DueDay<IndicatorDay> {
  /** The document's days, earliest first; empty where it names none. */
  readonly deadlines: readonly Deadline[];
  /** Whether it is still to be done. */
  readonly isOpen: boolean;
  /** Whether it is open and past its day. */
  readonly isOverdue: boolean;
}

/** Days that were set for one indicator alone, `null` and none where nobody has. */
export interface OwnDays {
  /** By the agency, when it assigned it. */
  readonly assigned?: string | null;
  /** By whoever sent its answer back. */
  readonly mendBy?: string | null;
  /** Later days that were granted. */
  readonly granted?: readonly string[];
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
  { today, assigned = null, mendBy = null, granted = [] }: OwnDays & { readonly today: string },
): Due {
  const deadlines = resolvedOf(indicator, setting);
  const day = dueDay(baseOf(deadlines, setting, { assigned, mendBy }), setting, granted);
  const isOpen = day.source === "cycle" ? status === "not-started" : status !== "done" && status !== "not-applicable";
  return Object.assign({}, day, { deadlines, isOpen, isOverdue: isOpen && today > day.dueOn });
}

/** What an indicator's document names never changes, nor what a cycle has pinned: resolved once for the two. */
const resolved = new WeakMap<DeadlineSetting, WeakMap<Indicator["figures"], readonly Deadline[]>>();

function resolvedOf(indicator: Pick<Indicator, "figures">, setting: DeadlineSetting): readonly Deadline[] {
  const known = resolved.get(setting) ?? new WeakMap<Indicator["figures"], readonly Deadline[]>();
  resolved.set(setting, known);
  const deadlines = known.get(indicator.figures) ?? deadlinesOf(indicator, setting);
  known.set(indicator.figures, deadlines);
  return deadlines;
}

function baseOf(
  [first]: readonly Deadline[],
  { period }: DeadlineSetting,
  { assigned, mendBy }: Pick<Required<OwnDays>, "assigned" | "mendBy">,
): DueBase<IndicatorDay> {
  if (mendBy !== null) return { source: "mending", on: mendBy };
  if (assigned !== null) return { source: "assignment", on: assigned };
  return first ? { source: "document", on: first.dueOn } : { source: "cycle", on: period.to };
}
