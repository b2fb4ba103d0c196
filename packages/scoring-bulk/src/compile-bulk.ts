import { type Plan, type PlanVariant, variantOf } from "@faheng/scoring/engine";
import { type Layout, layOut } from "./layout.ts";
import { compileProgram } from "./compile-program.ts";
import type { BulkProgram } from "./program.ts";

/** A plan ready for the bulk path, for one class of units. */
export interface BulkPlan {
  readonly plan: Plan;
  readonly variant: PlanVariant;
  readonly layout: Layout;
  /** `null` where the profile has something that the bulk path does not carry; every unit then takes the exact engine. */
  readonly program: BulkProgram | null;
}

/** Prepares a plan for scoring thousands of units at once. */
export function compileBulk(plan: Plan, unitClass: string | null = null): BulkPlan {
  const variant = variantOf(plan, unitClass);
  const layout = layOut(variant);
  return { plan, variant, layout, program: compileProgram(plan, variant, layout) };
}
