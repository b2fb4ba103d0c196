import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import { scoringErrors as errors } from "./errors.ts";

/** At most this many problems are listed. */
const MAX_PROBLEMS = 100;

/**
 * Parses a profile as documents and authors write it.
 *
 * @throws FAHENG_PROFILE_INVALID whose `problems` name each place that does not have the documented form.
 */
export function parseProfile(input: unknown): Profile {
  const parsed = profileSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ path, message }) =>
        new FahengError(errors.FAHENG_PROFILE_SCHEMA, { place: path.join("."), details: { reason: message } }),
    );
  throw new FahengError(errors.FAHENG_PROFILE_INVALID, {
    place: problems[0]?.place ?? null,
    details: { count: problems.length },
    problems,
  });
}
