import { findResult, listReviewedResults } from "@faheng/database";
import { type Assessment, resultInForce } from "@faheng/domain";
import { setImmediate } from "node:timers/promises";
import type { Desk } from "../access/enter.ts";
import { explainOrFreeze } from "../assessment/explain-assessment.ts";
import { figuresOf, readFigures, readResultStated, type ResultFigures } from "../hand-in/result.ts";
import { findPinned } from "../manifest/pinned.ts";
import { boundsOf } from "../manifest/stated.ts";

/** What the review of an agency came to, 自评 beside 考评. */
export interface ReviewOutcome {
  readonly n: number;
  /** `null` without a profile, and where it can't be scored any more. */
  readonly self: ResultFigures | null;
  readonly judged: ResultFigures | null;
}

/** So many are computed in one turn of the loop. */
const AT_ONCE = 10;

/**
 * The last result of each review that is announced or final, and of each that is reviewed anew the one in force, beside what the same
 * answers come to without what reviewers put in their place. By the id of the assessment; what is not announced is in none.
 */
export async function reviewOutcomesOf(
  { db, context: { plugins } }: Desk,
  assessments: readonly Assessment[],
): Promise<ReadonlyMap<string, ReviewOutcome>> {
  // Reviewed anew, the final result stands until the next one does.
  const inForce = new Map(assessments.map((it) => [it, resultInForce(it.steps)]));
  const told = assessments.filter(
    (it) => inForce.get(it) === null && (it.state === "announced" || it.state === "final"),
  );
  const results = await listReviewedResults(db, told);
  for (const [assessment, n] of inForce) {
    const result = n === null ? null : await findResult(db, assessment, n);
    if (result !== null) results.push(result);
  }
  const outcomes = new Map<string, ReviewOutcome>();
  for (const [at, result] of results.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const { reviewed: _, ...stated } = readResultStated(result);
    const pinned = await findPinned(db, plugins, result.manifestSha256, boundsOf(stated.statements));
    const { whole: self } = await explainOrFreeze({ ...stated, pinned }, { status: "open" });
    const { n, assessmentId } = result;
    outcomes.set(assessmentId, { n, self: self && figuresOf(self.score), judged: readFigures(result) });
  }
  return outcomes;
}
