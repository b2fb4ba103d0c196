import type { Db, Transaction } from "@faheng/database";
import type { Effect, FahengError } from "@faheng/domain";
import type { AccessObject, Action } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { OwnAct } from "../access/own-acts.ts";
import type { AuditAction } from "../audit/audit-action.ts";

/** What an act is about: who does it, what they sent, and what they sent it about. */
export interface ActCase<Input, Found> {
  readonly desk: Desk;
  readonly input: Input;
  readonly found: Found;
}

/** The same once all that takes long has been done. */
export interface PreparedCase<Input, Found, Prepared> extends ActCase<Input, Found> {
  readonly prepared: Prepared;
}

/** An act as it is written down. */
export interface Trace {
  /** Where one permission stands for several acts (saved or signed); otherwise the permission itself. */
  readonly action?: AuditAction;
  /** Where the thing gets its name by the act. */
  readonly object?: string;
  readonly agencyId: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of an act that looked for something and found it wanting; otherwise it was done. */
  readonly result?: "done" | "failed";
}

/** A refusal as it is written down. */
export interface Failure extends Omit<Trace, "result"> {
  readonly result: "refused" | "failed";
}

/** What comes of an act: the answer to whoever did it, and what is written down; `null` where nothing changed. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  /** Several where it was done to several things alike: each has its own line and is told of by itself. */
  readonly trace: Trace | readonly Trace[] | null;
  /** Lines of their own for what was done with it, before its own: each person of a roster, each plan of a department. */
  readonly also?: readonly Trace[];
}

/**
 * How an answer that is large is kept beside its request key: as what it is made of again for whoever asks once more. By then it
 * tells how things stand, as anything that is asked for does.
 */
export interface Receipt<Input, Found, Answer, Kept> {
  readonly keep: (answer: Answer) => Kept;
  readonly redeem: (db: Db, it: ActCase<Input, Found>, kept: Kept) => Promise<Answer>;
}

/**
 * Everything an act needs beside what it does. Each part is asked for by type: an act without its permission, its guard or its
 * line in the audit does not compile.
 */
export interface ActDefinition<Input, Found, Held, Answer, Prepared = undefined, Kept = unknown> {
  /**
   * The permission that is asked, by which a refusal is written down too; by who asks, where either of two lets somebody in.
   * Or what everybody may do to their own account.
   */
  readonly action: Action | OwnAct | ((desk: Desk, input: Input) => Action);
  /** What the act is done to, as far as the actor may know of it; otherwise what to say to somebody who may do it. */
  readonly load: (desk: Desk, input: Input) => Promise<Found | FahengError>;
  /** What the permission is asked for; where nothing was found, for what it would be, so that nobody learns of what is not theirs. */
  readonly allows: (input: Input, found: Found | null) => AccessObject;
  /** What the audit, and errors, call it: `cycle:…`. */
  readonly name: (input: Input, found: Found | null) => string;
  /** What else its lines may call what it is done to: whoever comes second is told who changed any of it last. */
  readonly subjects?: (it: ActCase<Input, Found | null>) => Promise<readonly string[]>;
  /** What makes a sending under a used key another one, where not all of the input can be kept: files, who hears of progress. */
  readonly content?: (input: Input) => unknown;
  /**
   * What takes long and holds nobody up: reading a file, trying a profile, computing a score, hashing a password; of an act that
   * only looks (a report, an export), the looking. After the permission, before the transaction: what it saw may have changed by
   * then, so what counts is asked anew by the guard.
   */
  readonly prepare?: (it: ActCase<Input, Found>) => Promise<Prepared>;
  /**
   * Asks packs what guard and act will ask them: inside the transaction no pack is asked, and an act that needs an answer there
   * which it has not heard is undone, asks, and is tried once more. Without this part it is merely tried more often. Which
   * answers come of it, and what is refused, is for guard and act to say.
   */
  readonly foresees?: (it: PreparedCase<Input, Found, Prepared>) => Promise<void>;
  /** A desk that reaches further than its actor reads, for consequences that lie there. After the permission. */
  readonly reaches?: (it: ActCase<Input, Found>) => Desk;
  /** Agencies that stay as they are until the act is done: taken first, in one order. */
  readonly agencies: (input: Input, found: Found) => readonly string[];
  /**
   * What else it waits for: the turn, the assessments of a cycle. Whether the actor may still do it is asked after every wait,
   * so that waiting belongs here and not into the guard.
   */
  readonly takes?: (trx: Transaction, it: PreparedCase<Input, Found, Prepared>) => Promise<void>;
  /** Throws where it may not be done now, by what it reads under its locks. Inside the transaction. */
  readonly guard: (trx: Transaction, it: PreparedCase<Input, Found, Prepared>) => Promise<Held>;
  /** Does it, and says what is written down of it. Inside the transaction. */
  readonly apply: (
    trx: Transaction,
    it: PreparedCase<Input, Found, Prepared> & { readonly held: Held },
  ) => Promise<Outcome<Answer>>;
  /**
   * What lies outside the database and is made sure of once the act is written, holding nobody up. What it throws is told to
   * whoever acts, though the act is done: they are told of nothing that is not so.
   */
  readonly afterwards?: (it: PreparedCase<Input, Found, Prepared>) => Promise<void>;
  /**
   * A refusal that is written down as if it were an act, beside that of the permission: a file that could not be read, a wrong
   * code. Of any other that comes of the parts nothing is written. `found` is `null` where `load` refused.
   */
  readonly failing?: (error: FahengError, it: ActCase<Input, Found | null>) => Failure | null;
  /** What follows from it and is told with it; `null` of an act that only looks: it is written down and told to nobody. */
  readonly emits: readonly Effect[] | null;
  /** Of an act whose answer is large; otherwise the answer itself is kept beside its key. */
  readonly receipt?: Receipt<Input, Found, Answer, Kept>;
}
