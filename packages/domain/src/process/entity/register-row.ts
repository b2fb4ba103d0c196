import type { StateOf } from "../process.ts";
import type { registerEntryProcess } from "../register-entry.process.ts";

export type RegisterState = StateOf<typeof registerEntryProcess>;

/** What the office holds for all agencies of a cycle at once. */
export const REGISTER_KINDS = ["meeting", "material", "information"] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** How an agency took part: in time, late, or not at all (按时、迟、缺). */
export const REGISTER_MARKS = ["present", "late", "absent"] as const;
export type RegisterMark = (typeof REGISTER_MARKS)[number];

/** An act that has moved a row of the register. */
export interface RegisterStep {
  readonly act: "register.notify" | "register.object" | "register.stand" | "register.strike";
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  /** ISO time. */
  readonly at: string;
  /** What it rests on, what the agency says to it, or why it was decided so. */
  readonly reason: string | null;
  /** What it says by then. */
  readonly mark: RegisterMark;
}

/** 市办登记: what one entry of the office's register says of one agency. */
export interface RegisterRow {
  readonly agencyId: string;
  readonly assessmentId: string;
  /** The same for every agency of which the entry says something. */
  readonly entryId: string;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly kind: RegisterKind;
  /** What was held or asked for, in the office's words. */
  readonly title: string;
  /** The city's day, `YYYY-MM-DD`. */
  readonly heldOn: string;
  /** The last day on which the agency may object; the city's day. */
  readonly objectUntil: string;
  readonly mark: RegisterMark;
  readonly state: RegisterState;
  /** Oldest first. */
  readonly steps: readonly RegisterStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** Whether a row says anything that an agency may object to, and that has to be heard before it counts. */
export function isHeard({ mark }: Pick<RegisterRow, "mark">): boolean {
  return mark !== "present";
}
