import {
  ANSWER_STATUSES,
  type FactField,
  factSchema,
  frameworkSchema,
  indicatorFactsSchema,
  type ProfileInput,
  profileSchema,
} from "@faheng/domain";
import { z } from "zod";
import { code, day, errorReport, id, points, time, typed } from "./common.ts";
import { computedExplanation, explanation, explanationChanges, headline, interval, statusHint } from "./score.ts";

export const status = z.enum(ANSWER_STATUSES);
export const standing = z.enum(["official", "platform", "office", "bureau"]);

/** A profile in its document form: points as decimals. */
export const profileJson = z.custom<ProfileInput>((value) => profileSchema.safeParse(value).success);

export const completion = z.strictObject({
  answered: z.int(),
  pending: z.int(),
  notApplicable: z.int(),
  total: z.int(),
});

const timing = {
  /** By the city's day: before its period, in it, past it, closed. */
  phase: z.enum(["upcoming", "running", "ended", "closed"]),
  /** Days until the last day of the period, 0 on it and negative after it. */
  daysLeft: z.int(),
  openedOn: day,
};

/** Whose a cycle is: the municipal office's, a bureau's own (本局自评), or its line over the agencies that it guides (条线考评). */
export const cycleKind = z.enum(["office", "own", "line"]);

export const cycle = z.strictObject({
  id,
  title: z.string(),
  /** The agency whose cycle it is; `null` for the municipal office's. */
  owner: id.nullable(),
  kind: cycleKind,
  from: day,
  to: day,
  status: z.enum(["open", "closed"]),
  ...timing,
});

/** When an indicator is due, days as `YYYY-MM-DD` of the city. */
export const due = z.strictObject({
  dueOn: day,
  /** The same without what was granted. */
  plannedOn: day,
  /** Three working days before. */
  pressesFrom: day,
  /** Who names the day: whoever sent it back, the agency, its document, or the end of the cycle. */
  source: z.enum(["mending", "assignment", "document", "cycle"]),
  deadlines: z.array(z.strictObject({ dueOn: day, label: z.string(), printed: z.string() })).readonly(),
  isOpen: z.boolean(),
  isOverdue: z.boolean(),
});

/** Why an assessment can only be read, with the score as it was last kept. */
export const frozen = z.strictObject({
  reason: errorReport,
  /** `null` without a score, and where the actor may not read every indicator. */
  kept: z
    .strictObject({
      total: points.nullable(),
      interval,
      full: points.nullable(),
      grade: z.string().nullable(),
      isDisqualified: z.boolean(),
      headline: headline.nullable(),
    })
    .nullable(),
});

export const agency = z.strictObject({ id, name: z.string(), category: z.string() });

/** What can be done to an answer. */
const responseAct = z.enum([
  "response.save",
  "response.submit",
  "response.withdraw",
  "response.return",
  "response.approve",
  "response.revise",
  "response.recall",
]);

export const response = z.strictObject({
  indicator: code,
  version: z.int(),
  status,
  facts: indicatorFactsSchema,
  progress: z.string(),
  notApplicable: z.strictObject({ reason: z.string(), approvedBy: z.string().nullable() }).nullable(),
  /** Who sent it back and why, and by which day it is mended; absent where nobody did, or it was answered since. */
  returned: z.strictObject({ reason: z.string(), by: z.string(), at: time, dueOn: day.optional() }).optional(),
  /** Where it stands and by whose hand; absent in versions from before answers had a state. */
  handling: z
    .strictObject({
      act: responseAct,
      state: z.enum(["draft", "submitted", "returned", "approved"]),
      submitted: z.strictObject({ by: z.string(), at: time }).nullable(),
      approved: z
        .strictObject({
          by: z.string(),
          at: time,
          /** Whether a leader acted as the second person. */
          isSecond: z.boolean(),
        })
        .nullable(),
    })
    .optional(),
  /** Name at the time. */
  savedBy: z.string(),
  savedAt: time,
});

/** Facts as somebody states them: at most a hundred keys, each value bounded by its rule. */
export const statedFacts = z.record(code, factSchema).refine((facts) => Object.keys(facts).length <= 100);
export const statedNotApplicable = z.strictObject({ reason: typed(2000) }).nullable();

/** An explanation as a difference to another one that somebody holds. */
export const explainedSince = z.strictObject({
  /** Marks of the explanation before and after. */
  since: z.string().nullable(),
  mark: z.string(),
  /** What makes the one of the other; `null` where the one before is not known here. */
  changes: explanationChanges.nullable(),
});

export const savedResponse = z.strictObject({
  response,
  /** The explanation as a difference: `assessment.explanation` and `assessment.get` have it whole. */
  explained: explainedSince,
  completion,
  hint: statusHint.nullable(),
});

/** What an answer would lead to: as a difference to what somebody holds, or whole. */
export const previewed = z.strictObject({
  explained: explainedSince.nullable(),
  /** `null` beside a difference, and without a score. */
  explanation: computedExplanation.nullable(),
  hint: statusHint.nullable(),
});

/** How a fact is asked for, and the clauses that read it; `field` is the domain's FactField. */
export const question = z.strictObject({
  key: code,
  field: z.custom<FactField>((value) => typeof value === "object" && value !== null && "kind" in value),
  /** Who states it; what the office states is read-only for the assessed. */
  statedBy: z.enum(["agency", "office"]),
  /** The other indicator with which alone it is stated; `null` for this one. */
  enteredAt: z.strictObject({ indicator: code, title: z.string() }).nullable(),
  /** Nobody may state it before the office has said how far the amount may go. */
  awaitsBound: z.boolean(),
  clauses: z
    .array(
      z.strictObject({
        id: code,
        kind: code,
        effect: z.enum(["deduct", "award"]),
        wording: z.string(),
        place: z.string(),
        /** The rule in a sentence, ours. */
        rule: z.string(),
        reading: z.string().nullable(),
        source: code.nullable(),
      }),
    )
    .readonly(),
});

/** One version of what the office states: a fact, or how far a judgement of it may go. */
export const statement = z.strictObject({
  indicator: code,
  fact: code,
  subject: z.enum(["value", "bound"]),
  version: z.int(),
  /** `null` where it was withdrawn; a bound is in thousandths of a point. */
  value: factSchema,
  reason: z.string(),
  /** Name at the time. */
  statedBy: z.string(),
  statedAt: time,
});

/** A value made known for all agencies at once, with every statement of it, oldest first; none: it is not known yet. */
export const benchmark = z.strictObject({
  key: code,
  title: z.string(),
  unit: z.string(),
  kind: z.enum(["number", "share"]),
  statements: z
    .array(
      z.strictObject({
        value: z.string(),
        source: z.string(),
        /** `null` of the first. */
        reason: z.string().nullable(),
        /** Name at the time. */
        by: z.string(),
        at: time,
      }),
    )
    .readonly(),
  /** Whose rules count from it. */
  indicators: z.array(code).readonly(),
});

export const manifest = z.strictObject({
  frameworkId: code,
  frameworkVersion: z.string(),
  profileId: code.nullable(),
  profileVersion: z.string().nullable(),
  pluginId: z.string(),
  pluginVersion: z.string(),
  sha256: z.string(),
});

/** How an agency ended, or an assessment with it; `successor` is the name of the agency that took over. */
export const ending = z.strictObject({
  on: day,
  reform: z.enum(["dissolved", "merged", "succeeded"]),
  successor: z.string().nullable(),
});

const succession = {
  /** That it ended with its agency before its cycle did. */
  ending: ending.nullable(),
  /** Name of the agency whose open work it took over. */
  takenFrom: z.string().nullable(),
};

/** Where an assessment stands. */
export const assessmentState = z.enum(["filling", "handed-in", "reviewing", "announced", "final", "excused"]);

export const summary = z.strictObject({
  ...succession,
  id,
  state: assessmentState,
  /** How often it has moved: whoever moves it names this. */
  moves: z.int(),
  /** The last move and when, `null` where it never moved. */
  moved: z.strictObject({ act: z.string(), by: z.string(), at: time, dueOn: day.nullable() }).nullable(),
  cycleId: id,
  cycleTitle: z.string(),
  /** Whether the agency opened it for itself. */
  cycleKind,
  /** Which bureau assesses in its line, by name; `null` in every other cycle. */
  assessedBy: z.string().nullable(),
  agencyId: id,
  agencyName: z.string(),
  frameworkId: code,
  frameworkTitle: z.string(),
  profileStanding: standing.nullable(),
  completion,
  interval: interval.nullable(),
  total: points.nullable(),
  full: points.nullable(),
  /** Of `full`, what is left without the items that do not apply. */
  applicable: points.nullable(),
  grade: z.string().nullable(),
  /** Struck out by a veto; its score stands all the same. */
  isDisqualified: z.boolean(),
  headline: headline.nullable(),
  /** Its pack is not there as it was pinned. */
  isReadOnly: z.boolean(),
  overdue: z.int(),
  /** The next day on which something is due that is not done. */
  nextDueOn: day.nullable(),
  /** The day from which that presses. */
  nextPressesFrom: day.nullable(),
  cyclePhase: timing.phase,
  cycleEndsOn: day,
  daysLeft: timing.daysLeft,
  cycleOpenedOn: timing.openedOn,
  updatedAt: time,
});

export const detail = z.strictObject({
  ...succession,
  id,
  state: assessmentState,
  cycle,
  agency,
  manifest,
  framework: frameworkSchema,
  profile: profileJson.nullable(),
  fields: z.record(code, z.array(question).readonly()),
  responses: z.record(code, response),
  /** What the agency once typed for the office and does not count. */
  formerAnswers: z.record(code, indicatorFactsSchema),
  officialText: z.record(code, z.string()),
  /** Digest of the copy that the wording came from: whoever attaches another names it. */
  officialCopy: z.string().nullable(),
  explanation: explanation.nullable(),
  /** Names the explanation, whatever it says: a save tells what it changes of the one with this mark. `null` without one. */
  explanationMark: z.string().nullable(),
  frozen: frozen.nullable(),
  completion,
  /** Where a status contradicts its facts, by indicator code. */
  hints: z.record(code, statusHint),
  /** By indicator code. */
  dues: z.record(code, due),
  /** Departments to which the agency has assigned an indicator, by code; absent where it has not. */
  assigned: z.record(code, z.array(z.string()).readonly()),
  canEdit: z.array(code),
  /** Of these, what waits for this person: their department's, or theirs by name. */
  toAnswer: z.array(code),
  /** Of these, by code, what waits for this person as somebody’s substitute, and whose it is. */
  inPlaceOf: z.record(code, z.string()),
  /** What this person may do with each answer now, by code. */
  acts: z.record(code, z.array(responseAct).readonly()),
  canApprove: z.array(code),
  canReturn: z.array(code),
  /** Submitted answers that this person had a part in stating, and so may not approve. */
  ownClaims: z.array(code),
  /** Who agreed that an indicator does not apply, and on which day. */
  approvals: z.record(code, z.strictObject({ by: z.string(), on: day })),
  statements: z.array(statement),
  benchmarks: z.array(benchmark),
  reports: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

const { responses, hints, dues, acts } = detail.shape;

/**
 * An assessment whose base and explanation are read apart. What it says of each indicator is put together here, member by member,
 * as for `assessment.get`, which checks it: of the one that pages ask for all day that alone would take as long as reading it.
 */
export const opened = detail.omit({ framework: true, profile: true, fields: true, explanation: true }).extend({
  /** SHA-256 of framework, profile and questions as `GET /files/base/:assessmentId/:sha256` writes them. */
  baseSha256: z.string(),
  responses: madeHere<z.output<typeof responses>>(),
  hints: madeHere<z.output<typeof hints>>(),
  dues: madeHere<z.output<typeof dues>>(),
  acts: madeHere<z.output<typeof acts>>(),
});

function madeHere<Value extends object>() {
  return z.custom<Value>((value) => typeof value === "object" && value !== null);
}

/** How the score of an assessment came about, with its mark; both `null` where nobody is shown any. */
export const explained = z.strictObject({
  mark: z.string().nullable(),
  explanation: computedExplanation.nullable(),
});
