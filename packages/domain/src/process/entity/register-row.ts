import type { Fact } from "../../facts.ts";
import type { StateOf } from "../process.ts";
import type { registerEntryProcess } from "../register-entry.process.ts";

export type RegisterState = StateOf<typeof registerEntryProcess>;

/** What the office holds for all agencies of a cycle at once. */
export const HELD_KINDS = ["meeting", "material", "information"] as const;

/** What the register has entries of: what the office holds for all, and what is proposed as a veto (否决) on one agency. */
export const REGISTER_KINDS = [...HELD_KINDS, "veto"] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** How an agency took part: in time, late, or not at all (按时、迟、缺). */
export const HELD_MARKS = ["present", "late", "absent"] as const;

/** The same, and of a veto that what it names was found (有此情形). */
export const REGISTER_MARKS = [...HELD_MARKS, "found"] as const;
export type RegisterMark = (typeof REGISTER_MARKS)[number];

/** An act that has moved a row of the register. */
export interface RegisterStep {
  readonly act: "register.notify" | "register.propose" | "register.object" | "register.stand" | "register.strike";
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

/** What a proposed veto (否决) says: the fact of the framework that strikes, and what shows it. */
export interface RegisterVeto {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly fact: string;
  /** What the fact is, if the veto stands. */
  readonly value: Fact;
  /** The document by its number and keeper, or its address. */
  readonly material: string;
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
  /** Of the kind «veto» alone. */
  readonly veto: RegisterVeto | null;
}

/** Whether the office has still to decide of it. */
export function isRegisterOpen({ state }: Pick<RegisterRow, "state">): boolean {
  return state === "notified" || state === "objected";
}

/** Who entered it: who may not decide of it. Person ids. */
export function enteredBy({ steps }: Pick<RegisterRow, "steps">): string[] {
  return steps.flatMap(({ act, by }) => (act === "register.notify" || act === "register.propose" ? [by] : []));
}

/** Whether a row says anything that an agency may object to, and that has to be heard before it counts. */
export function isHeard({ mark }: Pick<RegisterRow, "mark">): boolean {
  return mark !== "present";
}
