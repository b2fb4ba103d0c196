import {
  type AnswerStatus,
  FahengError,
  type Fact,
  type Indicator,
  type IndicatorFacts,
  type IndicatorResponse,
} from "@faheng/domain";
import { cellsOf, type FactTexts, factOf, plain, textsOf } from "./fact-cells.ts";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { HEADINGS, MOST_PROGRESS, MOST_REASON, STATUS_WORDS, valueKey } from "./fill-columns.ts";
import type { FillQuestion } from "./questions.ts";
import type { FilledBook, FilledCell } from "./read-fill-book.ts";
import { type FillChange, touchedCell } from "./touched-cell.ts";

/** What is stated about one indicator, without who and when. */
export interface FillContent {
  readonly status: AnswerStatus;
  readonly facts: IndicatorFacts;
  readonly progress: string;
  readonly notApplicable: { readonly reason: string } | null;
}

/** What the cells of one indicator come to. */
export interface FillPlan {
  readonly changes: readonly FillChange[];
  readonly faults: readonly FahengError[];
  /** The first cell written into, by the key of its fact. */
  readonly places: ReadonlyMap<string, string>;
  /** What is stated now with the changed cells over it. */
  readonly next: FillContent;
}

/** One indicator with its answer as the table was made of it, and as it is now. */
export interface FillGround {
  readonly indicator: Pick<Indicator, "code">;
  readonly questions: readonly FillQuestion[];
  readonly base: IndicatorResponse | null;
  readonly current: IndicatorResponse | null;
}

const NOTHING: FillContent = { status: "not-started", facts: {}, progress: "", notApplicable: null };

/** What an answer states; of none, what an untouched form does. */
export function contentOf(response: IndicatorResponse | null): FillContent {
  if (response === null) return NOTHING;
  const { status, facts, progress, notApplicable } = response;
  return { status, facts, progress, notApplicable: notApplicable && { reason: notApplicable.reason } };
}

/**
 * Lays an indicator's cells beside what they were when the table was downloaded: what differs was written by whoever sent it, and
 * goes over the answer as it stands now. Cells that are not in the file any more stay as they were.
 */
export function planFill(book: FilledBook, { indicator, questions, base, current }: FillGround): FillPlan {
  const changes: FillChange[] = [];
  const faults: FahengError[] = [];
  const touchedAt = new Map<string, string>();
  const row = book.rows.get(indicator.code);
  const now = contentOf(current);
  const touched = (cell: FilledCell | undefined, said: { before: string; now: string; label: string }) =>
    touchedCell({ changes, faults }, cell, said);
  const wordOf = (response: IndicatorResponse | null): string =>
    response === null ? "" : STATUS_WORDS[response.status];
  const value = (place: string, label: string, text: string, wants: string): void => {
    const details = { label, text: text.slice(0, 60).toWellFormed(), wants };
    faults.push(new FahengError(errors.FAHENG_FILL_VALUE, { place, details }));
  };

  const statusCell = row?.get(HEADINGS.status);
  const statusText = touched(statusCell, { before: wordOf(base), now: wordOf(current), label: HEADINGS.status });
  let status = statusText === null ? null : statusIn(statusText);
  if (statusText !== null && status === null && statusText === "") status = "not-started";
  else if (statusText !== null && status === null)
    value(statusCell?.place ?? "", HEADINGS.status, statusText, Object.values(STATUS_WORDS).join("、"));

  const long = (heading: string, limit: number, said: { before: string; now: string }): string | null => {
    const cell = row?.get(heading);
    const text = touched(cell, Object.assign({ label: heading }, said));
    if (text === null || text.length <= limit) return text;
    const details = { label: heading, actual: text.length, limit };
    faults.push(new FahengError(errors.FAHENG_FILL_TOO_LONG, { place: cell?.place ?? "", details }));
    return null;
  };
  const progress = long(HEADINGS.progress, MOST_PROGRESS, {
    before: base?.progress ?? "",
    now: current?.progress ?? "",
  });
  const reason = long(HEADINGS.reason, MOST_REASON, {
    before: base?.notApplicable?.reason ?? "",
    now: current?.notApplicable?.reason ?? "",
  });

  const facts: Record<string, Fact> = { ...now.facts };
  for (const { key, field } of questions) {
    const from = textsOf(field, base?.facts[key]);
    const here = textsOf(field, now.facts[key]);
    const texts: Record<string, string> = {};
    const places: Record<string, string> = {};
    for (const { part, label } of cellsOf(field)) {
      const cell = book.rows.get(valueKey(indicator.code, key, part))?.get(HEADINGS.value);
      const text = touched(cell, { before: from[part] ?? "", now: here[part] ?? "", label });
      if (text !== null && !touchedAt.has(key)) touchedAt.set(key, cell?.place ?? "");
      texts[part] = text ?? here[part] ?? "";
      places[part] = cell?.place ?? "";
    }
    if (!touchedAt.has(key)) continue;
    const read = factOf(field, texts satisfies FactTexts);
    if (!read.isRead) {
      const label = cellsOf(field).find((it) => it.part === read.part)?.label ?? field.label;
      value(places[read.part] ?? "", label, texts[read.part] ?? "", read.wants);
    } else if (read.fact === null) delete facts[key];
    else facts[key] = read.fact;
  }

  // Whoever writes down what was done has begun, as on the page.
  const begun = now.status === "not-started" && changes.length > 0 ? "in-progress" : now.status;
  const said = status ?? begun;
  const why = reason ?? now.notApplicable?.reason ?? "";
  const notApplicable = said === "not-applicable" ? { reason: why } : null;
  if (changes.length > 0 && said === "not-applicable" && why === "")
    value(row?.get(HEADINGS.reason)?.place ?? "", HEADINGS.reason, "", "状态为“不涉及”的，写明理由");
  if (said !== "not-applicable" && reason !== null && reason !== "")
    value(row?.get(HEADINGS.reason)?.place ?? "", HEADINGS.reason, reason, "只有状态为“不涉及”的才写理由");
  const next = { status: said, facts, progress: progress ?? now.progress, notApplicable };
  return { changes, faults, places: touchedAt, next };
}

function statusIn(text: string): AnswerStatus | null {
  const all = Object.entries(STATUS_WORDS) as [AnswerStatus, string][];
  return all.find(([, word]) => word === plain(text))?.[0] ?? null;
}
