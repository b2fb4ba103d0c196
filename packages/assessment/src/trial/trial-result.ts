import { outcomeShape, scoreShapes } from "@faheng/domain";
import { z } from "zod";
import { errorReportForm } from "../job/error-report-form.ts";

/** How one assessment stands under one profile. */
const figures = z.strictObject({
  interval: scoreShapes.interval,
  grade: z.string().nullable(),
  disqualified: z.boolean(),
  /** Place among the agencies of its category; `null` for one that is disqualified, or where they are scored by unlike profiles. */
  rank: z.int().nullable(),
  /** What conditions come to, words in place of the points (目标未完成) among it; absent where there is nothing. */
  outcomes: z.array(outcomeShape).readonly().exactOptional(),
});

const unit = z
  .strictObject({
    assessmentId: z.string(),
    agencyId: z.string(),
    /** As it was last kept; `null` where it is not scored. */
    before: figures.readonly().nullable(),
    /** Under the profile that was tried; `null` where it can't be scored. */
    after: figures.readonly().nullable(),
    /** How many stated facts the profile does not ask for, or not in this form. */
    unread: z.int(),
    /** Why it can't be scored. */
    fault: errorReportForm.nullable(),
  })
  .readonly();

/** One assessment before and after. */
export type TriedUnit = z.infer<typeof unit>;

/** What came of trying a profile, as its job keeps it. It stands there and nowhere else: nobody's score has changed. */
export const trialResult = z.discriminatedUnion("outcome", [
  /** The draft was changed before its turn came: what was asked for is no more. */
  z.strictObject({ outcome: z.literal("changed") }).readonly(),
  z
    .strictObject({
      outcome: z.literal("tried"),
      units: z.array(unit).readonly(),
      /** How many were scored by the explaining engine too, and whose totals it makes otherwise: of a sound engine nobody's. */
      checked: z.int(),
      different: z.array(z.string()).readonly(),
    })
    .readonly(),
]);

/** What came of trying a profile. */
export type TrialResult = z.infer<typeof trialResult>;
