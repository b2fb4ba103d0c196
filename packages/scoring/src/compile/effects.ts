import type { Points, Profile, ScoreEffect } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import type { PlanCap, PlanEffect } from "../plan.ts";
import { lineOf } from "./bounds.ts";
import { unknown } from "./names.ts";
import type { StructureSetting } from "./scopes.ts";

/** What vetoes and then conditions do, each in the profile's order. */
export function effectsOf({ vetoes, conditions }: Pick<Profile, "vetoes" | "conditions">): PlanEffect[] {
  return [
    ...vetoes.map(({ effect }) => ({ effect, condition: null })),
    ...conditions.map((condition) => ({ effect: condition.effect, condition })),
  ];
}

/** Positions of the effects that leave an item nothing: with a group it lies in or, where it is a bonus, with all of it. */
export function zeroingEffects(groups: ReadonlySet<string>, isBonus: boolean, profile: Profile): number[] {
  return effectsOf(profile).flatMap(({ effect }, position) => {
    const isZeroed =
      (effect.kind === "zero-group" && groups.has(effect.group)) || (effect.kind === "no-bonus" && isBonus);
    return isZeroed ? [position] : [];
  });
}

/** The effects that cap one item, which is worth `points`. */
export function capsOf(indicator: string, points: Points, profile: Profile): PlanCap[] {
  return effectsOf(profile).flatMap(({ effect }, position) =>
    effect.kind === "cap-item" && effect.indicator === indicator
      ? [{ effect: position, cap: lineOf(effect.at, points) }]
      : [],
  );
}

/** Reports an effect on something that there is not. */
export function checkEffect(effect: ScoreEffect, place: string, setting: StructureSetting): void {
  const { profile, tree, items, problems } = setting;
  const grades = profile.settings.grades.map(({ name }) => name);
  const codes = items.map(({ indicator }) => indicator.code);
  const missing = (what: Parameters<typeof unknown>[0], key: string, known: Iterable<string>): void =>
    problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown(what, key, known));
  const useless = (zh: string, en: string): void =>
    problems.report(errors.FAHENG_PROFILE_EFFECT, place, { reason: zh, reasonEn: en });
  switch (effect.kind) {
    case "zero-group":
    case "cap-group":
      if (!tree.groups.has(effect.group)) missing("group", effect.group, tree.groups.keys());
      else if (
        effect.kind === "cap-group" &&
        !items.some(({ indicator }) => tree.chainOf(indicator).some(({ code }) => code === effect.group))
      )
        useless(`分组“${effect.group}”没有计分项`, `no item of the group “${effect.group}” is scored`);
      break;
    case "cap-item":
      if (!codes.includes(effect.indicator)) missing("item", effect.indicator, codes);
      break;
    case "cap-grade":
      if (!grades.includes(effect.grade)) missing("grade", effect.grade, grades);
      break;
    case "lower-grade":
      if (grades.length === 0) useless("方案没有设等次", "the profile has no grades");
      break;
    case "no-bonus":
    case "cap-bonus":
      if (!items.some(({ isBonus }) => isBonus)) useless("方案没有加分项", "the profile has no bonus items");
      break;
    default:
  }
}
