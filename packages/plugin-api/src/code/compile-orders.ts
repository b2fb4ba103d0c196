import { compile, type RuleKind, STANDARD_RULES } from "@faheng/scoring";
import { answerQuestion, type CompiledOrder } from "./answer-question.ts";
import type { PlanOrder, PlanQuestion } from "./plan-question.ts";

/** Plans that are kept; a handful is in use at a time. */
const KEPT = 64;

/** Compiles orders with rule kinds of a pack beside the engine's, each once, and puts questions to them. */
export class OrderDesk {
  readonly #rules: readonly RuleKind[];
  readonly #kept = new Map<string, CompiledOrder>();

  constructor(rules: readonly RuleKind[]) {
    this.#rules = rules;
  }

  /** @throws FAHENG_PROFILE_INVALID, and what the engine throws when it is asked */
  ask(order: PlanOrder, question: PlanQuestion): unknown {
    const compiled = (it: PlanOrder): CompiledOrder => this.#compiled(it);
    return answerQuestion(compiled(order), question, compiled);
  }

  #compiled({ key, framework, profile, options, unitClass }: PlanOrder): CompiledOrder {
    const known = key === null ? undefined : this.#kept.get(key);
    if (known) return known;
    const plan = compile(framework, profile, [...STANDARD_RULES, ...this.#rules], options);
    if (key === null) return { plan, unitClass };
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(key, { plan, unitClass });
    return { plan, unitClass };
  }
}
