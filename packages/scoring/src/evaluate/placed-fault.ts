import { FahengError } from "@faheng/domain";
import type { PlanClause, PlanItem } from "../plan.ts";

/** A rule's own fault with the indicator and clause that asked it; anything else as it is. */
export function placedFault(cause: unknown, { indicator }: PlanItem, clause: PlanClause | undefined): unknown {
  if (!(cause instanceof FahengError) || cause.definition.status !== 500 || !clause) return cause;
  const { definition, details } = cause;
  return new FahengError(definition, { place: `${indicator.code}.${clause.clause.id}`, details, cause });
}
