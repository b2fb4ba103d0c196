import type { Fact } from "@faheng/domain";
import type { FindingPoint, ReviewTaskView } from "../../api/outputs.ts";
import { valueOf } from "../../parts/judged-amount.ts";

type Question = ReviewTaskView["items"][number]["questions"][number];

/** A finding as it is being written: what is typed of each fact that differs. */
export interface DraftPoint {
  readonly answer: Fact | undefined;
  readonly clause: string;
  readonly reason: string;
  readonly place: string;
}

export type FindingDraft = Readonly<Record<string, DraftPoint>>;

/** What was saved, as it is written on. */
export function draftOf(points: readonly FindingPoint[], questions: readonly Question[]): FindingDraft {
  return Object.fromEntries(
    points.map(({ fact, value, clause, reason, place }) => {
      const question = questions.find(({ key }) => key === fact);
      return [fact, { answer: answerOf(question, value), clause, reason, place }];
    }),
  );
}

/** A judgement is typed as its amount. */
function answerOf(question: Question | undefined, value: Fact): Fact {
  const isJudged = question?.field.kind === "judgement" && typeof value === "object" && value !== null;
  return isJudged && !Array.isArray(value) ? (value["amount"] ?? null) : value;
}

/** An empty point of a question; of several clauses somebody has to choose. */
export function newPoint(question: Question): DraftPoint {
  const [only, ...others] = question.clauses;
  return { answer: undefined, clause: others.length === 0 ? (only?.id ?? "") : "", reason: "", place: "" };
}

/** The points of a draft, `null` while one of them is not complete. */
export function pointsOf(draft: FindingDraft, questions: readonly Question[]): FindingPoint[] | null {
  const points: FindingPoint[] = [];
  for (const [fact, { answer, clause, reason, place }] of Object.entries(draft)) {
    const question = questions.find(({ key }) => key === fact);
    const value = question && valueOf(question, answer);
    if (value === undefined || value === null || clause === "" || reason.trim() === "") return null;
    points.push({ fact, value, clause, reason: reason.trim(), place: place.trim() });
  }
  return points;
}
