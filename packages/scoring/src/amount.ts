import { FahengError } from "@faheng/domain";
import { scoringErrors as errors } from "./errors.ts";
import { compare, type Exact, quotient } from "./exact.ts";
import type { Amount, RuleKind } from "./rule-kind.ts";

/**
 * Brings a rule's amount to the engine's form.
 *
 * @throws FAHENG_RULE_AMOUNT when it is negative, no whole number, or no fraction: a fault of the rule, not of the facts.
 */
export function toExact(amount: Amount, rule: RuleKind): Exact {
  if (typeof amount === "number") {
    if (Number.isSafeInteger(amount) && amount >= 0) return amount === 0 ? 0 : amount;
    throw fault(amount, rule);
  }
  const [numerator, denominator] = "n" in amount ? [amount.n, amount.d] : [amount.numerator, amount.denominator];
  const isWhole = (part: number | bigint): boolean => typeof part === "bigint" || Number.isSafeInteger(part);
  if (!isWhole(numerator) || !isWhole(denominator) || denominator <= 0)
    throw fault(`${numerator}/${denominator}`, rule);
  const exact = quotient(BigInt(numerator), BigInt(denominator));
  if (compare(exact, 0) < 0) throw fault(`${numerator}/${denominator}`, rule);
  return exact;
}

function fault(amount: number | string, rule: RuleKind): FahengError {
  return new FahengError(errors.FAHENG_RULE_AMOUNT, {
    place: rule.kind,
    details: { kind: rule.kind, amount: String(amount) },
  });
}
