import { factSchema, HELD_KINDS, HELD_MARKS, REGISTER_KINDS, REGISTER_MARKS } from "@faheng/domain";
import { z } from "zod";
import { assessmentState, cycle, question } from "./assessment.ts";
import { code, day, id, line, prose, statedDay, time } from "./common.ts";

const kind = z.enum(REGISTER_KINDS);
const mark = z.enum(REGISTER_MARKS);
const state = z.enum(["notified", "objected", "standing", "struck"]);
/** A city has hundreds of agencies; more than this is no entry of one. */
const MOST_ROWS = 5000;

/** What the office held, and how each agency took part. */
export const registerEntry = z.strictObject({
  cycleId: id,
  kind: z.enum(HELD_KINDS),
  title: line(100),
  heldOn: statedDay,
  objectUntil: statedDay,
  basis: prose(1000),
  rows: z
    .array(z.strictObject({ assessmentId: id, mark: z.enum(HELD_MARKS) }))
    .min(1)
    .max(MOST_ROWS),
});

export const registerObjection = z.strictObject({
  assessmentId: id,
  entryId: id,
  seen: z.int().min(1),
  reason: prose(2000),
});

/** What becomes of rows of an entry. */
export const registerDecision = z.strictObject({
  cycleId: id,
  entryId: id,
  rows: z
    .array(z.strictObject({ assessmentId: id, seen: z.int().min(1), mark }))
    .min(1)
    .max(MOST_ROWS),
  reason: prose(2000).nullable(),
});
/** Whoever strikes one says why. */
export const registerStrike = registerDecision.extend({ reason: prose(2000) });

const heard = {
  objection: z.strictObject({ said: z.string(), at: time }).nullable(),
  decided: z.strictObject({ reason: z.string().nullable(), at: time }).nullable(),
};
const counts = z.array(z.strictObject({ kind, indicator: code, fact: code })).readonly();
const veto = z.strictObject({ indicator: code, fact: code, material: z.string(), said: z.string() }).nullable();
const about = { entryId: id, kind, title: z.string(), heldOn: day, objectUntil: day, basis: z.string(), veto };

/** Agencies × entries. */
export const registerView = z.strictObject({
  cycle,
  today: day,
  agencies: z
    .array(
      z.strictObject({
        assessmentId: id,
        agency: z.string(),
        framework: z.string(),
        state: assessmentState,
        isOpen: z.boolean(),
        counts,
      }),
    )
    .readonly(),
  entries: z
    .array(
      z.strictObject({
        ...about,
        enteredBy: z.string(),
        enteredAt: time,
        cells: z
          .array(
            z.strictObject({
              assessmentId: id,
              writes: z.int(),
              mark,
              entered: mark,
              state,
              acts: z.array(z.enum(["register.stand", "register.strike"])).readonly(),
              ...heard,
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  mayEnter: z.boolean(),
  mayPropose: z.boolean(),
});

/** A veto, with its ground and what shows it. */
export const vetoProposal = z.strictObject({
  assessmentId: id,
  indicator: code,
  fact: code,
  value: factSchema.refine((value) => value !== null),
  heldOn: statedDay,
  objectUntil: statedDay,
  basis: prose(2000),
  material: prose(1000),
});

/** Vetoes that may be proposed on an agency, and how those that were stand. */
export const proposableVetoes = z
  .array(
    z.strictObject({
      indicator: code,
      title: z.string(),
      question,
      proposed: z.strictObject({ state, heldOn: day, objectUntil: day }).nullable(),
    }),
  )
  .readonly();

/** What the register says of one agency. */
export const ownRegisterView = z.strictObject({
  rows: z
    .array(z.strictObject({ ...about, writes: z.int(), mark, entered: mark, state, mayObject: z.boolean(), ...heard }))
    .readonly(),
  counts,
});
