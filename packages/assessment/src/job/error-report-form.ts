import type { ErrorReport } from "@faheng/domain";
import { z } from "zod";

const wording = z.strictObject({ zh: z.string(), en: z.string() });

/** An error as it is told to people: over the wire, and as a job keeps it. */
export const errorReportForm: z.ZodType<ErrorReport> = z.strictObject({
  code: z.string(),
  status: z.int(),
  message: wording,
  mend: wording,
  place: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  lastChange: z.strictObject({ by: wording, at: z.string(), cityTime: z.string() }).exactOptional(),
  problems: z
    .array(z.lazy(() => errorReportForm))
    .readonly()
    .exactOptional(),
});
