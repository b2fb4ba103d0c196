import type { Wording } from "../errors.ts";
import { PARTIES, type Party } from "./party.ts";
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
  return everyAct(process, state).filter((it) => it.by.some((party) => parties.includes(party)));
}

/** What anybody could do with a thing in its state, one row for each act. */
export function everyAct<P extends Process>(process: P, state: StateOf<P> | typeof NONE): Transition[] {
  return process.transitions.filter((it) => it.from.includes(state));
}

/** An act with whose it is: 审定（法治工作机构、机关领导）. */
export function withParties({ words, by }: Transition): Wording {
  const parties = listed(by.map((it) => PARTIES[it]));
  return say(`${words.zh}（${parties.zh}）`, `${words.en} (${parties.en})`);
}

/** Several wordings as one, in the list form of each language. */
export function listed(words: readonly Wording[]): Wording {
  if (words.length === 0) return say("无", "nothing");
  return say(words.map((it) => it.zh).join("、"), words.map((it) => it.en).join("; "));
}
