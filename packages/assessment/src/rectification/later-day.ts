import { dateOfDay, dayNumber, FahengError, isOther, laterAsked, type RectificationSaid } from "@faheng/domain";
import { defineMove, type MoveGround } from "./define-move.ts";
import { dueOfRectification, rectificationName, type SeenRectification } from "./load-rectification.ts";
import type { ReasonedRectification } from "./move-rectification.ts";
import { requireDay } from "./raise-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** Until when somebody would cure it, and why not before. */
export interface LaterRequest extends ReasonedRectification {
  /** The city's day, `YYYY-MM-DD`. */
  readonly wishedOn: string;
}

/** Until when it may be cured, the day that was asked for or another later one. */
export interface LaterGrant extends ReasonedRectification {
  readonly dueOn: string;
}

/**
 * Asks for a later day (整改延期), before the day is over: once until it is answered.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, REASON, TWICE),
 *   FAHENG_RECTIFICATION_* (NOT_FOUND, CONFLICT, DAY, OVERDUE)
 */
export const askForLaterDay = defineMove<LaterRequest>({
  act: "rectification.ask-later",
  holds: ({ before }) => ({ once: laterAsked(before) === null || {} }),
  permit: async (_, { desk, input, loaded, before }) => {
    const place = rectificationName(input);
    const dueOn = dueOfRectification(before, loaded)?.dueOn ?? desk.today;
    if (dueOn < desk.today)
      throw new FahengError(errors.FAHENG_RECTIFICATION_OVERDUE, { place, details: { day: dueOn } });
    requireDay(desk, loaded, { day: input.wishedOn, from: nextDay(dueOn), place });
  },
  next: () => ({}),
  says: ({ input: { wishedOn } }): RectificationSaid => ({ kind: "later", wishedOn }),
});

/** Takes a request back that nobody has answered. @throws as {@link askForLaterDay}; FAHENG_RECTIFICATION_NOT_ASKED */
export const withdrawLaterDay = defineMove<SeenRectification>({
  act: "rectification.withdraw-later",
  permit: async (_, ground) => requireAsked(ground),
  next: () => ({}),
});

/**
 * Grants a later day, by whoever closes the problem out and did not ask: it is due by then, and a plan may go as far.
 *
 * @throws as {@link withdrawLaterDay}; FAHENG_PROCESS_OWN_WORK
 */
export const grantLaterDay = defineMove<LaterGrant>({
  act: "rectification.grant-later",
  holds: (ground) => ({ other: isOthers(ground) }),
  permit: async (_, ground) => {
    requireAsked(ground);
    const { desk, input, loaded, before } = ground;
    const dueOn = dueOfRectification(before, loaded)?.dueOn ?? desk.today;
    const from = nextDay(dueOn > desk.today ? dueOn : desk.today);
    requireDay(desk, loaded, { day: input.dueOn, from, place: rectificationName(input) });
  },
  next: (_, { dueOn }) => ({ dueOn }),
  says: ({ input: { dueOn } }): RectificationSaid => ({ kind: "granted", dueOn }),
});

/** Refuses a later day, with the reason. @throws as {@link grantLaterDay} */
export const refuseLaterDay = defineMove<ReasonedRectification>({
  act: "rectification.refuse-later",
  holds: (ground) => ({ other: isOthers(ground) }),
  permit: async (_, ground) => requireAsked(ground),
  next: () => ({}),
});

/** Nobody answers their own request, nor does whoever cures it. */
function isOthers({ before, parties, identities }: MoveGround<SeenRectification>) {
  const asked = laterAsked(before);
  if (parties.includes("owner")) return {};
  return isOther(identities.actors, asked === null ? [] : identities.behind(asked.by, asked.at));
}

/** @throws FAHENG_RECTIFICATION_NOT_ASKED */
function requireAsked({ before, input }: MoveGround<SeenRectification>): void {
  if (laterAsked(before) !== null) return;
  throw new FahengError(errors.FAHENG_RECTIFICATION_NOT_ASKED, { place: rectificationName(input) });
}

function nextDay(day: string): string {
  return dateOfDay(dayNumber(day) + 1);
}
