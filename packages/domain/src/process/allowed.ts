import type { Wording } from "../errors.ts";
import type { Party } from "./party.ts";
import type { NONE, Process, StateOf, Transition } from "./process.ts";
import { say } from "./say.ts";

/**
 * What somebody could do with a thing in its state: what buttons and refusals offer. An act has one row in a state. Whether
 * the guards hold is known by trying alone.
 */
export function allowedActs<P extends Process>(
  process: P,
  state: StateOf<P> | typeof NONE,
  parties: readonly Party[],
): Transition[] {
  return process.transitions.filter((it) => it.from.includes(state) && it.by.some((party) => parties.includes(party)));
}

/** Several wordings as one, in the list form of each language. */
export function listed(words: readonly Wording[]): Wording {
  if (words.length === 0) return say("无", "nothing");
  return say(words.map((it) => it.zh).join("、"), words.map((it) => it.en).join("; "));
}
