import { type DayPeriod, type DeadlineSetting, yearlyDays } from "./deadline.ts";
import { type DueBase, type DueDay, dueDay } from "./due.ts";
import type { Figure, Indicator } from "./framework.ts";
import { monthNumber } from "./ledger-due.ts";
import { type Points, parsePoints } from "./points.ts";
import { type Extension, grantedToPeriod } from "./process/entity/extension.ts";
import type { PeriodDuty } from "./process/entity/period-duty.ts";
import { dateOfDay, dayNumber } from "./work-calendar.ts";

/** Months of each period that the calendar has. A session, or the cycle as a whole, is no period of the calendar. */
const MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12, "two-years": 24 } as const;

/** A day of every year. */
const YEARLY = /^\d{2}-\d{2}$/;

/** How often something has to be done. */
export type DutyFrequency = keyof typeof MONTHS;

/** A period of the calendar as a cycle asks for it. */
export interface DutyPeriod extends DayPeriod {
  /** `2018-03`, `2018-Q1`, `2018-H1`, `2018`, `2017-2018` */
  readonly key: string;
}

/** What a document asks of one period of one figure (周期任务). */
export interface Duty {
  /** Code of the indicator. */
  readonly indicator: string;
  /** Names the figure among those of its indicator. */
  readonly figure: string;
  readonly frequency: DutyFrequency;
  /** In our short words, and as printed. */
  readonly label: string;
  readonly printed: string;
  readonly unit: string;
  /** At least this much in the period, in thousandths; `null` where a day is asked for and no amount. */
  readonly wanted: Points | null;
  readonly period: DutyPeriod;
  readonly due: DueDay<"document" | "cycle">;
  /** The last day on which what was done counts for it: the period's, or the one that was granted. */
  readonly countsTo: string;
}

/**
 * The periods of the calendar that a cycle asks for, earliest first. One that ends in it counts, with all its days. The one that is
 * running when the cycle ends counts where half of it or more lies inside, and ends with the cycle; so does it where there would be
 * none at all. Two years are counted back from the year in which the last of them ends: our reading.
 *
 * @example dutyPeriods("half-year", { from: "2018-01-01", to: "2018-12-31" }).map((it) => it.key) // ["2018-H1", "2018-H2"]
 */
export function dutyPeriods(frequency: DutyFrequency, cycle: DayPeriod): DutyPeriod[] {
  const all = touched(frequency, cycle);
  const ended = all.filter(({ to }) => to <= cycle.to);
  const running = all.find(({ to }) => to > cycle.to);
  if (running === undefined) return ended;
  const inside = days({ from: running.from > cycle.from ? running.from : cycle.from, to: cycle.to });
  const isMostlyInside = inside * 2 >= days(running);
  if (!isMostlyInside && ended.length > 0) return ended;
  return [...ended, { key: running.key, from: running.from, to: cycle.to }];
}

/**
 * What an indicator asks for by the period, figure by figure and period by period. A period is due with its last day, which moves
 * as every day of the document does; where the document names a day of the year, with that; and later where a later day was granted.
 *
 * @param extensions what was asked for and granted; a day of one period moves that period alone.
 */
export function dutiesOf(
  { code, figures }: Pick<Indicator, "code" | "figures">,
  setting: DeadlineSetting,
  extensions: readonly Pick<Extension, "state" | "period" | "grantedOn">[] = [],
): readonly Duty[] {
  const seen = new Map<string, number>();
  return figures.flatMap((figure) => {
    const { per, label, printed, unit } = figure;
    if (!isFrequency(per)) return [];
    // By what it says and not by where it stands: an edition that adds a figure moves none of what was stated.
    const name = `${per}/${label}`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    const said = { indicator: code, figure: n === 1 ? name : `${name}/${n}`, frequency: per, label, printed, unit };
    return demandsOf(figure, per, setting).map(({ wanted, period, base }) => {
      const granted = grantedToPeriod(extensions, { indicator: code, figure: said.figure, period: period.key });
      const countsTo = granted.reduce((latest, day) => (day > latest ? day : latest), period.to);
      return Object.assign({}, said, { wanted, period, countsTo, due: dueDay(base, setting, granted) });
    });
  });
}

/** A period with the day from which its due day is reckoned. */
interface Demand extends Pick<Duty, "wanted" | "period"> {
  readonly base: DueBase<"document" | "cycle">;
}

/** The periods of one figure; none of one that bounds something and asks for nothing to be done. */
function demandsOf(
  { comparator, value }: Figure,
  frequency: DutyFrequency,
  setting: DeadlineSetting,
): readonly Demand[] {
  const { period: cycle } = setting;
  if (comparator === "at-least" || comparator === "equal") {
    const wanted = parsePoints(value);
    return dutyPeriods(frequency, cycle).map((period) => {
      const isCut = period.to === cycle.to && dateOfDay(dayNumber(period.to) + 1).slice(8) !== "01";
      // The end of a cycle stands as it was named.
      const source = isCut ? ("cycle" as const) : ("document" as const);
      return { wanted, period, base: { source, on: period.to } };
    });
  }
  if (!YEARLY.test(value) || frequency !== "year") return [];
  return yearlyDays(value, cycle).map((day) => {
    const year = day.slice(0, 4);
    const last = [`${year}-12-31`, cycle.to].toSorted()[0] ?? day;
    const period = { key: year, from: `${year}-01-01`, to: last > day ? last : day };
    return { wanted: null, period, base: { source: "document" as const, on: day } };
  });
}

/** How a period lies to what it asks for. */
export interface DutyStanding {
  /** Nothing more is asked: enough was stated, or it was waived. */
  readonly isSettled: boolean;
  /** Still to be done, and past its day. */
  readonly isOverdue: boolean;
  /** Done, after its day. */
  readonly isLate: boolean;
}

/** @param stated its last version, `null` where nobody has stated anything. */
export function dutyStanding(
  { wanted, due }: Pick<Duty, "wanted" | "due">,
  stated: Pick<PeriodDuty, "state" | "doneOn" | "amount"> | null,
  today: string,
): DutyStanding {
  const isStated = stated?.state === "stated" && (wanted === null || (stated.amount ?? 0) >= wanted);
  const isSettled = isStated || stated?.state === "waived";
  const isLate = isStated && stated.doneOn !== null && stated.doneOn > due.dueOn;
  return { isSettled, isOverdue: !isSettled && today > due.dueOn, isLate };
}

/** What the periods of one figure come to. */
export interface DutySum {
  readonly indicator: string;
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  /** In thousandths. */
  readonly sum: Points;
  /** Periods that were stated, of all there are. */
  readonly stated: number;
  readonly of: number;
}

/**
 * What is stated by the period, added up: a proposal for the answer of the year, which nobody but a person writes. Figures that count
 * nothing, and those of which nothing is stated, have none.
 */
export function dutySums(
  rows: readonly (Pick<Duty, "indicator" | "figure" | "label" | "unit" | "wanted"> & {
    readonly stated: Pick<PeriodDuty, "state" | "amount"> | null;
  })[],
): DutySum[] {
  const byFigure = Map.groupBy(
    // Shares of different wholes add up to nothing.
    rows.filter(({ wanted, unit }) => wanted !== null && unit !== "%"),
    ({ indicator, figure }) => `${indicator} ${figure}`,
  );
  return [...byFigure.values()].flatMap((own) => {
    const [first] = own;
    const amounts = own.flatMap(({ stated }) => (stated?.state === "stated" ? [stated.amount ?? 0] : []));
    if (first === undefined || amounts.length === 0) return [];
    const { indicator, figure, label, unit } = first;
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return [{ indicator, figure, label, unit, sum, stated: amounts.length, of: own.length }];
  });
}

function isFrequency(per: Figure["per"]): per is DutyFrequency {
  return per !== null && Object.hasOwn(MONTHS, per);
}

/** Every period that has a day in the cycle, earliest first. */
function touched(frequency: DutyFrequency, cycle: DayPeriod): DutyPeriod[] {
  const months = MONTHS[frequency];
  const last = monthNumber(cycle.to);
  // Two years end with the cycle's last year; every other period with a fixed month.
  const lastStart = last - (frequency === "two-years" ? (last % 12) + 12 : last % months);
  const starts: number[] = [];
  for (let start = lastStart; start + months > monthNumber(cycle.from); start -= months) starts.push(start);
  return starts.toReversed().map((start) => ({
    key: keyOf(frequency, start),
    from: firstOf(start),
    to: dateOfDay(dayNumber(firstOf(start + months)) - 1),
  }));
}

function keyOf(frequency: DutyFrequency, start: number): string {
  const year = String(Math.floor(start / 12)).padStart(4, "0");
  const month = start % 12;
  switch (frequency) {
    case "month":
      return firstOf(start).slice(0, 7);
    case "quarter":
      return `${year}-Q${month / 3 + 1}`;
    case "half-year":
      return `${year}-H${month / 6 + 1}`;
    case "year":
      return year;
    case "two-years":
      return `${year}-${Number(year) + 1}`;
  }
}

function firstOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function days({ from, to }: DayPeriod): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
