import type { Wording } from "../errors.ts";
import { deepFreeze } from "../freeze.ts";
import type { Effect } from "./effects.ts";
import type { Guard } from "./guards.ts";
import type { Party } from "./party.ts";

/** Where nothing is yet: the state before the first act. */
export const NONE = "none";

/** One row of a process: what an act leads from and to, by whom, what has to hold, and what it says when it does not. */
export interface Transition<State extends string = string, Act extends string = string, G extends Guard = Guard> {
  /** The act; also its name in the audit, and of the event it emits. Several rows may have one act. */
  readonly act: Act;
  /** What the act is called on its button. */
  readonly words: Wording;
  readonly from: readonly (State | typeof NONE)[];
  readonly to: State;
  readonly by: readonly Party[];
  readonly holds?: readonly G[];
  /** Whether the act needs a reason in words; refused without one. */
  readonly reason?: true;
  readonly emits?: readonly Effect[];
  /** What to say to somebody who finds it in another state. */
  readonly refused: Wording;
}

/** The states of one kind of thing, and every way from one to another. Plain data, frozen. */
export interface Process<State extends string = string, T extends Transition = Transition> {
  readonly entity: string;
  readonly words: Wording;
  readonly states: Readonly<Record<State, Wording>>;
  /** States in which a thing may rest for good. */
  readonly ends: readonly State[];
  readonly transitions: readonly T[];
}

/**
 * Writes down a process; its states are known to the compiler, so that a row can't lead to one that is not there.
 *
 * @example
 * defineProcess({ entity: "question", words, states: { asked: say("待答复", "asked") }, ends: [], transitions: [] });
 */
export function defineProcess<const State extends string, const T extends Transition<NoInfer<State>>>(
  process: Omit<Process<State, T>, "ends"> & { readonly ends: readonly NoInfer<State>[] },
): Process<State, T> {
  return deepFreeze(process);
}

/** The states of a process. */
export type StateOf<P> = P extends { readonly states: Readonly<Record<infer State, unknown>> } ? State & string : never;

/** The rows of a process. */
type RowOf<P> = P extends { readonly transitions: readonly (infer T)[] } ? T : never;

/** The acts of a process. */
export type ActOf<P> = RowOf<P> extends { readonly act: infer Act extends string } ? Act : never;

type HeldBy<Row> = Row extends { readonly holds: readonly (infer G)[] } ? G : never;

/** The guards of one act. */
export type GuardOf<P, Act> = HeldBy<Extract<RowOf<P>, { readonly act: Act }>>;
