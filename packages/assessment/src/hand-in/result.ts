import { canonicalJson, jsonOf, sha256, type ResultRow } from "@faheng/database";
import {
  type Assessment,
  type CountedFact,
  indicatorFactsSchema,
  factSchema,
  type IndicatorResponse,
  type OfficeStatement,
  responseStateOf,
  type ResultKind,
  type ResultVersion,
  scoreShapes,
  ANSWER_STATUSES,
} from "@faheng/domain";
import type { Explanation, Score } from "@faheng/scoring";
import { z } from "zod";
import type { Desk } from "../access/enter.ts";
import { scoreOf, type StatedFact } from "../manifest/score-digest.ts";
import type { StoredStated } from "../manifest/stated.ts";

/** The figures of a result. */
export type ResultFigures = Pick<Score, "total" | "interval" | "full" | "applicable" | "grade" | "disqualified">;

/** What a result was computed from: the answers by their versions, what the office stated, and what its review put in place of it. */
export interface ResultStated {
  readonly officeStates: boolean;
  readonly responses: readonly Pick<
    IndicatorResponse,
    "indicator" | "version" | "status" | "facts" | "notApplicable"
  >[];
  readonly statements: readonly (StatedFact & Pick<OfficeStatement, "version">)[];
  /** Absent of the agency's own result. */
  readonly reviewed?: readonly CountedFact[];
}

const { total, interval, full, applicable, grade, disqualified } = scoreShapes.score.shape;
const figuresForm = z.strictObject({ total, interval, full, applicable, grade, disqualified });
const version = z.int().min(1);
const statedForm: z.ZodType<ResultStated> = z.strictObject({
  officeStates: z.boolean(),
  responses: z.array(
    z.strictObject({
      indicator: z.string(),
      version,
      status: z.enum(ANSWER_STATUSES),
      facts: indicatorFactsSchema,
      notApplicable: z.strictObject({ reason: z.string(), approvedBy: z.string().nullable() }).nullable(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      subject: z.enum(["value", "bound"]),
      indicator: z.string(),
      fact: z.string(),
      version,
      value: factSchema,
    }),
  ),
  reviewed: z
    .array(
      z.strictObject({
        indicator: z.string(),
        fact: z.string(),
        value: factSchema,
        source: z.string(),
        task: z.string(),
        version: z.int().min(0),
      }),
    )
    .exactOptional(),
});

/** Of what is stated, what a result is computed from: approved answers alone. */
export function countedOf(stated: StoredStated): StoredStated {
  return { ...stated, responses: stated.responses.filter((it) => responseStateOf(it) === "approved") };
}

/** What a result is made of. */
export interface ResultFrom {
  readonly assessment: Pick<Assessment, "agencyId" | "id">;
  readonly n: number;
  readonly kind: ResultKind;
  readonly counted: StoredStated;
  readonly explanation: Explanation | null;
  readonly unreported: readonly string[];
}

/** A result of what counts now. */
export function resultOf(
  { actor, now }: Pick<Desk, "actor" | "now">,
  { assessment, n, kind, counted, explanation, unreported }: ResultFrom,
): ResultVersion {
  const stated = canonicalJson(statedOf(counted));
  return {
    agencyId: assessment.agencyId,
    assessmentId: assessment.id,
    n,
    kind,
    manifestSha256: counted.pinned.stored.sha256,
    stated,
    statedSha256: sha256(stated),
    score: explanation && canonicalJson(figuresOf(explanation.score)),
    scoreSha256: scoreOf(explanation).scoreSha256,
    unreported,
    by: actor.personId,
    byName: actor.name,
    at: now,
  };
}

function statedOf({ officeStates, responses, statements, reviewed }: StoredStated): ResultStated {
  const answered = {
    officeStates,
    responses: responses.map(({ indicator, version: of, status, facts, notApplicable }) => ({
      indicator,
      version: of,
      status,
      facts,
      notApplicable,
    })),
    statements: statements.map(({ subject, indicator, fact, version: of, value }) => ({
      subject,
      indicator,
      fact,
      version: of,
      value,
    })),
  };
  return reviewed === undefined ? answered : { ...answered, reviewed };
}

/** The figures of a score. */
export function figuresOf(score: ResultFigures): ResultFigures {
  return {
    total: score.total,
    interval: score.interval,
    full: score.full,
    applicable: score.applicable,
    grade: score.grade,
    disqualified: score.disqualified,
  };
}

/** The figures of a result as they were written, `null` without a profile. */
export function readFigures({ score }: Pick<ResultRow, "score">): ResultFigures | null {
  return score === null ? null : jsonOf(score, isFigures, { table: "result_version", column: "score" });
}

/** What a result was computed from, as it was written. */
export function readResultStated({ stated }: Pick<ResultVersion, "stated">): ResultStated {
  return jsonOf(stated, isStated, { table: "result_version", column: "stated" });
}

function isFigures(value: unknown): value is ResultFigures {
  return figuresForm.safeParse(value).success;
}

function isStated(value: unknown): value is ResultStated {
  return statedForm.safeParse(value).success;
}
