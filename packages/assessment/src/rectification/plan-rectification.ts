import { limitOf, type RectificationSaid } from "@faheng/domain";
import { defineMove } from "./define-move.ts";
import { rectificationName, type SeenRectification } from "./load-rectification.ts";
import { requireDay, requireDepartment } from "./raise-rectification.ts";

/** How a problem is to be cured. */
export interface RectificationPlanning extends SeenRectification {
  readonly cause: string;
  readonly measures: string;
  readonly dueOn: string;
  /** Who cures it, and who of them answers for it. */
  readonly departmentId: string;
  readonly personId: string | null;
}

/**
 * States how a problem is to be cured (整改方案): its cause, the measures, until when and by whom; once more where that changes.
 * Not later than whoever raised it allows.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, PLAN), FAHENG_RECTIFICATION_*
 *   (NOT_FOUND, CONFLICT, DEPARTMENT, DAY)
 */
export const planRectification = defineMove<RectificationPlanning>({
  act: "rectification.plan",
  holds: ({ input: { cause, measures } }) => {
    const missing = [...(cause.trim() === "" ? [CAUSE] : []), ...(measures.trim() === "" ? [MEASURES] : [])];
    const [what] = missing;
    return { "plan-complete": what === undefined || { what } };
  },
  permit: async (trx, { desk, input, loaded, before }) => {
    await requireDepartment(trx, desk, loaded, input);
    const place = rectificationName(input);
    const limit = limitOf(before);
    // Who plans late is late, and says until when all the same.
    const from = before.dueOn !== null && input.dueOn === before.dueOn ? input.dueOn : desk.today;
    const to = limit !== null && limit >= desk.today ? { to: limit } : {};
    requireDay(desk, loaded, Object.assign({ day: input.dueOn, from, place }, to));
  },
  next: (_, { dueOn, departmentId, personId }) => ({ dueOn, departmentId, personId }),
  says: ({ input: { cause, measures, dueOn } }): RectificationSaid => ({ kind: "plan", cause, measures, dueOn }),
});

const CAUSE = { zh: "原因", en: "its cause" } as const;
const MEASURES = { zh: "措施", en: "the measures" } as const;
