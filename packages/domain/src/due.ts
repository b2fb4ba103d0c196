import { type DeadlineSetting, inTime } from "./deadline.ts";
import { dateOfDay, dayNumber, type WorkCalendar, workingDaysAfter, workingDaysBefore } from "./work-calendar.ts";

/** Working days before its last day from which something presses (黄). */
export const PRESSING_DAYS = 3;

/**
 * Who names a day: the agency when it assigns, the document, the end of the cycle, whoever sent something back to be mended, the
 * plan of stages, the document's ledger.
 */
export type DueSource = "assignment" | "document" | "cycle" | "mending" | "stage" | "ledger";

/**
 * Where a deadline begins: with a day (`YYYY-MM-DD`), or with so many calendar or working days after one, which is not counted
 * itself.
 */
export type DueBase<Source extends DueSource = DueSource> = { readonly source: Source } & (
  | { readonly on: string }
  | { readonly after: string; readonly days: number; readonly counted: "calendar" | "working" }
);

/** A deadline as it is kept; days are the city's and end at 24:00. */
export interface DueDay<Source extends DueSource = DueSource> {
  readonly source: Source;
  /** The last day that is in time, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The same without what was granted. */
  readonly plannedOn: string;
  /** The day from which it presses: so many working days before as {@link PRESSING_DAYS}. */
  readonly pressesFrom: string;
}

/** 蓝 in time, 黄 when it presses, 红 late. */
export type LightColour = "blue" | "yellow" | "red";

/** Days that somebody chose for this very thing, and the end of a period, stand as they were named. */
const STANDS: ReadonlySet<DueSource> = new Set<DueSource>(["assignment", "mending", "cycle"]);

/**
 * The one way to a due day: its base, then what the cycle says of days off, then the latest day that was granted. A grant never
 * makes anything due earlier.
 */
export function dueDay<Source extends DueSource>(
  base: DueBase<Source>,
  setting: Pick<DeadlineSetting, "calendar" | "restDays">,
  granted: readonly string[] = [],
): DueDay<Source> {
  const { source } = base;
  const named = "on" in base ? base.on : daysAfter(base, setting.calendar);
  const plannedOn = STANDS.has(source) ? named : inTime(named, setting);
  const dueOn = granted.reduce((latest, day) => (day > latest ? day : latest), plannedOn);
  return { source, plannedOn, dueOn, pressesFrom: pressingFrom(dueOn, setting.calendar) };
}

/** Most indicators of a year are due on a few days, and each page asks for all of them: days that were found, by calendar. */
const found = new WeakMap<WorkCalendar, Map<string, string>>();
/** Days kept of one calendar; a year has hardly more. */
const KEPT = 1000;

function pressingFrom(dueOn: string, calendar: WorkCalendar): string {
  const days = found.get(calendar) ?? new Map<string, string>();
  found.set(calendar, days);
  const known = days.get(dueOn);
  if (known !== undefined) return known;
  const day = workingDaysBefore(dueOn, PRESSING_DAYS, calendar);
  if (days.size >= KEPT) days.clear();
  days.set(dueOn, day);
  return day;
}

/** The light of a due day while what is due is still to be done. */
export function lightColour({ dueOn, pressesFrom }: Pick<DueDay, "dueOn" | "pressesFrom">, today: string): LightColour {
  if (today > dueOn) return "red";
  return today >= pressesFrom ? "yellow" : "blue";
}

/** What a day brings for something that is still to be done: it begins to press, or is late from now on. */
export function dueTurn(
  { dueOn, pressesFrom }: Pick<DueDay, "dueOn" | "pressesFrom">,
  today: string,
): "near" | "late" | null {
  if (dateOfDay(dayNumber(dueOn) + 1) === today) return "late";
  return pressesFrom === today ? "near" : null;
}

function daysAfter({ after, days, counted }: Extract<DueBase, { readonly after: string }>, calendar: WorkCalendar) {
  return counted === "working" ? workingDaysAfter(after, days, calendar) : dateOfDay(dayNumber(after) + days);
}
