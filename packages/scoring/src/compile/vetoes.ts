import { scoringErrors as errors } from "../errors.ts";
import type { PlanVeto } from "../plan.ts";
import { checkEffect } from "./effects.ts";
import { isRefused } from "./is-refused.ts";
import type { StructureSetting } from "./scopes.ts";
import { unknown } from "./names.ts";

/** Vetoes with the clauses that make them strike. */
export function compileVetoes(setting: StructureSetting): PlanVeto[] {
  const { profile, items, readings, problems } = setting;
  return profile.vetoes.flatMap(({ indicator, clause, effect }, position) => {
    const place = `vetoes.${position}`;
    const item = items.find((candidate) => candidate.indicator.code === indicator);
    if (!item) {
      problems.report(
        errors.FAHENG_PROFILE_UNKNOWN,
        place,
        unknown(
          "item",
          indicator,
          items.map((it) => it.indicator.code),
        ),
      );
      return [];
    }
    if (clause !== null && !item.clauses.some((it) => it.clause.id === clause)) {
      if (isRefused(clause, item.item, item.clauses)) return [];
      problems.report(
        errors.FAHENG_PROFILE_UNKNOWN,
        place,
        unknown(
          "clause",
          clause,
          item.clauses.map((it) => it.clause.id),
        ),
      );
      return [];
    }
    checkEffect(effect, place, setting);
    const clauses = item.clauses.filter((it) => {
      const canStrike = it.rule.strikes !== undefined || it.pending.hi !== 0;
      return canStrike && (clause === null || it.clause.id === clause);
    });
    const areAllThere = item.clauses.length === item.item.clauses.length;
    if (clauses.length === 0 && areAllThere) problems.report(errors.FAHENG_PROFILE_VETO, place);
    const reading = readings.ofEntry("vetoes", position);
    return [{ item: item.index, clauses: clauses.map(({ index }) => index), effect, reading }];
  });
}
