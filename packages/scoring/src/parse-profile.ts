import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import type { z } from "zod";
import { LIMITS } from "./compile/limits.ts";
import { scoringErrors as errors } from "./errors.ts";
import { isTooLarge } from "./json-size.ts";

/** At most this many problems are listed. */
const MAX_PROBLEMS = 100;

/**
 * Parses a profile as documents and authors write it.
 *
 * @throws FAHENG_PROFILE_INVALID whose `problems` name each place that does not have the documented form.
 */
export function parseProfile(input: unknown): Profile {
  const items = countOf(input, "items");
  if (items > LIMITS.indicators) {
    const details = { what: "profile.items", count: items, limit: LIMITS.indicators };
    throw refuse([new FahengError(errors.FAHENG_PROFILE_TOO_LARGE, { place: "items", details })]);
  }
  if (isTooLarge(input)) {
    const details = { reason: "too deep or too large" };
    throw refuse([new FahengError(errors.FAHENG_PROFILE_SCHEMA, { place: "", details })]);
  }
  const parsed = profileSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refuse(problemsOf(parsed.error));
}

/** How many entries a list of unchecked data has. */
export function countOf(input: unknown, key: string): number {
  const list = typeof input === "object" && input !== null ? (input as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list.length : 0;
}

function problemsOf(error: z.ZodError): FahengError[] {
  return error.issues
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ path, message }) =>
        new FahengError(errors.FAHENG_PROFILE_SCHEMA, { place: path.join("."), details: { reason: message } }),
    );
}

function refuse(problems: readonly FahengError[]): FahengError {
  return new FahengError(errors.FAHENG_PROFILE_INVALID, {
    place: problems[0]?.place ?? null,
    details: { count: problems.length },
    problems,
  });
}
