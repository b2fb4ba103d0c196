import {
  FahengError,
  formatPoints,
  type Framework,
  frameworkErrors,
  frameworkSchema,
  type Points,
} from "@faheng/domain";
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
import type { Interval, TraceNode } from "./score.ts";
import { explain } from "./trace/explain.ts";

/** Points as a decimal string; `null` where nothing limits them on that side. */
const endSchema = z.string().nullable();
const intervalSchema = z.strictObject({ worst: endSchema, best: endSchema });

const traceSchema = z.strictObject({
  kind: z.enum([
    "total",
    "base",
    "part",
    "source",
    "group",
    "item",
    "clause",
    "adjustment",
    "bonus",
    "veto",
    "rounding",
  ]),
  label: z.string(),
  /** Signed contribution in points; children add up to it. */
  amount: intervalSchema,
  /** The same as exact quotients where they are no whole thousandths. */
  exact: intervalSchema.nullable(),
  arithmetic: z.string(),
  indicator: z.string().nullable(),
  clause: z.string().nullable(),
  place: z.string().nullable(),
  facts: z.array(z.strictObject({ key: z.string(), value: z.json() })),
  isPending: z.boolean(),
  reading: z.string().nullable(),
  get children() {
    return z.array(traceSchema);
  },
});

/** What `faheng score` prints: points are decimal strings. */
export const scoreOutputSchema = z.strictObject({
  format: z.literal("faheng.score/1"),
  framework: z.strictObject({ id: z.string(), version: z.string() }),
  profile: z.strictObject({ id: z.string(), version: z.string() }),
  unit: z.string(),
  /** `null` while anything is pending. */
  total: z.string().nullable(),
  interval: intervalSchema,
  /** Ends as exact quotients, by which grade and rank go where nothing is rounded; absent where they are whole. */
  exact: intervalSchema.exactOptional(),
  isOpen: z.boolean(),
  full: z.string().nullable(),
  applicable: z.string().nullable(),
  grade: z.string().nullable(),
  disqualified: z.boolean(),
  vetoes: z.array(z.string()),
  pendingVetoes: z.array(z.string()),
  unweighted: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      group: z.string(),
      title: z.string(),
      full: z.string(),
      applicable: z.string(),
      interval: intervalSchema,
    }),
  ),
  items: z.array(
    z.strictObject({
      indicator: z.string(),
      title: z.string(),
      state: z.enum(["scored", "pending", "not-applicable", "unscored"]),
      full: z.string(),
      interval: intervalSchema,
      pending: z.array(z.string()),
      awaitsApproval: z.boolean(),
    }),
  ),
  /** What the document leaves open and the profile chose, by the path of the setting. */
  readings: z.array(z.strictObject({ path: z.string(), note: z.string() })),
  trace: traceSchema,
});
export type ScoreOutput = z.infer<typeof scoreOutputSchema>;

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
  const plan = compile(framework, parseProfile(documents.profile), rules, options);
  const facts = parseFacts(documents.facts);
  const { score, trace } = explain(plan, facts);
  const groupTitles = new Map(framework.groups.map(({ code, title }) => [code, title]));
  const titles = new Map(framework.indicators.map(({ code, title }) => [code, title]));
  const { id, version } = plan.profile;
  return {
    format: "faheng.score/1",
    framework: { id: framework.id, version: framework.version },
    profile: { id, version },
    unit: facts.unit,
    ...score,
    total: decimal(score.total),
    interval: decimals(score.interval),
    full: decimal(score.full),
    applicable: decimal(score.applicable),
    vetoes: [...score.vetoes],
    pendingVetoes: [...score.pendingVetoes],
    unweighted: [...score.unweighted],
    groups: score.groups.map((group) => ({
      group: group.group,
      title: groupTitles.get(group.group) ?? "",
      full: formatPoints(group.full),
      applicable: formatPoints(group.applicable),
      interval: decimals(group.interval),
    })),
    items: score.items.map((item) => ({
      ...item,
      title: titles.get(item.indicator) ?? "",
      full: formatPoints(item.full),
      interval: decimals(item.interval),
      pending: [...item.pending],
    })),
    readings: [
      ...plan.profile.readings.map(({ path, note }) => ({ path, note })),
      ...(options.calendar === undefined ? calendarReadings(plan) : []),
    ],
    trace: printable(trace),
  };
}

/** A framework as far as scoring needs it: its form and its tree; whether its cells are complete is not asked here. */
function readFramework(input: unknown): Framework {
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

function printable(node: TraceNode): ScoreOutput["trace"] {
  return {
    ...node,
    amount: decimals(node.amount),
    facts: node.facts.map(({ key, value }) => ({ key, value })),
    children: node.children.map(printable),
  };
}

function decimals({ worst, best }: Interval): { worst: string | null; best: string | null } {
  return { worst: decimal(worst), best: decimal(best) };
}

function decimal(points: Points | null): string | null {
  return points === null ? null : formatPoints(points);
}
