import { FahengError } from "@faheng/domain";
import { z } from "zod";
import { toExact } from "../amount.ts";
import { scoringErrors as errors } from "../errors.ts";
import { compare, type Exact } from "../exact.ts";
import type { Amount, RuleKind } from "../rule-kind.ts";

/** Longest sentence that a rule may answer with. */
const MOST_TEXT = 2000;
/** Most facts that a rule may name for what-if, and most matters of one fact. */
const MOST_ENTRIES = 1000;

/** Least and most of an amount, exact. */
export interface ExactRange {
  readonly least: Exact;
  readonly most: Exact | null;
}

/** Puts a pack's rule its questions: an answer in the form of the contract comes back, anything else is the pack's fault. */
export class Asked {
  readonly #rule: RuleKind;
  readonly #owner: string;

  constructor(rule: RuleKind, owner: string) {
    this.#rule = rule;
    this.#owner = owner;
  }

  /** @throws FAHENG_RULE_FAILED for whatever the rule throws. */
  anything<Answer>(question: string, ask: () => Answer): Answer {
    try {
      return ask();
    } catch (cause) {
      if (cause instanceof FahengError) throw cause;
      throw this.fault(question, String(cause));
    }
  }

  fault(question: string, reason: string): FahengError {
    const details = { plugin: this.#owner, kind: this.#rule.kind, question, reason: reason.slice(0, 300) };
    return new FahengError(errors.FAHENG_RULE_FAILED, { place: this.#rule.kind, details });
  }

  text(question: string, least: number, ask: () => unknown): string {
    const answer = this.anything(question, ask);
    if (typeof answer === "string" && answer.length >= least && answer.length <= MOST_TEXT) return answer;
    throw this.fault(question, `expected a text of ${least} to ${MOST_TEXT} characters`);
  }

  truth(question: string, ask: () => unknown): boolean {
    const answer = this.anything(question, ask);
    if (typeof answer === "boolean") return answer;
    throw this.fault(question, "expected true or false");
  }

  count(question: string, ask: () => unknown): number {
    const answer = this.anything(question, ask);
    if (Number.isSafeInteger(answer)) return answer as number;
    throw this.fault(question, "expected a whole number");
  }

  list<Entry>(question: string, ask: () => readonly Entry[]): readonly Entry[] {
    const answer: unknown = this.anything(question, ask);
    if (Array.isArray(answer) && answer.length <= MOST_ENTRIES) return answer as readonly Entry[];
    throw this.fault(question, `expected a list of at most ${MOST_ENTRIES}`);
  }

  /** @throws FAHENG_RULE_AMOUNT */
  exact(question: string, ask: () => Amount): Exact {
    return this.anything(question, () => toExact(ask(), this.#rule));
  }

  range(question: string, ask: () => { readonly least: Amount; readonly most: Amount | null }): ExactRange {
    const answer = this.anything(question, ask);
    const least = this.exact(question, () => answer.least);
    const most = this.anything(question, () => answer.most);
    const range = { least, most: most === null ? null : this.exact(question, () => most) };
    if (range.most === null || compare(least, range.most) <= 0) return range;
    throw this.fault(question, "least is more than most");
  }

  /** A schema whose own checks may throw. */
  schema(question: string, ask: () => unknown): z.ZodType {
    const schema = this.anything(question, ask);
    if (!(schema instanceof z.ZodType)) throw this.fault(question, "expected a schema");
    const guarded = Object.create(schema) as z.ZodType;
    guarded.safeParse = (value, context) => this.anything(question, () => schema.safeParse(value, context));
    return guarded;
  }
}
