import type { Db } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { isOwnAct } from "../access/own-acts.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { StaleForesight } from "../manifest/foresee.ts";
import type { ActDefinition, Trace } from "./act-definition.ts";
import { mapConflict } from "./conflicts.ts";
import { withLastChange } from "./last-change.ts";
import { holdAgencies } from "./hold-agencies.ts";
import { answerOnce, keepAnswer, takeKey } from "./request-key.ts";
import { writeDown, writeFailure, writeLine } from "./write-down.ts";

/** Something somebody can do. */
export type Act<Input, Answer> = (context: Context, actor: Actor, input: Input) => Promise<Answer>;

/**
 * Makes an act of its parts. The order is one for all: find, permit, prepare, and then in one transaction: the key, what it
 * waits for, the actor's standing, the guard, the act, its lines in the audit, and its event. All of it or nothing.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_ACCESS_ENDED, FAHENG_ACT_KEY_REUSED, FAHENG_ACT_CONFLICT, and what the parts throw
 */
export function defineAct<Input, Found, Held, Answer, Prepared = undefined, Kept = unknown>(
  definition: ActDefinition<Input, Found, Held, Answer, Prepared, Kept>,
): Act<Input, Answer> {
  const { emits, receipt } = definition;
  return async (context, actor, input) => {
    const desk = enter(context, actor);
    const action = typeof definition.action === "function" ? definition.action(desk, input) : definition.action;
    const found = await definition.load(desk, input);
    const known = found instanceof FahengError ? null : found;
    const name = definition.name(input, known);
    const object = definition.allows(input, known);
    if (!isOwnAct(action)) await permit(desk, action, object, name);
    const content = definition.content ? definition.content(input) : input;
    // What only looks is answered anew: it changes nothing, and what it saw may be long.
    const requestKey = emits === null ? undefined : context.requestKey;
    const request = requestKey === undefined ? null : { requestKey, act: action, content };
    const answered = async (db: Db, kept: unknown): Promise<Answer> => {
      if (!receipt) return kept as Answer;
      if (found instanceof FahengError) throw found;
      return await receipt.redeem(db, { desk, input, found }, kept as Kept);
    };
    const perform = async (isAgain: boolean): Promise<Answer> => {
      if (found instanceof FahengError) throw found;
      const seen = { desk, input, found };
      const prepared = (await definition.prepare?.(Object.assign({ isAgain }, seen))) as Prepared;
      const it = { desk: definition.reaches?.(seen) ?? desk, input, found, prepared };
      return await it.desk.db.transaction().execute(async (trx) => {
        const before = request && (await takeKey(trx, desk, request));
        if (before) return await answered(trx, before.kept);
        await holdAgencies(trx, definition.agencies(input, found));
        await definition.takes?.(trx, it);
        await requireStanding(trx, desk);
        const held = await definition.guard(trx, it);
        const { answer, trace, also = [] } = await definition.apply(trx, Object.assign({ held }, it));
        for (const line of also) await writeLine(trx, desk, { action, object: name, ...line });
        for (const line of linesOf(trace))
          await writeDown(trx, desk, { emits, line: { action, object: name, ...line } });
        if (request) await keepAnswer(trx, desk, request, receipt ? receipt.keep(answer) : answer);
        return answer;
      });
    };
    const performed = async (): Promise<Answer> => {
      try {
        return await perform(false);
      } catch (cause) {
        if (!(cause instanceof StaleForesight)) throw cause;
        return await perform(true);
      }
    };
    try {
      return await answerOnce(desk, request, answered, () => mapConflict(name, performed));
    } catch (cause) {
      const of = { desk, input, found: known };
      const failure = cause instanceof FahengError ? (definition.failing?.(cause, of) ?? null) : null;
      if (failure !== null) await writeFailure(desk, { action, object: name, ...failure });
      const subjects = async () => [name, ...((await definition.subjects?.(of)) ?? [])];
      throw await withLastChange(desk, cause, { subjects, agencyId: object.agencyId });
    }
  };
}

function linesOf(trace: Trace | readonly Trace[] | null): readonly Trace[] {
  if (trace === null) return [];
  return "agencyId" in trace ? [trace] : trace;
}
