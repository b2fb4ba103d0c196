import { scoringErrors as errors } from "../errors.ts";
import type { PlanCondition, PlanCriterion, PlanScope } from "../plan.ts";
import { checkEffect } from "./effects.ts";
import { compileMeasure } from "./measures.ts";
import { named, unknown } from "./names.ts";
import { actsAfter, effectName, latestOf, measureName } from "./order.ts";
import type { StructureSetting } from "./scopes.ts";

/** Conditions with what they measure; one whose effect would change what it measures is refused. */
export function compileConditions(setting: StructureSetting, scopes: readonly PlanScope[]): PlanCondition[] {
  const { profile, readings, problems } = setting;
  const seen = new Set<string>();
  return profile.conditions.map((condition) => {
    const { id, effect } = condition;
    const all = [condition.when, ...condition.further];
    const place = `conditions.${id}`;
    if (seen.has(id)) problems.report(errors.FAHENG_PROFILE_DUPLICATE, place, { ...named("condition"), key: id });
    seen.add(id);
    for (const { measure: what } of all) {
      if (actsAfter(effect.kind, what.of)) continue;
      const [measure, act] = [measureName(what.of), effectName(effect.kind)];
      const details = { key: id, measure: measure.zh, measureEn: measure.en, effect: act.zh, effectEn: act.en };
      problems.report(errors.FAHENG_PROFILE_CONDITION_ORDER, place, details);
    }
    checkEffect(effect, place, setting);
    const looks = all.map((look) => ({
      look,
      measure: compileMeasure(look.measure, { place, lines: [look.line], scopes }, setting),
    }));
    return {
      condition,
      looks,
      latest: latestOf(all.map(({ measure }) => measure.of)),
      reading: readings.ofEntry("conditions", id),
    };
  });
}

/** Ladders beside the total's. */
export function compileCriteria(setting: StructureSetting, scopes: readonly PlanScope[]): PlanCriterion[] {
  const { profile, readings, problems } = setting;
  const names = profile.settings.grades.map(({ name }) => name);
  return profile.gradeCriteria.map((criterion, position) => {
    const place = `gradeCriteria.${position}`;
    const rungs = criterion.grades.map(({ name, line }) => {
      const grade = names.indexOf(name);
      if (grade < 0) problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("grade", name, names));
      return { grade, line };
    });
    const falls = rungs.every(({ grade }, index) => index === 0 || grade > (rungs[index - 1]?.grade ?? -1));
    if (!falls || rungs.length === 0) problems.report(errors.FAHENG_PROFILE_CRITERION, place);
    const lines = rungs.map(({ line }) => line);
    const measure = compileMeasure(criterion.measure, { place, lines, scopes }, setting);
    const reading = readings.ofEntry("gradeCriteria", position);
    return { criterion, measure, is: criterion.is, rungs, reading };
  });
}
