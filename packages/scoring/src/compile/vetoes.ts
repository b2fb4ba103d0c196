import { scoringErrors as errors } from "../errors.ts";
import type { PlanVeto } from "../plan.ts";
import type { StructureSetting } from "./scopes.ts";
import { unknown } from "./names.ts";

/** Vetoes with the clauses that make them strike. */
export function compileVetoes({ profile, tree, items, readings, problems }: StructureSetting): PlanVeto[] {
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
    if (effect.kind === "zero-group" && !tree.groups.has(effect.group)) {
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("group", effect.group, tree.groups.keys()));
    }
    if (effect.kind === "cap-grade" && !profile.settings.grades.some(({ name }) => name === effect.grade)) {
      problems.report(
        errors.FAHENG_PROFILE_UNKNOWN,
        place,
        unknown(
          "grade",
          effect.grade,
          profile.settings.grades.map(({ name }) => name),
        ),
      );
    }
    const clauses = item.clauses.filter((it) => {
      const canStrike = it.rule.strikes !== undefined || it.pending.hi !== 0;
      return canStrike && (clause === null || it.clause.id === clause);
    });
    if (clauses.length === 0) problems.report(errors.FAHENG_PROFILE_VETO, place);
    const reading = readings.ofEntry("vetoes", position);
    return [{ item: item.index, clauses: clauses.map(({ index }) => index), effect, reading }];
  });
}
