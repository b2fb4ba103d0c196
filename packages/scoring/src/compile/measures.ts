import type { Line, Measure } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import type { PlanItem, PlanMeasure, PlanScope } from "../plan.ts";
import { unknown } from "./names.ts";
import { measureName } from "./order.ts";
import type { StructureSetting } from "./scopes.ts";

/** Everything that a measure is compiled with: where it stands, and the lines that it is held to. */
export interface MeasureSetting {
  readonly place: string;
  readonly lines: readonly Line[];
  readonly scopes: readonly PlanScope[];
}

/** Resolves what a measure names; reports what there is not, and what has no full marks to take a share of. */
export function compileMeasure(measure: Measure, at: MeasureSetting, setting: StructureSetting): PlanMeasure {
  const found = resolve(measure, at, setting);
  const isEmpty =
    ("items" in found && found.items.length === 0) ||
    ("groups" in found && found.groups.length === 0) ||
    ("parts" in found && found.parts.length === 0);
  const refuse = (zh: string, en: string): void => {
    const { zh: what, en: whatEn } = measureName(measure.of);
    const details = { what, whatEn, reason: zh, reasonEn: en };
    setting.problems.report(errors.FAHENG_PROFILE_MEASURE, at.place, details);
  };
  if (isEmpty) refuse("没有可以衡量的对象", "there is nothing to measure");
  const takesShare = at.lines.some(({ kind }) => kind === "multiple");
  if (takesShare && measure.of === "bonus") refuse("加分没有满分，不能按比例", "a bonus has no full marks");
  if (at.lines.some((line) => line.kind === "multiple" && line.factor.numerator < 0)) {
    refuse("比例不能为负", "a share must not be negative");
  }
  return found;
}

function resolve(measure: Measure, { place, lines, scopes }: MeasureSetting, setting: StructureSetting): PlanMeasure {
  const { profile, tree, items, problems } = setting;
  const missing = (what: Parameters<typeof unknown>[0], key: string, known: Iterable<string>): void =>
    problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown(what, key, known));
  switch (measure.of) {
    case "deductions":
    case "items": {
      const isShare = lines.some(({ kind }) => kind === "multiple");
      const canBe = (item: PlanItem): boolean => measure.of === "deductions" || !isShare || item.points > 0;
      const all = (item: PlanItem): boolean =>
        measure.of === "deductions" ? item.clauses.some(({ isAward }) => !isAward) : item.full > 0;
      const codes = new Map(items.map((item) => [item.indicator.code, item]));
      const named = measure.indicators.flatMap((code) => {
        const item = codes.get(code);
        if (!item) missing("item", code, codes.keys());
        else if (!canBe(item)) {
          const reason = { reason: `“${code}”没有满分，不能按比例`, reasonEn: `“${code}” has no full marks` };
          const { zh: what, en: whatEn } = measureName(measure.of);
          problems.report(errors.FAHENG_PROFILE_MEASURE, place, { what, whatEn, ...reason });
        }
        return item ? [item] : [];
      });
      const chosen = measure.indicators.length === 0 ? items.filter(all) : named;
      return { of: measure.of, items: [...new Set(chosen.map(({ index }) => index))] };
    }
    case "groups": {
      for (const code of measure.groups) if (!tree.groups.has(code)) missing("group", code, tree.groups.keys());
      // By group with marks: its level, 1 for the outermost.
      const inside = new Map<string, number>();
      for (const item of items) {
        if (item.isBonus) continue;
        const chain = tree.chainOf(item.indicator);
        chain.forEach(({ code }, up) => {
          if (item.full > 0) inside.set(code, chain.length - up);
        });
      }
      const isNamed = (code: string): boolean => measure.groups.includes(code) || inside.get(code) === measure.level;
      const isAny = measure.groups.length === 0 && measure.level === null;
      return { of: "groups", groups: [...inside.keys()].filter((code) => isAny || isNamed(code)) };
    }
    case "parts": {
      const keys = profile.parts.map(({ key }) => key);
      for (const key of measure.parts) if (!keys.includes(key)) missing("part", key, keys);
      const used = scopes.flatMap(({ key, items: own }) => (key !== null && own.length > 0 ? [key] : []));
      return { of: "parts", parts: used.filter((key) => measure.parts.length === 0 || measure.parts.includes(key)) };
    }
    default:
      return { of: measure.of };
  }
}
