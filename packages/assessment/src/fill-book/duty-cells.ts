import { type Duty, FahengError, formatPoints, parsePoints, type PeriodDuty, type PeriodTarget } from "@faheng/domain";
import type { DutyStated } from "../duty/write-duty.ts";
import { dayIn, decimalIn, plain } from "./fact-cells.ts";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { HEADINGS, MOST_NOTE } from "./fill-columns.ts";
import type { FilledBook } from "./read-fill-book.ts";
import { type FillChange, touchedCell } from "./touched-cell.ts";

/** What is stated of a period as it stands in cells. */
export type DutyTexts = Readonly<Record<"doneOn" | "amount" | "note", string>>;

/** What the cells of one period come to. */
export interface DutyPlan {
  readonly changes: readonly FillChange[];
  readonly faults: readonly FahengError[];
  /** The cell of the day, where there is one. */
  readonly place: string | null;
  /** What would be stated; `null` where nothing changes, or something is wrong with a cell. */
  readonly statement: Omit<DutyStated, "assessmentId"> | null;
}

const PERIOD = "期次";
const WANTS = { doneOn: "日期，如2017-03-01", amount: "大于0的数，最多三位小数" };

/** The key of a row with one period. */
export function dutyKey({ indicator, figure, period }: PeriodTarget): string {
  return [PERIOD, indicator, figure, period].join("|");
}

/** Which period a duty is. */
export function targetOf({ indicator, figure, period }: Pick<Duty, "indicator" | "figure" | "period">): PeriodTarget {
  return { indicator, figure, period: period.key };
}

/** What stands in the cells of a period: what is stated of it, and nothing where nothing is. */
export function dutyTexts(last: PeriodDuty | null): DutyTexts {
  if (last?.state !== "stated") return { doneOn: "", amount: "", note: "" };
  return {
    doneOn: last.doneOn ?? "",
    amount: last.amount === null ? "" : formatPoints(last.amount),
    note: last.note,
  };
}

/** Lays the cells of a period beside what they were when the table was downloaded. */
export function planDuty(
  book: FilledBook,
  {
    duty,
    base,
    current,
  }: { readonly duty: Duty; readonly base: PeriodDuty | null; readonly current: PeriodDuty | null },
): DutyPlan {
  const found = { changes: [] as FillChange[], faults: [] as FahengError[] };
  const target = targetOf(duty);
  const row = book.rows.get(dutyKey(target));
  const [before, now] = [dutyTexts(base), dutyTexts(current)];
  const said = (part: keyof DutyTexts): string => {
    const label = HEADINGS[part];
    return touchedCell(found, row?.get(label), { before: before[part], now: now[part], label }) ?? now[part];
  };
  const texts = { doneOn: said("doneOn"), amount: duty.wanted === null ? "" : said("amount"), note: said("note") };
  const place = row?.get(HEADINGS.doneOn)?.place ?? null;
  if (found.changes.length === 0 || found.faults.length > 0) return { ...found, place, statement: null };
  const wrong = (part: "doneOn" | "amount"): void => {
    const details = { label: HEADINGS[part], text: texts[part].slice(0, 60).toWellFormed(), wants: WANTS[part] };
    const at = row?.get(HEADINGS[part])?.place ?? place ?? "";
    found.faults.push(new FahengError(errors.FAHENG_FILL_VALUE, { place: at, details }));
  };
  const doneOn = dayIn(plain(texts.doneOn));
  if (doneOn === null) wrong("doneOn");
  const decimal = decimalIn(plain(texts.amount));
  const amount = duty.wanted === null || decimal === null ? null : parsePoints(decimal);
  if (duty.wanted !== null && (amount === null || amount <= 0)) wrong("amount");
  if (texts.note.length > MOST_NOTE) {
    const details = { label: HEADINGS.note, actual: texts.note.length, limit: MOST_NOTE };
    const at = row?.get(HEADINGS.note)?.place ?? "";
    found.faults.push(new FahengError(errors.FAHENG_FILL_TOO_LONG, { place: at, details }));
  }
  if (doneOn === null || found.faults.length > 0) return { ...found, place, statement: null };
  const expectedVersion = current?.version ?? 0;
  return { ...found, place, statement: { ...target, expectedVersion, doneOn, amount, note: texts.note } };
}
