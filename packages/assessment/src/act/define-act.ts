import type { Db } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor, StoodFor } from "../access/actor.ts";
import { standsInFor } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { isOwnAct } from "../access/own-acts.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { hearingPacks, holding, UnforeseenQuestions } from "../plugin/ask-once.ts";
import type { ActDefinition, PreparedCase, Trace } from "./act-definition.ts";
import { actErrors as errors } from "./act-errors.ts";
import { mapConflict } from "./conflicts.ts";
import { withLastChange } from "./last-change.ts";
import { holdAgencies } from "./hold-agencies.ts";
import { answerOnce, keepAnswer, takeKey } from "./request-key.ts";
import { writeDown, writeFailure } from "./write-down.ts";

/** How often an act is tried where others change what a pack's rules score, each time before it can write. */
const MOST_TRIES = 10;

/** Something somebody can do. */
export type Act<Input, Answer> = (context: Context, actor: Actor, input: Input) => Promise<Answer>;

/**
 * Makes an act of its parts. The order is one for all: find, permit, prepare, foresee, and then in one transaction: the key,
 * what it waits for, the actor's standing, the guard, the act, its lines in the audit, and its event. All of it or nothing; after
 * it, what lies outside the database.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ACCESS_ENDED, FAHENG_ACT_KEY_REUSED, FAHENG_ACT_CONFLICT, FAHENG_ACT_OVERTAKEN, and
 *   what the parts throw
 */
export function defineAct<Input, Found, Held, Answer, Prepared = undefined, Kept = unknown>(
  definition: ActDefinition<Input, Found, Held, Answer, Prepared, Kept>,
): Act<Input, Answer> {
  const { emits, receipt } = definition;
  return async (context, actor, input) =>
    await hearingPacks(async () => {
      const entered = enter(context, actor);
      const action = typeof definition.action === "function" ? definition.action(entered, input) : definition.action;
      const found = await definition.load(entered, input);
      const known = found instanceof FahengError ? null : found;
      const name = definition.name(input, known);
      const object = definition.allows(input, known);
      if (!isOwnAct(action)) await permit(entered, action, object, name);
      const desk = isOwnAct(action) ? entered : inPlaceOf(entered, standsInFor(actor, action, object));
      const content = definition.content ? definition.content(input) : input;
      // What only looks is answered anew: it changes nothing, and what it saw may be long.
      const requestKey = emits === null ? undefined : context.requestKey;
      const request = requestKey === undefined ? null : { requestKey, act: action, content };
      const answered = async (db: Db, kept: unknown): Promise<Answer> => {
        if (!receipt) return kept as Answer;
        if (found instanceof FahengError) throw found;
        return await receipt.redeem(db, { desk, input, found }, kept as Kept);
      };
      const inTransaction = async (it: PreparedCase<Input, Found, Prepared>): Promise<Answer> =>
        await it.desk.db.transaction().execute(async (trx) => {
          const before = request && (await takeKey(trx, desk, request));
          if (before) return await answered(trx, before.kept);
          await holdAgencies(trx, definition.agencies(input, it.found));
          await definition.takes?.(trx, it);
          await requireStanding(trx, desk);
          const held = await definition.guard(trx, it);
          const { answer, trace, also = [] } = await definition.apply(trx, Object.assign({ held }, it));
          const named = <Any>(line: Any) => ({ action, object: name, ...line });
          await writeDown(trx, desk, { also: also.map(named), lines: linesOf(trace).map(named), emits });
          if (request) await keepAnswer(trx, desk, request, receipt ? receipt.keep(answer) : answer);
          return answer;
        });
      const perform = async (): Promise<Answer> => {
        if (found instanceof FahengError) throw found;
        const seen = { desk, input, found };
        const prepared = (await definition.prepare?.(seen)) as Prepared;
        const it = { desk: definition.reaches?.(seen) ?? desk, input, found, prepared };
        await quietly(async () => await definition.foresees?.(it));
        for (let tries = 1; ; tries += 1) {
          try {
            const answer = await holding(async () => await inTransaction(it));
            await definition.afterwards?.(it);
            if (emits !== null) context.wake?.();
            return answer;
          } catch (cause) {
            if (!(cause instanceof UnforeseenQuestions)) throw cause;
            if (tries === MOST_TRIES) throw new FahengError(errors.FAHENG_ACT_OVERTAKEN, { place: name });
            await cause.ask();
          }
        }
      };
      try {
        return await answerOnce(desk, request, answered, () => mapConflict(name, perform));
      } catch (cause) {
        const of = { desk, input, found: known };
        const failure = cause instanceof FahengError ? (definition.failing?.(cause, of) ?? null) : null;
        if (failure !== null) await writeFailure(desk, { action, object: name, ...failure });
        const subjects = async () => [name, ...((await definition.subjects?.(of)) ?? [])];
        throw await withLastChange(desk, cause, { subjects, agencyId: object.agencyId });
      }
    });
}

/** Who stands for somebody says so wherever the act is written down, in histories as in the audit: 李四（代张三）. */
function inPlaceOf(desk: Desk, away: StoodFor | null): Desk {
  if (away === null) return desk;
  return { ...desk, actor: { ...desk.actor, name: `${desk.actor.name}（代${away.name}）` } };
}

/** What is refused of what an act will do, the act says itself. */
async function quietly(foresee: () => Promise<void> | undefined): Promise<void> {
  try {
    await foresee();
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
  }
}

function linesOf(trace: Trace | readonly Trace[] | null): readonly Trace[] {
  if (trace === null) return [];
  return "agencyId" in trace ? [trace] : trace;
}
