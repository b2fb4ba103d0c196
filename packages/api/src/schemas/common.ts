import { codeSchema, type ErrorReport } from "@faheng/domain";
import { z } from "zod";

/** For queries without input: anything beside nothing is refused. */
export const nothing = z.undefined();
/** For mutations without values. */
export const empty = z.strictObject({});
export const id = z.string().min(1).max(100);
/** Code of an indicator, framework or profile. */
export const code = codeSchema;
/** A printed department name and one of the agency's departments it means. */
export const binding = z.strictObject({ printedName: z.string().min(1).max(400), departmentId: id });
export const points = z.int();
export const day = z.iso.date();
export const time = z.iso.datetime();
export const wording = z.strictObject({ zh: z.string(), en: z.string() });

export const errorReport: z.ZodType<ErrorReport> = z.strictObject({
  code: z.string(),
  status: z.int(),
  message: wording,
  mend: wording,
  place: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  lastChange: z.strictObject({ by: wording, at: z.string(), cityTime: z.string() }).exactOptional(),
  problems: z
    .array(z.lazy(() => errorReport))
    .readonly()
    .exactOptional(),
});
