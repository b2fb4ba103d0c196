import {
  ANSWER_STATUSES,
  codeSchema,
  type ErrorDefinition,
  type ErrorDetails,
  factSchema,
  faultsOf,
  placeOf,
  said,
} from "@faheng/domain";
import { z } from "zod";
import { pluginErrors as errors } from "./errors.ts";
import { LIMITS } from "./limits.ts";

/** Takes down one fault; the place is a path inside the plugin. */
export type Report = (definition: ErrorDefinition, place: string, details: ErrorDetails) => void;

const words = z.string().min(1).max(4000);
const wording = z.strictObject({ zh: words, en: words });
const code = z.custom<unknown>((value) => typeof value === "function", said("must be a function", "应为函数"));

export const demonstrationSchema = z.strictObject({
  framework: z.string(),
  title: z.string().min(1),
  answers: z.array(
    z.strictObject({
      indicator: z.string(),
      status: z.enum(ANSWER_STATUSES),
      reported: z.enum(["not-applicable", "no-case", "blank", "answered"]),
      printed: z.string().nullable(),
      progress: z.string(),
      facts: z.record(codeSchema, factSchema).optional(),
    }),
  ),
});

/** What is data alone in a declaration, and needs no looking into. */
const head = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .min(2)
    .max(40),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  host: z.string().min(1).max(100),
  title: wording,
  about: wording,
  frameworks: z.array(z.unknown()).min(1).max(LIMITS.frameworks),
};
const reportHead = { id: codeSchema, title: words, frameworks: z.array(z.string()).min(1) };

/** The same of a pack whose code is elsewhere. */
export const descriptionSchema = z.strictObject({
  ...head,
  profiles: z.array(z.unknown()).max(LIMITS.profiles),
  demonstrations: z.array(demonstrationSchema).max(LIMITS.demonstrations),
  rules: z
    .array(
      z.strictObject({
        kind: codeSchema,
        title: wording,
        names: z.record(z.string(), wording),
        params: z.record(z.string(), z.json()),
        isFactor: z.boolean().default(false),
      }),
    )
    .max(LIMITS.rules),
  reports: z.array(z.strictObject(reportHead)).max(LIMITS.reports),
  readers: z.array(z.string()).max(LIMITS.documentReaders),
});

/** What a plugin states of itself. Frameworks and profiles have schemas of their own and are looked at one by one. */
export const declarationSchema = z.strictObject({
  ...head,
  documentReaders: z.record(z.string(), code).optional(),
  profiles: z.array(z.unknown()).max(LIMITS.profiles).optional(),
  rules: z
    .array(
      z.looseObject({
        kind: codeSchema,
        title: wording,
        names: z.record(z.string(), wording).optional(),
        params: z.custom<unknown>(
          (value) => value instanceof z.ZodType,
          said("must be a schema made with z of plugin-api", "应为用 plugin-api 的 z 写成的格式"),
        ),
        fact: code,
        field: code,
        read: code,
        amount: code,
        bounds: code,
        arithmetic: code,
      }),
    )
    .optional(),
  reports: z.array(z.strictObject({ ...reportHead, render: code })),
  demonstrations: z.array(demonstrationSchema).max(LIMITS.demonstrations).optional(),
});

/** Parses against a schema; every fault is reported under `place`, its reason in both languages. */
export function parsed<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  place: string,
  report: Report,
): Output | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, wording } of faultsOf(result.error, value, LIMITS.faults, schema)) {
    report(errors.FAHENG_PLUGIN_SCHEMA, [place, placeOf(path, value)].filter((part) => part !== "").join("."), {
      reason: wording.zh,
      reasonEn: wording.en,
    });
  }
  return null;
}
