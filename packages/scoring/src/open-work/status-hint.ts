import type { AnswerStatus } from "@faheng/domain";
import { itemAmount } from "../compute-score.ts";
import { compare } from "../exact.ts";
import type { Evaluation } from "../evaluate/evaluate.ts";
import type { ClauseResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import type { PlanItem } from "../plan.ts";
import { isShort, worstOfWork } from "./ahead.ts";
import { bringsOnTop } from "./mended.ts";

/**
 * What a department says of its work and what its facts say, where the two do not go together. A hint and never a fault:
 * work may be done and fall short.
 */
export interface StatusHint {
  readonly indicator: string;
  /**
   * `not-done`: called done, though facts are missing or more work would still win points. `begun`: called not started,
   * though its facts show work. `finished`: called under way, though its facts leave nothing to do.
   */
  readonly kind: "not-done" | "begun" | "finished";
  /** Names of the facts that nobody has given. */
  readonly pending: readonly string[];
  /** The facts that it is about, as they read in Chinese: `应不少于2次，实1次`. */
  readonly stated: readonly string[];
}

/**
 * The indicators whose status contradicts their facts, in the profile's order. What the office states, and what only
 * happens to an agency (a lost case), says nothing about work.
 */
export function statusHints(
  evaluation: Evaluation,
  statuses: ReadonlyMap<string, AnswerStatus>,
): readonly StatusHint[] {
  return evaluation.variant.items.flatMap((item) => {
    const status = statuses.get(item.indicator.code) ?? "not-started";
    if (evaluation.facts.items[item.index]?.applicability !== "applies") return [];
    const hint = hintOf(item, evaluation, status);
    return hint === null ? [] : [hint];
  });
}

function hintOf(item: PlanItem, evaluation: Evaluation, status: AnswerStatus): StatusHint | null {
  const own = (evaluation.clauses[item.index] ?? []).filter(
    ({ clause }) => clause.statedBy === "agency" && clause.enteredAt === null && clause.awaits.length === 0,
  );
  const missing = own.filter(({ value }) => value === PENDING);
  const pending = [...new Set(missing.map(({ clause }) => clause.field.label))];
  const work = own.filter(({ value }) => value !== PENDING).filter((result) => worstOfWork(result.clause) !== null);
  const short = lacksMarks(item, evaluation) ? work.filter((result) => costs(item, result) && isShort(result)) : [];
  const hint = (kind: StatusHint["kind"], about: readonly ClauseResult[]): StatusHint => ({
    indicator: item.indicator.code,
    kind,
    pending,
    stated: about.map(statedText),
  });
  if (status === "done") return missing.length > 0 || short.length > 0 ? hint("not-done", short) : null;
  const begun = work.filter(showsWork);
  if (status === "not-started") return begun.length > 0 ? hint("begun", begun) : null;
  const isFinished = missing.length === 0 && begun.length > 0 && !work.some(isShort);
  return status === "in-progress" && isFinished ? hint("finished", begun) : null;
}

/** Whether anything of its marks (or of the base, where it has none) is still missing. */
function lacksMarks(item: PlanItem, evaluation: Evaluation): boolean {
  const { hi } = itemAmount(item, evaluation);
  return hi !== null && compare(hi, item.full) < 0;
}

/** Whether what a clause does not reach is lost, and not only not gained on top. */
function costs(item: PlanItem, { clause }: ClauseResult): boolean {
  return !clause.isAward || !bringsOnTop(item);
}

/** Whether a fact makes more than having done nothing would. */
function showsWork({ clause, amount }: ClauseResult): boolean {
  const worst = worstOfWork(clause);
  if (worst === null || amount.lo === null) return false;
  return clause.isAward ? compare(amount.lo, worst) > 0 : compare(amount.lo, worst) < 0;
}

function statedText({ clause: { rule, params, context, field }, value }: ClauseResult): string {
  return rule.stated?.(params, value, context) ?? field.label;
}
