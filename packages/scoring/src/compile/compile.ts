import { type DayPeriod, faultsOf, type Framework, FahengError, type Profile, profileSchema } from "@faheng/domain";
import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";
import { z } from "zod";
import { scoringErrors as errors } from "../errors.ts";
import { type Plan, type PlanOptions, type PlanVariant, TOTAL_SETTINGS } from "../plan.ts";
import type { RuleKind } from "../rule-kind.ts";
import { STANDARD_RULES } from "../rules/index.ts";
import { readBenchmarks } from "./benchmarks.ts";
import { compileBonus } from "./bonus.ts";
import { compileOnceOnly } from "./once-only.ts";
import { compileConditions, compileCriteria } from "./conditions.ts";
import { compileHeaviest } from "./heaviest.ts";
import { effectsOf } from "./effects.ts";
import type { ClauseSetting } from "./clauses.ts";
import { compileItems } from "./items.ts";
import { linkFacts } from "./link-facts.ts";
import { LIMITS } from "./limits.ts";
import { isTooLarge, TOO_LARGE } from "../json-size.ts";
import { findOverlong } from "../overlong.ts";
import { placeInProfile } from "../parse-profile.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { indexReadings } from "./readings.ts";
import { checkOverstated, checkRegister } from "./register.ts";
import { compileScopes } from "./scopes.ts";
import { readTree, type Tree } from "./tree.ts";
import { compileVetoes } from "./vetoes.ts";
import { checkSums, compileWorlds, indexSources } from "./worlds.ts";
import { unknown } from "./names.ts";
import { unitClassesOf } from "./unit-classes.ts";

export const NO_OPTIONS: PlanOptions = { period: null, calendar: { holidays: [], workdays: [] }, bounds: {} };

/**
 * Lays a profile over its framework and checks everything that can be checked without facts. Time is bounded by the
 * limits of size, whatever the input.
 *
 * @throws FAHENG_FRAMEWORK_INVALID where the framework is no tree; FAHENG_PROFILE_INVALID whose `problems` name each fault with code, place and mend; FAHENG_RULE_DUPLICATE.
 */
export function compile(
  framework: Framework,
  profile: Profile,
  rules: readonly RuleKind[] = STANDARD_RULES,
  options: Partial<PlanOptions> = {},
): Plan {
  const problems = collectProblems();
  const settled = { ...NO_OPTIONS, ...options };
  checkSize(framework, profile, problems);
  refuseIfAny(problems);
  checkValues(profile, problems);
  refuseIfAny(problems);
  checkFramework(framework, profile, problems);
  // Of a profile for another framework nothing else can be said.
  refuseIfAny(problems);
  const faults = collectProblems();
  const tree = readTree(framework, faults);
  if (!tree) throw frameworkRefusal(faults);
  const registered = indexRules(rules);
  checkSettings(profile, tree, problems);
  const readings = indexReadings(profile, problems);
  const benchmarks = readBenchmarks(profile, settled.benchmarks, problems);
  const setting: ClauseSetting = {
    profile,
    rules: registered,
    sources: indexSources(profile, problems),
    context: {
      aggravation: profile.settings.aggravation,
      calendar: {
        holidays: new Set(settled.calendar.holidays),
        workdays: new Set(settled.calendar.workdays),
      },
      period: settled.period,
      window: settled.window === undefined ? eventWindow(framework, settled.period) : settled.window,
      restDays: settled.restDays ?? "stay",
      benchmarks,
    },
    bounds: settled.bounds,
    titles: new Map(framework.indicators.map(({ code, title }) => [code, title])),
    readings,
    problems,
  };
  const variants = new Map(unitClassesOf(profile).map((name) => [name, compileVariant(tree, name, setting)]));
  const standard = compileVariant(tree, null, setting);
  refuseIfAny(problems);
  return {
    framework,
    profile,
    options: settled,
    readings: Object.fromEntries(
      TOTAL_SETTINGS.map((name) => [name, readings.under(name in profile ? name : `settings.${name}`)]),
    ) as Plan["readings"],
    indicators: tree.indicators,
    variants,
    default: standard,
  };
}

function compileVariant(tree: Tree, unitClass: string | null, setting: ClauseSetting): PlanVariant {
  const { profile, readings, problems } = setting;
  const items = linkFacts(compileItems(tree, unitClass, setting), problems);
  const worlds = compileWorlds(profile, items);
  const structure = { profile, tree, unitClass, items, worlds, readings, problems };
  const scopes = compileScopes(structure);
  const bonus = compileBonus(structure);
  checkRegister(structure);
  checkOverstated(structure);
  if (problems.found.length === 0) checkSums(profile.settings, { unitClass, items, scopes, worlds }, problems);
  return {
    unitClass,
    items,
    byIndicator: new Map(items.map((item) => [item.indicator.code, item])),
    scopes,
    worlds,
    bonus,
    onceOnly: compileOnceOnly(structure, bonus),
    heaviest: compileHeaviest(structure),
    vetoes: compileVetoes(structure),
    conditions: compileConditions(structure, scopes),
    criteria: compileCriteria(structure, scopes),
    effects: effectsOf(profile),
  };
}

/** The assessed period; from the day on from which the framework counts evidence, where that is in time. */
export function eventWindow({ evidenceFrom }: Framework, period: DayPeriod | null): DayPeriod | null {
  if (period === null || evidenceFrom === null || evidenceFrom > period.to) return period;
  return { from: evidenceFrom, to: period.to };
}

function checkSize(framework: Framework, profile: Profile, problems: Problems): void {
  const check = (what: string, count: number, limit: number): void => {
    if (count > limit) problems.report(errors.FAHENG_PROFILE_TOO_LARGE, what, { what, count, limit });
  };
  check("framework.groups", framework.groups.length, LIMITS.groups);
  check("framework.indicators", framework.indicators.length, LIMITS.indicators);
  check("profile.items", profile.items.length, LIMITS.items);
  check("profile.parts", profile.parts.length, LIMITS.parts);
  for (const key of [
    "groupLimits",
    "sources",
    "bonusCaps",
    "onceOnly",
    "heaviest",
    "vetoes",
    "conditions",
    "gradeCriteria",
    "benchmarks",
  ] as const) {
    check(`profile.${key}`, profile[key].length, LIMITS.parts);
  }
  check("profile.register", profile.register?.length ?? 0, LIMITS.parts);
  check("profile.readings", profile.readings.length, LIMITS.readings);
  if (problems.found.length > 0) return;
  const overlong = findOverlong(profile, LIMITS.entries);
  if (overlong) check(`profile.${placeInProfile(overlong.path, profile)}`, overlong.count, LIMITS.entries);
  if (problems.found.length > 0) return;
  const clauses = profile.items.map((item) => item.clauses.length);
  check("profile.items.clauses", Math.max(0, ...clauses), LIMITS.clausesOfItem);
  if (problems.found.length > 0) return;
  const variants = unitClassesOf(profile).length + 1;
  check("profile.unitClasses", variants - 1, LIMITS.classes);
  check("profile.items", profile.items.length * variants, LIMITS.items);
  check("profile.items.clauses", clauses.reduce((sum, count) => sum + count, 0) * variants, LIMITS.clauses);
}

/** Every value has the form the schema gives it: no NaN, no infinity, no broken fraction. */
function checkValues(profile: Profile, problems: Problems): void {
  if (isTooLarge(profile)) {
    problems.report(errors.FAHENG_PROFILE_SCHEMA, "profile", TOO_LARGE);
    return;
  }
  const encoded = z.safeEncode(profileSchema, profile);
  if (encoded.success) return;
  for (const { path, wording } of faultsOf(encoded.error, profile, encoded.error.issues.length, profileSchema)) {
    const details = { reason: wording.zh, reasonEn: wording.en };
    problems.report(errors.FAHENG_PROFILE_SCHEMA, path.join("."), details);
  }
}

function checkFramework(framework: Framework, { framework: wanted }: Profile, problems: Problems): void {
  const isFor = wanted.id === framework.id;
  const fits = validRange(wanted.versions) !== null && satisfies(framework.version, wanted.versions);
  if (isFor && fits) return;
  problems.report(errors.FAHENG_PROFILE_FRAMEWORK, "framework", {
    wanted: `${wanted.id} ${wanted.versions}`,
    given: `${framework.id} ${framework.version}`,
  });
}

function checkSettings({ settings }: Profile, tree: Tree, problems: Problems): void {
  const { grades, ties, tieBreak, totalFloor, totalCeiling } = settings;
  const falls = grades.every(({ atLeast }, index) => index === 0 || atLeast < (grades[index - 1]?.atLeast ?? 0));
  if (!falls || new Set(grades.map(({ name }) => name)).size < grades.length) {
    problems.report(errors.FAHENG_PROFILE_GRADES, "settings.grades");
  }
  if (ties === "break" && tieBreak.length === 0) problems.report(errors.FAHENG_PROFILE_TIE_BREAK, "settings.tieBreak");
  for (const code of tieBreak) {
    if (!tree.groups.has(code)) {
      problems.report(errors.FAHENG_PROFILE_UNKNOWN, "settings.tieBreak", unknown("group", code, tree.groups.keys()));
    }
  }
  if (totalFloor !== null && totalCeiling !== null && totalFloor > totalCeiling) {
    const details = { floor: totalFloor / 1000, ceiling: totalCeiling / 1000 };
    problems.report(errors.FAHENG_PROFILE_BOUNDS, "settings.totalFloor", details);
  }
}

function indexRules(rules: readonly RuleKind[]): Map<string, RuleKind> {
  const byKind = new Map<string, RuleKind>();
  for (const rule of rules) {
    if (byKind.has(rule.kind)) {
      throw new FahengError(errors.FAHENG_RULE_DUPLICATE, { place: rule.kind, details: { kind: rule.kind } });
    }
    byKind.set(rule.kind, rule);
  }
  return byKind;
}

function refuseIfAny(problems: Problems): void {
  if (problems.found.length > 0) throw refusal(problems);
}

/** What is wrong with the framework itself, whatever the profile says. */
function frameworkRefusal({ found }: Problems): FahengError {
  const details = { count: found.length };
  return new FahengError(errors.FAHENG_FRAMEWORK_INVALID, {
    place: found[0]?.place ?? null,
    details,
    problems: found,
  });
}

function refusal({ found }: Problems): FahengError {
  return new FahengError(errors.FAHENG_PROFILE_INVALID, {
    place: found[0]?.place ?? null,
    details: { count: found.length },
    problems: found,
  });
}
