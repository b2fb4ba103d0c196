import type { Wording } from "@faheng/domain";

/** A letter to one person, plain text. */
export interface Letter {
  /** The same for the same letter: the other side knows by it what it has already. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What is told to whatever the city has connected: one notice of one person. */
export interface Call {
  /** The notice's id: the same however often it is told. */
  readonly id: string;
  readonly at: string;
  /** Whose notice it is, by the login that the city knows them by. */
  readonly to: { readonly login: string };
  readonly act: string;
  readonly words: Wording;
  readonly agency: string | null;
  readonly cycle: string | null;
  readonly dueOn: string | null;
  /** Where it leads, `null` where the server does not know the address that people use. */
  readonly link: string | null;
}

/**
 * Ways out of the house, each `null` where the server was given none. Both return once the other side has taken it, and throw
 * FAHENG_POST_AWAY (not taken: try again), FAHENG_POST_REFUSED (it never will be) or FAHENG_POST_UNSURE (it may have been taken).
 */
export interface Post {
  /** The address that people use, for links; `null` where the server does not know it. */
  readonly address: string | null;
  /** Whether letters may go to an address. */
  readonly isAllowed: (address: string) => boolean;
  readonly mail: ((letter: Letter) => Promise<void>) | null;
  readonly call: ((call: Call) => Promise<void>) | null;
}

/** No way out: everything stays in the inbox. */
export const NO_POST: Post = { address: null, isAllowed: () => false, mail: null, call: null };
