import { z } from "zod";
import { code, day, id, statedDay, time } from "./common.ts";

const role = z.enum(["lead", "cooperating"]);
/** Empty for the whole indicator, otherwise a clause's id or a material's number. */
const part = z.string().max(60);

/** Who works on one indicator, or a part of it. */
const assigned = z.strictObject({
  departmentId: id,
  /** `null` for whoever is in the department. */
  personId: id.nullable(),
  role,
  /** The agency's own day, `YYYY-MM-DD` of the city. */
  dueOn: day.nullable(),
});

export const assignment = assigned.extend({ indicator: code, part });

/** What is said about an indicator or a part of it, in place of what was said before. */
export const assignmentChange = z.strictObject({
  indicator: code,
  part,
  rows: z.array(assigned.extend({ dueOn: statedDay.nullable() })).max(50),
});

/** 催办 of one indicator: when, by whom, and what was said. */
export const urge = z.strictObject({
  indicator: code,
  urgedOn: z.iso.date(),
  note: z.string(),
  urgedByName: z.string(),
  urgedAt: time,
});

/** What came of urging: whom it reached, and why not the others. */
export const urgeOutcome = z.strictObject({
  urged: z.array(code).readonly(),
  left: z.array(z.strictObject({ indicator: code, reason: z.enum(["handed-on", "urged-today", "nobody"]) })).readonly(),
});

/** What somebody has in person in one department, over all assessments that can still be worked on. */
export const held = z.strictObject({
  id,
  name: z.string(),
  isThere: z.boolean(),
  items: z
    .array(
      z.strictObject({
        assessmentId: id,
        cycle: z.string(),
        indicator: code,
        printedNumber: z.string().nullable(),
        title: z.string(),
        part,
        role,
        dueOn: day.nullable(),
      }),
    )
    .readonly(),
});

/** Leave to give something late that somebody has by name, and whose recipients get it. */
export const heldLeave = z.strictObject({
  assessmentId: id,
  cycle: z.string(),
  n: z.int(),
  writes: z.int(),
  until: day,
  items: z.array(z.string()).readonly(),
  handIn: z.boolean(),
  departments: z.array(id).readonly(),
});
