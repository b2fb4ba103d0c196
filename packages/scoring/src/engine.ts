// What the bulk path is made of besides plans: the engine's own parts, of one meaning with the explaining path. For
// `scoring-bulk` alone; everybody else scores by the package's main entry.
export { toExact } from "./amount.ts";
export { scoreOf } from "./compute-score.ts";
export { factError, findFact } from "./evaluate/check-fact.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export { countOnce } from "./evaluate/once-only.ts";
export { type CheckedFacts, checkFacts, PENDING } from "./evaluate/read-facts.ts";
export { add, type Exact, negate, subtract, toNumber } from "./exact.ts";
export { type Plan, type PlanClause, type PlanItem, type PlanNode, type PlanVariant, variantOf } from "./plan.ts";
export type { Amount, BulkForm } from "./rule-kind.ts";
export { addSpans, atLeast, atMost, exactly, negateSpan, type Span } from "./span.ts";
