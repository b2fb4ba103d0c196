import { putRectification } from "@faheng/database";
import { FahengError, type Rectification } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import {
  loadForRectification,
  rectificationConflict,
  rectificationGround,
  rectificationName,
  rectificationObject,
  type SeenRectification,
  stepBy,
} from "./load-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** What the office calls a problem that several agencies have. */
export interface RectificationLink extends SeenRectification {
  /** `null` takes it out of its theme. */
  readonly theme: string | null;
}

/**
 * Puts a problem to others under one theme (共性问题), or takes it out again: the office's own view over agencies, which none of
 * them is shown.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_* (NOT_FOUND, CONFLICT, CLOSED: cancelled)
 */
export const linkRectification = defineAct({
  action: "rectification.link",
  load: async (desk, input: RectificationLink) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: (input) => rectificationName(input),
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { before } = await rectificationGround(trx, desk, loaded, input);
    if (before.writes !== input.seen) throw rectificationConflict(desk, before);
    if (before.state !== "cancelled") return before;
    throw new FahengError(errors.FAHENG_RECTIFICATION_CLOSED, { place: rectificationName(input) });
  },
  apply: async (trx, { desk, input: { theme }, held: before }) => {
    const after: Rectification = {
      ...before,
      theme,
      writes: before.writes + 1,
      steps: [...before.steps, stepBy(desk, { act: "rectification.link", said: { kind: "theme", theme } })],
      savedAt: desk.now,
    };
    if (!(await putRectification(trx, after))) throw rectificationConflict(desk, before);
    return {
      answer: { id: after.id, writes: after.writes },
      trace: { agencyId: after.agencyId, before: { theme: before.theme }, after: { theme } },
    };
  },
  emits: [],
});
