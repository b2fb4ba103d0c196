import type { Fact, FactField } from "@faheng/domain";

/** Changes an answer: `undefined` for 未填; a problem when what stands in the control is no answer yet. */
export type OnAnswer = (answer: Fact | undefined, problem: string | null) => void;

/** What every control gets. `labelledBy` names the question; `describedBy` its clauses and its problem. */
export interface ControlProps<Kind extends FactField["kind"]> {
  readonly field: Extract<FactField, { kind: Kind }>;
  readonly value: Fact | undefined;
  readonly onAnswer: OnAnswer;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly isReadOnly: boolean;
}
