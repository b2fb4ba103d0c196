import { putRectification, type Transaction } from "@faheng/database";
import type { ActOf, FahengError, Held, Rectification, RectificationSaid } from "@faheng/domain";
import { rectificationProcess } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import {
  loadForRectification,
  rectificationConflict,
  type RectificationGround,
  rectificationGround,
  rectificationName,
  rectificationObject,
  type RectificationStanding,
  rectificationTrace,
  type SeenRectification,
  stepBy,
} from "./load-rectification.ts";

/** What a move goes by. */
export interface MoveGround<Input> extends RectificationGround {
  readonly desk: Desk;
  readonly input: Input;
}

/** Guards of the acts on a problem that is there, each as it is found. */
type Guards = Readonly<
  Record<"not-owner" | "plan-complete" | "proof-given" | "day-ahead" | "grounds-given" | "once" | "other", Held>
>;

type MoveAct = Exclude<ActOf<typeof rectificationProcess>, "rectification.raise">;

/** A way of moving a problem: which act, what has to hold, what may else refuse it, and what becomes of it. */
interface Move<Input> {
  readonly act: MoveAct;
  readonly holds?: (it: MoveGround<Input>, trx: Transaction) => Partial<Guards> | Promise<Partial<Guards>>;
  /** Refuses what the table of the process does not know of. */
  readonly permit?: (trx: Transaction, it: MoveGround<Input>) => Promise<void>;
  readonly next: (before: Rectification, input: Input) => Partial<Rectification>;
  /** What is said with it; nothing beside its reason where it is left out. */
  readonly says?: (it: MoveGround<Input>) => RectificationSaid;
}

const ALWAYS: Guards = {
  "not-owner": true,
  "plan-complete": true,
  "proof-given": true,
  "day-ahead": true,
  "grounds-given": true,
  once: true,
  other: true,
};

/**
 * An act by which a problem goes from one state to another, by the table of its process. Whoever comes second is told who was
 * first, when, and what they did.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, REASON, and its guards),
 *   FAHENG_RECTIFICATION_* (NOT_FOUND, CONFLICT)
 */
export function defineMove<Input extends SeenRectification & { readonly reason?: string }>(
  way: Move<Input>,
): Act<Input, RectificationStanding> {
  return defineAct({
    action: way.act,
    load: async (desk, input: Input) => await loadForRectification(desk, input),
    allows: rectificationObject,
    name: (input) => rectificationName(input),
    agencies: (_, { loaded }) => [loaded.agency.id],
    guard: async (trx, { desk, input, found: { loaded } }) => {
      const ground = Object.assign({ desk, input }, await rectificationGround(trx, desk, loaded, input));
      const { before, parties, isNotOwner } = ground;
      const isSeen = before.writes === input.seen;
      const held: Guards = Object.assign({}, ALWAYS, { "not-owner": isNotOwner }, await way.holds?.(ground, trx));
      const second = (): FahengError => rectificationConflict(desk, before);
      requireDecision(
        rectificationProcess,
        way.act,
        {
          state: before.state,
          parties,
          holds: held,
          reason: input.reason ?? null,
          place: rectificationName(input),
        },
        isSeen ? {} : { FAHENG_PROCESS_STATE: second },
      );
      if (!isSeen) throw second();
      await way.permit?.(trx, ground);
      return ground;
    },
    apply: async (trx, { desk, input, held: ground }) => {
      const { before } = ground;
      const said = way.says?.(ground) ?? ({ kind: "none" } as const);
      const step = stepBy(desk, { act: way.act, reason: input.reason ?? null, said });
      const { to } = rectificationProcess.transitions.find(({ act }) => act === way.act) ?? {};
      if (to === undefined) throw new TypeError(`${way.act} leads nowhere`);
      const after: Rectification = Object.assign({}, before, way.next(before, input), {
        state: to,
        writes: before.writes + 1,
        steps: [...before.steps, step],
        savedAt: desk.now,
      });
      if (!(await putRectification(trx, after))) throw rectificationConflict(desk, before);
      const reason = input.reason && { reason: input.reason };
      return {
        answer: { id: after.id, writes: after.writes },
        trace: {
          agencyId: after.agencyId,
          before: rectificationTrace(before),
          after: Object.assign(rectificationTrace(after), reason),
        },
      };
    },
    emits: [],
  });
}
