import type { Framework, Group, Indicator, Material } from "./framework.ts";
import type { TaxonomyMapping } from "./taxonomy-mapping.ts";

/** The groups above a code, nearest first. */
export function ancestorsOf(framework: Framework, groupCode: string): Group[] {
  const byCode = new Map(framework.groups.map((group) => [group.code, group]));
  const chain: Group[] = [];
  let current = byCode.get(groupCode);
  while (current && chain.length < framework.groups.length) {
    chain.push(current);
    current = current.parent === null ? undefined : byCode.get(current.parent);
  }
  return chain;
}

/** An indicator's own taxonomy mapping, or that of the nearest group above which states one; `null` when none does. */
export function taxonomiesOf(framework: Framework, indicator: Indicator): TaxonomyMapping | null {
  if (indicator.taxonomies) return indicator.taxonomies;
  return ancestorsOf(framework, indicator.group).find((group) => group.taxonomies)?.taxonomies ?? null;
}

/** An indicator's materials, its shared group's where it has one; `null` when the document's cell is lost. */
export function materialsOf(framework: Framework, indicator: Indicator): readonly Material[] | null {
  if (indicator.sharedMaterials === null) return indicator.materials;
  return framework.materialGroups.find((group) => group.key === indicator.sharedMaterials)?.materials ?? null;
}

/** Everybody an indicator names, in printed order, without repeats. */
export function departmentsOf(indicator: Indicator): string[] {
  const { lead, cooperating, responsible } = indicator;
  return [
    ...new Set([
      ...(lead ?? []),
      ...(cooperating ?? []),
      ...(responsible?.lead ?? []),
      ...(responsible?.cooperating ?? []),
    ]),
  ];
}

/** A top group with its indicators, wherever the document prints them. */
export interface Chapter {
  /** `null` for indicators whose group the framework does not know. */
  readonly group: Group | null;
  readonly indicators: readonly Indicator[];
}

/** The framework chapter by chapter: what every page and printed table of its indicators goes by. */
export function chaptersOf(framework: Framework): Chapter[] {
  const top = (indicator: Indicator): Group | null => ancestorsOf(framework, indicator.group).at(-1) ?? null;
  const byCode = Map.groupBy(framework.indicators, (it) => top(it)?.code ?? null);
  return [...byCode].map(([code, indicators]) => ({
    group: framework.groups.find((it) => it.code === code) ?? null,
    indicators,
  }));
}
