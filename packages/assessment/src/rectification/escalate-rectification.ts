import { putRectification } from "@faheng/database";
import {
  type EscalationRung,
  FahengError,
  isRectificationOpen,
  isRungBehind,
  type Rectification,
  rungsOf,
  rungsSkipped,
  type Wording,
} from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import {
  ladderOf,
  loadForRectification,
  rectificationConflict,
  rectificationGround,
  rectificationName,
  rectificationObject,
  rectificationTrace,
  type SeenRectification,
  stepBy,
} from "./load-rectification.ts";
import { requireDay } from "./raise-rectification.ts";
import { rectificationErrors as errors } from "./rectification-errors.ts";

/** What the rungs are called. */
export const RUNG_WORDS: Readonly<Record<EscalationRung, Wording>> = {
  remind: { zh: "提醒", en: "reminder" },
  inquire: { zh: "函询", en: "letter of inquiry" },
  summon: { zh: "约谈", en: "talk" },
  supervise: { zh: "挂牌督办", en: "listed supervision" },
  circulate: { zh: "通报", en: "circular" },
};

/** A rung that is taken. */
export interface RectificationEscalation extends SeenRectification {
  readonly rung: EscalationRung;
  /** The city's day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Number of the document by which it was done. */
  readonly document: string;
  readonly reason: string;
  /** Why rungs are left out, `null` where none is. */
  readonly skipping: string | null;
}

/**
 * Presses for a cure by the next rung of the ladder: 提醒、函询、约谈、挂牌督办、通报, or what the profile sets. It is written down with its day and
 * document and changes no state. A rung that was passed is not taken any more; one that leaves others out says why.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_RECTIFICATION_* (NOT_FOUND, CONFLICT, CLOSED, RUNG, DAY)
 */
export const escalateRectification = defineAct({
  action: "rectification.escalate",
  load: async (desk, input: RectificationEscalation) => await loadForRectification(desk, input),
  allows: rectificationObject,
  name: (input) => rectificationName(input),
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const place = rectificationName(input);
    const { before } = await rectificationGround(trx, desk, loaded, input);
    if (before.writes !== input.seen) throw rectificationConflict(desk, before);
    if (!isRectificationOpen(before)) throw new FahengError(errors.FAHENG_RECTIFICATION_CLOSED, { place });
    const ladder = ladderOf(loaded);
    const taken = rungsOf(before).map(({ rung }) => rung);
    const refused = (why: Wording): FahengError =>
      new FahengError(errors.FAHENG_RECTIFICATION_RUNG, { place, details: { rung: RUNG_WORDS[input.rung], why } });
    if (isRungBehind(ladder, taken, input.rung)) {
      throw refused(
        ladder.includes(input.rung)
          ? { zh: "已采取过，或已采取更重的一步", en: "it, or a graver one, was taken" }
          : { zh: "方案规定的督办措施没有这一步", en: "the profile’s ladder does not have it" },
      );
    }
    const skipped = rungsSkipped(ladder, taken, input.rung).map((it) => RUNG_WORDS[it]);
    if (skipped.length > 0 && (input.skipping ?? "").trim() === "") {
      throw refused({
        zh: `越过了${skipped.map((it) => it.zh).join("、")}，没有写明理由`,
        en: `it leaves out ${skipped.map((it) => it.en).join(", ")} without a reason`,
      });
    }
    requireDay(desk, loaded, { day: input.on, from: "…", to: desk.today, place });
    return { before, isSkipping: skipped.length > 0 };
  },
  apply: async (trx, { desk, input, held: { before, isSkipping } }) => {
    const { rung, on, document, reason, skipping } = input;
    const said = { kind: "rung", rung, on, document, skipping: isSkipping ? skipping : null } as const;
    const after: Rectification = {
      ...before,
      writes: before.writes + 1,
      steps: [...before.steps, stepBy(desk, { act: "rectification.escalate", reason, said })],
      savedAt: desk.now,
    };
    if (!(await putRectification(trx, after))) throw rectificationConflict(desk, before);
    const trace = Object.assign(rectificationTrace(after), { kind: rung, day: on, documentNumber: document, reason });
    return { answer: { id: after.id, writes: after.writes }, trace: { agencyId: after.agencyId, after: trace } };
  },
  emits: [],
});
