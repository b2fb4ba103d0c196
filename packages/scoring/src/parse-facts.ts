import { type AssessmentFacts, assessmentFactsSchema, FahengError } from "@faheng/domain";
import { unknownIndicator } from "./evaluate/check-fact.ts";
import { scoringErrors as errors } from "./errors.ts";
import { readDocument } from "./read-document.ts";

/**
 * Parses the facts of one unit from JSON; what they mean is checked when they are scored.
 *
 * @throws FAHENG_FACTS_INVALID whose `problems` name each place that does not have the documented form.
 */
export function parseFacts(input: unknown): AssessmentFacts {
  const { document, faults } = readDocument(assessmentFactsSchema, "faheng.facts/1", input);
  if (document) return document;
  const problems = faults.map(({ path, wording }) => {
    const [list, indicator] = path;
    // An indicator of this name is refused as any other that the framework does not have.
    if (path.length === 2 && indicator === "__proto__" && (list === "facts" || list === "notApplicable"))
      return unknownIndicator(indicator);
    return new FahengError(errors.FAHENG_FACTS_SCHEMA, {
      place: path.join("."),
      details: { reason: wording.zh, reasonEn: wording.en },
    });
  });
  const details = { count: problems.length };
  throw new FahengError(errors.FAHENG_FACTS_INVALID, { place: problems[0]?.place ?? null, details, problems });
}
