import { scoringErrors as errors } from "../errors.ts";
import type { PlanItem } from "../plan.ts";
import { unknown } from "./names.ts";
import type { StructureSetting } from "./scopes.ts";

/** Refuses a register whose entries would count into a fact that is not there, is the agency's to state, or is no count. */
export function checkRegister({ profile, items, problems }: StructureSetting): void {
  for (const [position, { indicator, fact }] of (profile.register ?? []).entries()) {
    const place = `register.${position}`;
    const item = items.find((it) => it.indicator.code === indicator);
    if (!item) {
      const codes = items.map((it) => it.indicator.code);
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("item", indicator, codes));
    } else if (!isCountOfOffice(item, fact)) {
      problems.report(errors.FAHENG_PROFILE_REGISTER, place, { indicator, fact });
    }
  }
}

/** Refuses a measure of 自评虚高 that would count into a fact that is not there, is the agency's to state, or is no count. */
export function checkOverstated({ profile, items, problems }: StructureSetting): void {
  const { overstated } = profile;
  if (overstated === undefined) return;
  const { indicator, fact } = overstated;
  const item = items.find((it) => it.indicator.code === indicator);
  if (!item) {
    const codes = items.map((it) => it.indicator.code);
    problems.report(errors.FAHENG_PROFILE_UNKNOWN, "overstated", unknown("item", indicator, codes));
  } else if (!isCountOfOffice(item, fact)) {
    problems.report(errors.FAHENG_PROFILE_OVERSTATED, "overstated", { indicator, fact });
  }
}

function isCountOfOffice({ facts, clauses, item }: PlanItem, key: string): boolean {
  // A clause that was refused has its own fault, and no fact.
  if (clauses.length < item.clauses.length) return true;
  const fact = facts.find((it) => it.key === key && it.enteredAt === null);
  const reader = clauses[fact?.clauses[0] ?? -1];
  return fact?.statedBy === "office" && reader?.field.kind === "count";
}
