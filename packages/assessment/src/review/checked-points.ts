import {
  FahengError,
  isOverstatedFact,
  mayState,
  type ReviewPoint,
  type ReviewTask,
  sourceWords,
} from "@faheng/domain";
import { scoringErrors } from "@faheng/scoring";
import type { Pinned } from "../manifest/pinned.ts";
import { nameHints } from "../name-hints.ts";
import { statementErrors } from "../statement/statement-errors.ts";
import { workErrors as errors } from "./work-errors.ts";

/**
 * A reviewer's facts as they are kept, once they are ones that this task may state: of the item, of a type and range its rule
 * takes, for one of the clauses that count it, each once. A judgement is signed by role and source; who it was stands in the task.
 *
 * @throws FAHENG_REVIEW_FACT_TWICE, FAHENG_REVIEW_FACT_SOURCE, FAHENG_REVIEW_CLAUSE, FAHENG_FACT_*, FAHENG_STATEMENT_NO_BOUND
 */
export async function checkPoints(
  pinned: Pinned,
  { source }: Pick<ReviewTask, "source">,
  indicator: string,
  points: readonly ReviewPoint[],
): Promise<ReviewPoint[]> {
  const scorer = await pinned.scorer();
  const own = pinned.profile?.sources ?? [];
  const asked = (scorer?.questions[indicator] ?? []).filter(
    ({ enteredAt, key }) => enteredAt === null && !isMeasured(pinned, { indicator, fact: key }),
  );
  const words = sourceWords(source, own);
  const checked: ReviewPoint[] = [];
  for (const point of points) {
    const place = `${indicator}.${point.fact}`;
    const question = asked.find(({ key }) => key === point.fact);
    if (!scorer || !question) {
      const keys = asked.map(({ key }) => key).join("、") || "—";
      const details = { indicator, key: point.fact, keys, keysEn: keys };
      throw new FahengError(scoringErrors.FAHENG_FACT_UNKNOWN_KEY, { place, details });
    }
    const { label } = question.field;
    if (checked.some(({ fact }) => fact === point.fact)) {
      throw new FahengError(errors.FAHENG_REVIEW_FACT_TWICE, { place, details: { fact: label } });
    }
    const sources = question.clauses.map((clause) => clause.source);
    if (!mayState({ own, source }, sources)) {
      throw new FahengError(errors.FAHENG_REVIEW_FACT_SOURCE, { place, details: { label, source: words } });
    }
    const clauses = question.clauses.map(({ id }) => id);
    if (!clauses.includes(point.clause)) {
      const details = { label, clause: point.clause, ...nameHints(point.clause, clauses) };
      throw new FahengError(errors.FAHENG_REVIEW_CLAUSE, { place, details });
    }
    if (question.awaitsBound) {
      throw new FahengError(statementErrors.FAHENG_STATEMENT_NO_BOUND, { place, details: { label } });
    }
    const by = `评审员（${words.zh}）`;
    const value = await scorer.sign({ indicator, fact: point.fact }, point.value, by, point.reason);
    await scorer.check(indicator, { [point.fact]: value });
    checked.push({ ...point, value });
  }
  return checked;
}

/** Whether a fact is measured of the review itself (自评虚高), so that nobody states it. */
export function isMeasured(
  { profile }: Pick<Pinned, "profile">,
  place: { readonly indicator: string; readonly fact: string },
): boolean {
  return profile !== null && isOverstatedFact(profile, place);
}
