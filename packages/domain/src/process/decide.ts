import { type ErrorDefinition, FahengError, type ErrorValues } from "../errors.ts";
import { allowedActs, everyAct, listed, withParties } from "./allowed.ts";
import { type Guard, GUARDS } from "./guards.ts";
import { PARTIES, type Party } from "./party.ts";
import type { ActOf, GuardOf, NONE, Process, StateOf, Transition } from "./process.ts";
import { processErrors as errors } from "./process-errors.ts";
import { say } from "./say.ts";

/** Whether a guard holds, or the details that its error is filled with. */
export type Held = true | ErrorValues;

/** What an act finds. Every guard of the act has to be answered: one that is forgotten does not compile. */
export interface Situation<P, Act> {
  /** The state the thing is in, read under its lock. */
  readonly state: StateOf<P> | typeof NONE;
  /** Everything the actor is to the thing. */
  readonly parties: readonly Party[];
  readonly holds: Readonly<Record<GuardOf<P, Act> & Guard, Held>>;
  /** The reason given, where one was. */
  readonly reason?: string | null;
  /** What the thing is called where errors say their place: `response:…/3.2`. */
  readonly place: string;
}

/** What comes of trying an act. */
export type Decision<State extends string = string> =
  | { readonly ok: true; readonly to: State; readonly transition: Transition }
  | { readonly ok: false; readonly error: FahengError };

/**
 * Whether somebody may do an act now, and where it leads. Who they are comes before what there is, so that nobody learns the
 * state of what is not theirs; then state, reason, and the guards in the order of the table.
 *
 * @example
 * decide(cycleProcess, "cycle.close", { state: "open", parties: ["office"], holds: { "results-final": true }, place });
 */
export function decide<P extends Process, Act extends ActOf<P>>(
  process: P,
  act: Act,
  situation: Situation<P, Act>,
): Decision<StateOf<P>> {
  const { state, parties, reason, place } = situation;
  const refused = (definition: ErrorDefinition, details: ErrorValues): Decision<StateOf<P>> => ({
    ok: false,
    error: new FahengError(definition, { place, details }),
  });
  const rows = process.transitions.filter((it) => it.act === act);
  const [first] = rows;
  if (!first) throw new TypeError(`${act} is no act of ${process.entity}`);
  const mine = rows.filter((it) => it.by.some((party) => parties.includes(party)));
  if (mine.length === 0) {
    const wanted = [...new Set(rows.flatMap((it) => it.by))].map((it) => PARTIES[it]);
    return refused(errors.FAHENG_PROCESS_PARTY, { act: first.words, parties: listed(wanted) });
  }
  const transition = mine.find((it) => it.from.includes(state));
  if (!transition) {
    const stateWords = Object.hasOwn(process.states, state) ? process.states[state] : undefined;
    return refused(errors.FAHENG_PROCESS_STATE, {
      thing: process.words,
      state: stateWords ?? NOT_THERE,
      act: first.words,
      hint: first.refused,
      allowed: listed(allowedActs(process, state, parties).map((it) => it.words)),
      others: listed(everyAct(process, state).map((it) => withParties(it))),
    });
  }
  if (transition.reason && (reason ?? "").trim() === "") {
    return refused(errors.FAHENG_PROCESS_REASON, { act: first.words });
  }
  const holds: Readonly<Partial<Record<Guard, Held>>> = situation.holds;
  for (const guard of transition.holds ?? []) {
    const held = holds[guard] ?? {};
    if (held !== true) return refused(GUARDS[guard], { act: first.words, ...held });
  }
  return { ok: true, to: transition.to as StateOf<P>, transition };
}

const NOT_THERE = say("尚未建立", "not there yet");
