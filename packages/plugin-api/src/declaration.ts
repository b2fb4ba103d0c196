import { codeSchema, type ErrorDefinition, type ErrorDetails, factSchema } from "@faheng/domain";
import { z } from "zod";
import { pluginErrors as errors } from "./errors.ts";

/** Takes down one fault; the place is a path inside the plugin. */
export type Report = (definition: ErrorDefinition, place: string, details: ErrorDetails) => void;

const wording = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const code = z.custom<unknown>((value) => typeof value === "function", "must be a function");

const demonstrationSchema = z.strictObject({
  framework: z.string(),
  title: z.string().min(1),
  answers: z.array(
    z.strictObject({
      indicator: z.string(),
      status: z.enum(["not-started", "in-progress", "done", "not-applicable"]),
      reported: z.enum(["not-applicable", "no-case", "blank", "answered"]),
      printed: z.string().nullable(),
      progress: z.string(),
      facts: z.record(codeSchema, factSchema).optional(),
    }),
  ),
});

/** What a plugin states of itself. Frameworks and profiles have schemas of their own and are looked at one by one. */
export const declarationSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .min(2)
    .max(40),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  host: z.string().min(1),
  title: wording,
  about: wording,
  frameworks: z.array(z.unknown()).min(1),
  documentReaders: z.record(z.string(), code).optional(),
  profiles: z.array(z.unknown()).optional(),
  rules: z
    .array(
      z.looseObject({
        kind: codeSchema,
        title: wording,
        params: z.custom<unknown>((value) => value instanceof z.ZodType, "must be a schema made with z of plugin-api"),
        fact: code,
        field: code,
        read: code,
        amount: code,
        bounds: code,
        arithmetic: code,
      }),
    )
    .optional(),
  reports: z.array(
    z.strictObject({ id: codeSchema, title: z.string().min(1), frameworks: z.array(z.string()).min(1), render: code }),
  ),
  demonstrations: z.array(demonstrationSchema).optional(),
});

const CHINESE = z.locales.zhCN().localeError;

/** Parses against a schema; every fault is reported under `place` with its reason in both languages. */
export function parsed<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  place: string,
  report: Report,
): Output | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const chinese = schema.safeParse(value, { error: CHINESE }).error?.issues ?? [];
  for (const [index, issue] of result.error.issues.entries()) {
    report(errors.FAHENG_PLUGIN_SCHEMA, [place, ...issue.path].filter((step) => step !== "").join("."), {
      reason: chinese[index]?.message ?? issue.message,
      reasonEn: issue.message,
    });
  }
  return null;
}
