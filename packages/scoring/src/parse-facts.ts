import { type AssessmentFacts, assessmentFactsSchema, FahengError } from "@faheng/domain";
import { scoringErrors as errors } from "./errors.ts";
import { isTooLarge } from "./json-size.ts";

/** At most this many problems are listed. */
const MAX_PROBLEMS = 100;

/**
 * Parses the facts of one unit from JSON; what they mean is checked when they are scored.
 *
 * @throws FAHENG_FACTS_INVALID whose `problems` name each place that does not have the documented form.
 */
export function parseFacts(input: unknown): AssessmentFacts {
  if (isTooLarge(input)) throw refuse([{ place: "", reason: "too deep or too large" }]);
  const parsed = assessmentFactsSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refuse(
    parsed.error.issues.slice(0, MAX_PROBLEMS).map(({ path, message }) => ({ place: path.join("."), reason: message })),
  );
}

function refuse(faults: readonly { place: string; reason: string }[]): FahengError {
  return new FahengError(errors.FAHENG_FACTS_INVALID, {
    place: faults[0]?.place ?? null,
    details: { count: faults.length },
    problems: faults.map(
      ({ place, reason }) => new FahengError(errors.FAHENG_FACTS_SCHEMA, { place, details: { reason } }),
    ),
  });
}
