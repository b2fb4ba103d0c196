import { z } from "zod";
import { code, id, statedDay } from "./common.ts";

export const dutyFigure = z.string().min(1).max(400);
export const dutyPeriod = z.string().min(1).max(20);

/** A period as somebody saw it. */
export const dutySeen = z.strictObject({
  assessmentId: id,
  indicator: code,
  figure: dutyFigure,
  period: dutyPeriod,
  expectedVersion: z.int().min(0).max(1_000_000),
});

/** What was done in a period. */
export const dutyStated = dutySeen.extend({
  doneOn: statedDay,
  amount: z.int().min(0).max(1_000_000_000).nullable(),
  note: z.string().trim().max(500),
});
