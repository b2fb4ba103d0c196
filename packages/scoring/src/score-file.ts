import { FahengError, type Framework, frameworkErrors, frameworkSchema, scoreFileShapes } from "@faheng/domain";
import { z } from "zod";
import { calendarReadings } from "./calendar-readings.ts";
import { compile } from "./compile/compile.ts";
import { LIMITS } from "./compile/limits.ts";
import { scoringErrors as errors } from "./errors.ts";
import { parseFacts } from "./parse-facts.ts";
import { countOf, parseProfile } from "./parse-profile.ts";
import type { PlanOptions } from "./plan.ts";
import { readDocument } from "./read-document.ts";
import type { RuleKind } from "./rule-kind.ts";
import { STANDARD_RULES } from "./rules/index.ts";
import { explain } from "./trace/explain.ts";

const shapes = scoreFileShapes;

/** What `faheng score` prints: points are decimal strings. */
export const scoreOutputSchema = z.strictObject({
  format: z.literal("faheng.score/1"),
  framework: z.strictObject({ id: z.string(), version: z.string() }),
  profile: z.strictObject({ id: z.string(), version: z.string() }),
  unit: z.string(),
  ...shapes.score.shape,
  groups: z.array(z.strictObject({ ...shapes.group.shape, title: z.string() })),
  items: z.array(z.strictObject({ ...shapes.item.shape, title: z.string() })),
  /** What the document leaves open and the profile chose, by the path of the setting. */
  readings: z.array(z.strictObject({ path: z.string(), note: z.string() })),
  trace: shapes.trace,
});
export type ScoreOutput = z.input<typeof scoreOutputSchema>;

/**
 * Scores facts from three JSON documents: a framework, a profile over it and the facts of one unit.
 *
 * @throws FAHENG_FRAMEWORK_INVALID, FAHENG_PROFILE_INVALID, FAHENG_FACTS_INVALID, each with code, place and mend.
 */
export function scoreFile(
  documents: { readonly framework: unknown; readonly profile: unknown; readonly facts: unknown },
  rules: readonly RuleKind[] = STANDARD_RULES,
  options: Partial<PlanOptions> = {},
): ScoreOutput {
  const framework = readFramework(documents.framework);
  const profile = parseProfile(documents.profile);
  const facts = parseFacts(documents.facts);
  const benchmarks = { ...options.benchmarks, ...facts.benchmarks };
  const plan = compile(framework, profile, rules, { ...options, benchmarks });
  const { score: made, trace } = explain(plan, facts);
  const { conditions, verdicts, ...score } = made;
  const groupTitles = new Map(framework.groups.map(({ code, title }) => [code, title]));
  const titles = new Map(framework.indicators.map(({ code, title }) => [code, title]));
  const { id, version } = plan.profile;
  return scoreOutputSchema.encode({
    format: "faheng.score/1",
    framework: { id: framework.id, version: framework.version },
    profile: { id, version },
    unit: facts.unit,
    ...score,
    vetoes: [...score.vetoes],
    pendingVetoes: [...score.pendingVetoes],
    ...(conditions && { conditions: [...conditions] }),
    ...(verdicts && { verdicts: [...verdicts] }),
    unweighted: [...score.unweighted],
    groups: score.groups.map((group) => ({ ...group, title: groupTitles.get(group.group) ?? "" })),
    items: score.items.map((item) => ({
      ...item,
      title: titles.get(item.indicator) ?? "",
      pending: [...item.pending],
    })),
    readings: [
      ...plan.profile.readings.map(({ path, note }) => ({ path, note })),
      ...(options.calendar === undefined ? calendarReadings(plan) : []),
    ],
    trace,
  });
}

/** A framework as far as scoring needs it: its form and its tree; whether its cells are complete is not asked here. */
export function readFramework(input: unknown): Framework {
  for (const [key, limit] of [
    ["groups", LIMITS.groups],
    ["indicators", LIMITS.indicators],
  ] as const) {
    const count = countOf(input, key);
    if (count <= limit) continue;
    const details = { what: `framework.${key}`, count, limit };
    throw new FahengError(errors.FAHENG_PROFILE_TOO_LARGE, { place: key, details });
  }
  const { document, faults } = readDocument(frameworkSchema, "faheng.framework/1", input);
  if (document) return document;
  const problems = faults.map(
    ({ path, wording }) =>
      new FahengError(frameworkErrors.FAHENG_FRAMEWORK_SCHEMA, {
        place: path.join("."),
        details: { reason: wording.zh, reasonEn: wording.en },
      }),
  );
  const details = { count: problems.length };
  throw new FahengError(errors.FAHENG_FRAMEWORK_INVALID, { place: problems[0]?.place ?? null, details, problems });
}
