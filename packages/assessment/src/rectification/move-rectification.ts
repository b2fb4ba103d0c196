import type { RectificationSaid } from "@faheng/domain";
import { cityDay } from "@faheng/domain";
import { defineMove } from "./define-move.ts";
import { rectificationName, type SeenRectification } from "./load-rectification.ts";
import { openWith, requireDay } from "./raise-rectification.ts";

/** A problem as it was seen, with why. */
export interface ReasonedRectification extends SeenRectification {
  readonly reason: string;
}

/** What a look-back (回头看) found, and until when it is to be cured anew. */
export interface RectificationReopening extends ReasonedRectification {
  /** The city's day of the look-back, `YYYY-MM-DD`. */
  readonly lookedOn: string;
  readonly dueOn: string;
}

/** What a look-back (回头看) found of a problem that stays closed, with its day. */
export interface RectificationLook extends ReasonedRectification {
  readonly lookedOn: string;
}

/** Takes back a claim that nobody has judged. @throws as {@link closeRectification} */
export const withdrawRectification = defineMove<SeenRectification>({
  act: "rectification.withdraw",
  next: () => ({}),
});

/** Sends a claim back to its owner, with what is missing. @throws as {@link closeRectification} */
export const returnRectification = defineMove<ReasonedRectification>({
  act: "rectification.return",
  next: () => ({}),
});

/**
 * Closes a problem out (销号): by who raised it, and never by anybody who cured it or belongs to those who do.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, REASON, OWNER_CLOSES),
 *   FAHENG_RECTIFICATION_* (NOT_FOUND, CONFLICT)
 */
export const closeRectification = defineMove<SeenRectification>({
  act: "rectification.close",
  next: () => ({}),
});

/**
 * Reopens a problem that a look-back (回头看) found as it was, with a new day. Where its origin was raised anew meanwhile that one is
 * open, and it stays closed.
 *
 * @throws as {@link closeRectification}; FAHENG_PROCESS_PAST_DAY, FAHENG_PROCESS_TWICE, FAHENG_RECTIFICATION_DAY
 */
export const reopenRectification = defineMove<RectificationReopening>({
  act: "rectification.reopen",
  holds: async ({ desk, input: { dueOn }, before }, trx) => ({
    "day-ahead": dueOn > desk.today || { day: dueOn },
    once: (await openWith(trx, before)) === null || {},
  }),
  permit: async (_, { desk, input, loaded, before }) => {
    const place = rectificationName(input);
    const closed = before.steps.findLast(({ act }) => act === "rectification.close")?.at ?? before.savedAt;
    const closedOn = cityDay(closed, desk.context.timeZone);
    requireDay(desk, loaded, { day: input.lookedOn, from: closedOn, to: desk.today, place });
    requireDay(desk, loaded, { day: input.dueOn, from: desk.today, place });
  },
  next: (_, { dueOn }) => ({ dueOn }),
  says: ({ input: { lookedOn, dueOn } }): RectificationSaid => ({ kind: "limit", dueOn, lookedOn }),
});

/** That a look-back (回头看) found a problem cured. @throws as {@link closeRectification}; FAHENG_RECTIFICATION_DAY */
export const lookBackAtRectification = defineMove<RectificationLook>({
  act: "rectification.look-back",
  permit: async (_, { desk, input, loaded, before }) => {
    const closed = before.steps.findLast(({ act }) => act === "rectification.close")?.at ?? before.savedAt;
    const from = cityDay(closed, desk.context.timeZone);
    requireDay(desk, loaded, { day: input.lookedOn, from, to: desk.today, place: rectificationName(input) });
  },
  next: () => ({}),
  says: ({ input: { lookedOn } }): RectificationSaid => ({ kind: "looked", lookedOn }),
});

/** Cancels a problem (撤项): an appeal was upheld, or it has moved; the reason names the ground. @throws as {@link closeRectification} */
export const cancelRectification = defineMove<ReasonedRectification>({
  act: "rectification.cancel",
  holds: ({ input: { reason } }) => ({ "grounds-given": reason.trim() !== "" || {} }),
  next: () => ({}),
});
