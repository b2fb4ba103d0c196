import type { Fact } from "@faheng/domain";
import type { FactQuestion } from "@faheng/ui";
import type { StatementTask } from "../api/outputs.ts";

/** A judgement is asked for by its amount alone: reason stands beside it, and who judges is written in by the server. */
export function askFor(question: StatementTask["question"]): FactQuestion {
  const { field } = question;
  if (field.kind !== "judgement" || field.max === null) return question;
  const { label, min, max } = field;
  return { ...question, field: { kind: "number", label, unit: "分", min: min ?? "0", max } };
}

/** The fact that an answer to {@link askFor} states; `undefined` for none yet. */
export function valueOf({ field }: StatementTask["question"], answer: Fact | undefined): Fact | undefined {
  if (answer === undefined || answer === null) return undefined;
  return field.kind === "judgement" ? { amount: answer } : answer;
}
