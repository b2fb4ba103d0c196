import type { Fact } from "../facts.ts";
import type { Points } from "../points.ts";
import type { Appeal } from "../process/entity/appeal.ts";
import type { ReviewFinding } from "../process/entity/review-finding.ts";
import { isInTask, type ReviewTask } from "../process/entity/review-task.ts";
import { countsOn, type SourceRules } from "./source-rules.ts";
import type { AssessmentStep } from "../process/entity/assessment-step.ts";
import { isRegisterOpen, type RegisterRow } from "../process/entity/register-row.ts";
import { isReopenedSince, type ReopeningStep } from "./reopened.ts";
import { APPEAL_SOURCE, CORRECTION_SOURCE, VETO_SOURCE } from "./sources.ts";

/** What one reviewer finally says of one item, as it counts. */
export interface SettledFinding {
  readonly indicator: string;
  readonly taskId: string;
  readonly source: string;
  readonly version: number;
  readonly personId: string;
  readonly submittedAt: string;
  readonly settles: boolean;
  readonly points: ReviewFinding["points"];
}

/** A fact that stands in place of the agency's, and whose it is. */
export interface CountedFact {
  readonly indicator: string;
  readonly fact: string;
  readonly value: Fact;
  readonly source: string;
  /**
   * Task and version of the finding; of a veto the entry of the register and how often it was written; empty and 0 of a decided
   * appeal and of a correction.
   */
  readonly task: string;
  readonly version: number;
}

/** Findings of one source on one item. */
export interface SourceOpinion {
  readonly indicator: string;
  readonly source: string;
  readonly findings: readonly SettledFinding[];
  /** The one that counts; `null` while they disagree beyond the bound and nobody has settled it. */
  readonly chosen: SettledFinding | null;
  /** How far they are apart in the item's amount; `null` where an amount is not known. */
  readonly apart: Points | null;
}

/**
 * Findings that count: the last version of each item, of submitted tasks alone. What is void, open or outside its task or its
 * source counts nowhere.
 */
export function settledFindings(
  rules: SourceRules,
  tasks: readonly ReviewTask[],
  findings: readonly ReviewFinding[],
): SettledFinding[] {
  const submitted = new Map(tasks.filter(({ state }) => state === "submitted").map((task) => [task.id, task]));
  const last = new Map<string, ReviewFinding>();
  for (const finding of findings) {
    const key = `${finding.taskId} ${finding.indicator}`;
    if ((last.get(key)?.version ?? 0) < finding.version) last.set(key, finding);
  }
  return [...last.values()].flatMap((finding) => {
    const task = submitted.get(finding.taskId);
    if (!task || !isInTask(task, finding.indicator)) return [];
    if (!countsOn(rules, task.source, finding.indicator)) return [];
    const { indicator, taskId, version, points, settles } = finding;
    const submittedAt = task.steps.findLast(({ act }) => act === "review.submit")?.at ?? task.savedAt;
    const { source, personId } = task;
    return [{ indicator, taskId, source, version, personId, submittedAt, settles, points }];
  });
}

/** Groups of findings of one source on one item, in the order of the rules. */
export function opinionGroups(rules: SourceRules, findings: readonly SettledFinding[]): SettledFinding[][] {
  const rank = new Map(rules.order.map(({ source }, at) => [source, at]));
  const groups = Map.groupBy(findings, ({ indicator, source }) => `${indicator} ${source}`);
  const sorted = [...groups.values()].map((group) => group.toSorted(byTime));
  return sorted.toSorted(([one], [other]) => {
    const [a, b] = [rank.get(one?.source ?? "") ?? 0, rank.get(other?.source ?? "") ?? 0];
    return a - b || ((one?.indicator ?? "") < (other?.indicator ?? "") ? -1 : 1);
  });
}

const byTime = (one: SettledFinding, other: SettledFinding): number => {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? -1 : 1;
  return one.taskId < other.taskId ? -1 : 1;
};

/**
 * What of several reviewers of one source counts on an item. Of those that lead to amounts no further apart than the bound, the
 * one that leaves the agency most, of equal ones the first submitted. Beyond it, what a third person settled; nothing until then.
 *
 * @param amountOf what the item comes to with one finding alone, `null` while it is not known.
 */
export function opinionOf(
  { disagreement }: SourceRules,
  findings: readonly SettledFinding[],
  amountOf: (finding: SettledFinding) => Points | null,
): SourceOpinion | null {
  const [first] = findings;
  if (!first) return null;
  const { indicator, source } = first;
  const settling = findings.findLast(({ settles }) => settles);
  const others = findings.filter(({ settles }) => !settles);
  const apart = spread(others, amountOf);
  const said = { indicator, source, findings, apart };
  if (settling) return { ...said, chosen: settling };
  if (others.every((it) => samePoints(it, first))) return { ...said, apart: 0, chosen: first };
  if (apart === null || apart > disagreement) return { ...said, chosen: null };
  const best = others.reduce((one, other) => ((amountOf(other) ?? 0) > (amountOf(one) ?? 0) ? other : one));
  return { ...said, chosen: best };
}

function spread(
  findings: readonly SettledFinding[],
  amountOf: (finding: SettledFinding) => Points | null,
): Points | null {
  const amounts = findings.map(amountOf);
  const known = amounts.filter((it) => it !== null);
  if (known.length < amounts.length || known.length === 0) return null;
  return Math.max(...known) - Math.min(...known);
}

/** Whether two state the same facts, whatever they say of their grounds. */
function samePoints(one: SettledFinding, other: SettledFinding): boolean {
  const said = ({ points }: SettledFinding): string =>
    JSON.stringify(points.map(({ fact, value }) => [fact, stated(value)]).toSorted());
  return said(one) === said(other);
}

/** Of a judgement its amount: in which words it was given makes no difference. */
function stated(value: Fact): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return "amount" in value && "by" in value ? value["amount"] : value;
}

/** What stands over every source of a review. */
export interface CountedAbove {
  readonly appeals: readonly Pick<Appeal, "indicator" | "state" | "replacing" | "result" | "savedAt">[];
  /** Every step of the assessment, oldest first. */
  readonly steps: readonly (Pick<AssessmentStep, "corrected"> & ReopeningStep)[];
  /** The office's register; its vetoes count here. */
  readonly register: readonly RegisterRow[];
}

/**
 * The facts that stand in place of the agency's: of every fact the one of the highest source that states it, over all of them
 * vetoes of the register and what appeals were decided to, the latest first, and over these what a final result was corrected to,
 * the latest first. Of an item that was given back anew neither a decision nor a correction from before counts. A veto that is heard still makes its fact unknown: it is not counted, and not passed over.
 *
 * @param opinions in the order of the rules, as {@link opinionGroups} has them.
 */
export function countedFacts(
  opinions: readonly SourceOpinion[],
  { appeals, steps, register }: CountedAbove,
): CountedFact[] {
  const counted = new Map<string, CountedFact>();
  const take = (it: CountedFact): void => {
    const key = `${it.indicator} ${it.fact}`;
    if (!counted.has(key)) counted.set(key, it);
  };
  const reopened = new Set<string>();
  for (const { act, items = [], corrected = [] } of steps.toReversed()) {
    for (const it of corrected) {
      if (!reopened.has(it.indicator)) take({ ...it, source: CORRECTION_SOURCE, task: "", version: 0 });
    }
    if (act === "reopen") for (const code of items) reopened.add(code);
  }
  const decided = appeals.flatMap(({ indicator, state, replacing, result, savedAt }) =>
    state === "decided" && !isReopenedSince(steps, indicator, result)
      ? replacing.map(({ fact, value }) => ({
          savedAt,
          counted: { indicator, fact, value, source: APPEAL_SOURCE, task: "", version: 0 },
        }))
      : [],
  );
  const above = [...decided, ...register.flatMap(vetoOf)];
  for (const { counted: it } of above.toSorted((a, b) => Number(a.savedAt < b.savedAt) - Number(a.savedAt > b.savedAt)))
    take(it);
  for (const { chosen } of opinions) {
    if (chosen === null) continue;
    const { indicator, source, taskId: task, version } = chosen;
    for (const { fact, value } of chosen.points) take({ indicator, fact, value, source, task, version });
  }
  return [...counted.values()].toSorted((one, other) => {
    const [a, b] = [`${one.indicator} ${one.fact}`, `${other.indicator} ${other.fact}`];
    return a < b ? -1 : Number(a > b);
  });
}

/** What a veto of the register says, and since when; nothing of one that was struck, and of any other entry. */
function vetoOf(row: RegisterRow): { readonly savedAt: string; readonly counted: CountedFact }[] {
  const { veto, state, entryId: task, writes: version, savedAt } = row;
  if (veto === null || !(isRegisterOpen(row) || state === "standing")) return [];
  const { indicator, fact } = veto;
  const value = state === "standing" ? veto.value : null;
  return [{ savedAt, counted: { indicator, fact, value, source: VETO_SOURCE, task, version } }];
}
