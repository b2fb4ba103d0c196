import type { ErrorReport } from "@faheng/domain";
import type { DutyStated } from "../duty/write-duty.ts";
import type { FillContent } from "./plan-fill.ts";
import type { FillChange } from "./touched-cell.ts";

/** What becomes of a row: written, left, for whoever sent it to decide, or refused. */
export type FillVerdict = "changed" | "unchanged" | "conflict" | "wrong";

/** One indicator of the table, or one period of what it asks for (周期任务). */
export interface FillRow {
  /** Tells it from every other row. */
  readonly key: string;
  readonly indicator: string;
  readonly number: string;
  readonly title: string;
  readonly verdict: FillVerdict;
  readonly changes: readonly FillChange[];
  readonly faults: readonly ErrorReport[];
  /** Who saved it since the download, and when; `null` for nobody. */
  readonly overtaken: { readonly by: string; readonly at: string; readonly version: number } | null;
  /** What is saved once it is confirmed, over the version it names; `null` where nothing is, and of a period. */
  readonly answer: (FillContent & { readonly indicator: string; readonly expectedVersion: number }) | null;
  /** The same of a period. */
  readonly statement: Omit<DutyStated, "assessmentId"> | null;
  /** What stands there now: what an undo brings back; `null` of a period, which is taken back on its page. */
  readonly before: FillContent | null;
}

export function verdictOf(isWrong: boolean, isChanged: boolean, isOvertaken: boolean): FillVerdict {
  if (isWrong) return "wrong";
  if (!isChanged) return "unchanged";
  return isOvertaken ? "conflict" : "changed";
}
