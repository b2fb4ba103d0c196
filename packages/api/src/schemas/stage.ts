import { CLOSES, STAGE_GATES } from "@faheng/domain";
import { z } from "zod";
import { code, day, id, line, prose, statedDay, time } from "./common.ts";

/** A stage as it is planned. */
export const plannedStage = z.strictObject({
  key: code,
  name: line(100),
  from: statedDay.nullable(),
  to: statedDay,
  gate: z.enum(STAGE_GATES),
  /** What its last day ends; nothing unless the office says so. */
  closes: z.array(z.enum(CLOSES)).max(2).readonly().default([]),
  tasks: z.array(prose(1000)).max(30).readonly(),
});

/** What is named as unfinished when a stage is passed. */
export const stageException = z.strictObject({
  assessmentId: id,
  indicators: z.array(code).max(1000).readonly(),
  handIn: z.boolean().optional(),
  months: z
    .array(z.string().regex(/^\d{4}-\d{2}$/))
    .max(1000)
    .readonly()
    .optional(),
});

const unfinished = stageException.extend({ agencyName: z.string(), titles: z.record(code, z.string()) });

/** The stages of a cycle and where it stands. */
export const cycleStages = z.strictObject({
  /** 0 where nobody has planned any. */
  version: z.int().min(0),
  stages: z
    .array(
      plannedStage.extend({
        state: z.enum(["open", "passed"]),
        exceptions: z.array(stageException).readonly(),
        isCurrent: z.boolean(),
        isLate: z.boolean(),
        dueOn: day,
        pressesFrom: day,
      }),
    )
    .readonly(),
  last: z
    .strictObject({
      act: z.enum(["plan", "pass", "undo", "move"]),
      reason: z.string().nullable(),
      savedByName: z.string(),
      savedAt: time,
    })
    .nullable(),
  isOffice: z.boolean(),
  unfinished: z.array(unfinished).readonly(),
  templates: z
    .array(
      z.strictObject({
        frameworkId: code,
        title: z.string(),
        stages: z.array(plannedStage).readonly(),
        /** Whose days do not lie in the cycle's. */
        outside: z.array(plannedStage).readonly(),
      }),
    )
    .readonly(),
  /** The cycle's own days. */
  period: z.strictObject({ from: day, to: day }),
  /** Between which days stages can be planned and moved now. */
  days: z.strictObject({ from: day, to: day }),
});
