import { TASK_ACTS } from "@faheng/assessment";
import { factSchema, indicatorFactsSchema } from "@faheng/domain";
import { z } from "zod";
import { agency, assessmentState, cycle, question } from "./assessment.ts";
import { code, id, points as amount, prose, statedDay, time, wording } from "./common.ts";
import { qualities } from "./evidence.ts";
import { interval } from "./score.ts";

/** Which review task. */
export const taskPlace = z.strictObject({ assessmentId: id, taskId: id });

/** Which task somebody moves, and which version of it they saw. */
export const taskMove = taskPlace.extend({ seen: z.int().min(1) });
export const movedTask = z.strictObject({ writes: z.int() });

/** What a reviewer states of one item: facts with clause, reason and place in the evidence. */
export const points = z
  .array(
    z.strictObject({
      fact: code,
      value: factSchema.refine((value) => value !== null),
      clause: code,
      reason: prose(2000),
      place: z.string().trim().max(400),
    }),
  )
  .max(50)
  .readonly();

/** What a reviewer finds of each piece of evidence; left out where it stays as it was. */
export const materials = z
  .array(
    z.strictObject({
      material: z.string().max(40),
      n: z.int().min(1),
      version: z.int().min(1),
      qualities,
      reason: z.union([z.literal(""), prose(500)]),
      /** Of what is secret: the day it was seen where it is kept. */
      checkedOn: statedDay.optional(),
    }),
  )
  .max(500)
  .readonly();

/** One item, 自评 beside 考评, in thousandths. */
export const itemEffect = z.strictObject({
  full: amount,
  self: interval,
  judged: interval,
  difference: amount.nullable(),
});

/** What one clause takes or gives: as the agency stated it, and as it is judged. */
export const clauseEffect = z.strictObject({ clause: code, self: interval.nullable(), judged: interval.nullable() });

export const savedFinding = z.strictObject({ version: z.int(), effect: itemEffect.nullable() });

const taskState = z.enum(["open", "submitted", "void"]);

export const taskListing = z.strictObject({
  id,
  assessmentId: id,
  state: taskState,
  source: code,
  writes: z.int(),
  cycle,
  agency,
  frameworkTitle: z.string(),
  sourceWords: wording,
  assessmentState,
  items: z.int(),
  judged: z.int(),
  returned: z.string().nullable(),
});

const named = z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() });

export const reviewTask = z.strictObject({
  task: z.strictObject({
    id,
    assessmentId: id,
    state: taskState,
    writes: z.int(),
    source: code,
    words: wording,
    reviewer: z.string(),
  }),
  agency,
  cycle: z.strictObject({ id, title: z.string() }),
  frameworkTitle: z.string(),
  isReviewing: z.boolean(),
  acts: z.array(z.enum(TASK_ACTS)).readonly(),
  chapters: z.array(named).readonly(),
  items: z
    .array(
      named.extend({
        chapter: code.nullable(),
        requirement: z.string().nullable(),
        self: z.strictObject({ facts: indicatorFactsSchema, progress: z.string() }).nullable(),
        notApplicable: z.strictObject({ reason: z.string(), approvedBy: z.string().nullable() }).nullable(),
        questions: z.array(question).readonly(),
        finding: z
          .strictObject({ version: z.int(), points, materials, settles: z.boolean(), savedAt: time })
          .nullable(),
        effect: itemEffect.nullable(),
        clauses: z.array(clauseEffect).readonly(),
        isDisputed: z.boolean(),
      }),
    )
    .readonly(),
});
