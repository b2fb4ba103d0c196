import { insertEvent, type Transaction } from "@faheng/database";
import { type Effect, FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import type { AccessObject, Action } from "../access/can.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import { requireStanding } from "../access/standing.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Context } from "../context.ts";
import { mapConflict } from "./conflicts.ts";
import { holdAgencies } from "./hold-agencies.ts";
import { answerOnce, keepAnswer, takeKey } from "./request-key.ts";

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

/** What comes of an act: the answer to whoever did it, and what is written down; `null` where nothing changed. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly trace: Trace | null;
  /** Lines of their own for what was done with it, before its own: each person of a roster, each plan of a department. */
  readonly also?: readonly Trace[];
}

/**
 * Everything an act needs beside what it does. Each part is asked for by type: an act without its permission, its guard or its
 * line in the audit does not compile.
 */
export interface ActDefinition<Input, Found, Held, Answer, Prepared = undefined> {
  /** The permission that is asked, by which a refusal is written down too. */
  readonly action: Action;
  /** What the act is done to, as far as the actor may know of it; otherwise what to say to somebody who may do it. */
  readonly load: (desk: Desk, input: Input) => Promise<Found | FahengError>;
  /** What the permission is asked for; where nothing was found, for what it would be, so that nobody learns of what is not theirs. */
  readonly allows: (input: Input, found: Found | null) => AccessObject;
  /** What the audit, and errors, call it: `cycle:…`. */
  readonly name: (input: Input) => string;
  /**
   * What takes long and holds nobody up: reading a file, trying a profile, computing a score, hashing a password; of an act that
   * only looks (a report, an export), the looking. After the permission, before the transaction: what it saw may have changed by
   * then, so what counts is asked anew by the guard.
   */
  readonly prepare?: (it: ActCase<Input, Found>) => Promise<Prepared>;
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
  /** What follows from it and is told with it; `null` of an act that only looks: it is written down and told to nobody. */
  readonly emits: readonly Effect[] | null;
}

/** What may come with an act beside its input. */
export interface ActOptions {
  /** Made anew by the sender for each act: the same once more is answered again and not done again. */
  readonly requestKey?: string | undefined;
}

/** Something somebody can do. */
export type Act<Input, Answer> = (
  context: Context,
  actor: Actor,
  input: Input,
  options?: ActOptions,
) => Promise<Answer>;

/**
 * Makes an act of its parts. The order is one for all: find, permit, prepare, and then in one transaction: the key, what it
 * waits for, the actor's standing, the guard, the act, its lines in the audit, and its event. All of it or nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ACCESS_ENDED, FAHENG_ACT_KEY_REUSED, FAHENG_ACT_CONFLICT, and what the parts throw
 */
export function defineAct<Input, Found, Held, Answer, Prepared = undefined>(
  definition: ActDefinition<Input, Found, Held, Answer, Prepared>,
): Act<Input, Answer> {
  return async (context, actor, input, { requestKey } = {}) => {
    const desk = enter(context, actor);
    const name = definition.name(input);
    const found = await definition.load(desk, input);
    const object = definition.allows(input, found instanceof FahengError ? null : found);
    await permit(desk, definition.action, object, name);
    const request = requestKey === undefined ? null : { requestKey, act: definition.action, input };
    return await answerOnce<Answer>(desk, request, async () => {
      if (found instanceof FahengError) throw found;
      const prepared = (await definition.prepare?.({ desk, input, found })) as Prepared;
      return await mapConflict(name, () =>
        desk.db.transaction().execute(async (trx) => {
          const before = request && (await takeKey<Answer>(trx, desk, request));
          if (before) return before.answer;
          const it = { desk, input, found, prepared };
          await holdAgencies(trx, definition.agencies(input, found));
          await definition.takes?.(trx, it);
          await requireStanding(trx, desk);
          const held = await definition.guard(trx, it);
          const { answer, trace, also = [] } = await definition.apply(trx, Object.assign(it, { held }));
          const { action, emits } = definition;
          for (const line of also) await writeLine(trx, desk, { action, object: name, ...line });
          if (trace !== null) await writeDown(trx, desk, { emits, line: { action, object: name, ...trace } });
          if (request) await keepAnswer(trx, desk, request, answer);
          return answer;
        }),
      );
    });
  };
}

type Line = Trace & { readonly action: AuditAction; readonly object: string };

async function writeLine(trx: Transaction, desk: Desk, line: Line): Promise<void> {
  const { action, object, agencyId, before = null, after = null, result = "done" } = line;
  await record(trx, desk, { action, object, agencyId, before, after, result });
}

async function writeDown(
  trx: Transaction,
  desk: Desk,
  { emits, line }: { readonly emits: readonly Effect[] | null; readonly line: Line },
): Promise<void> {
  await writeLine(trx, desk, line);
  if (emits === null) return;
  const { action: act, object, agencyId } = line;
  await insertEvent(trx, { id: desk.context.ids.next(), agencyId, at: desk.now, act, object, effects: emits });
}
