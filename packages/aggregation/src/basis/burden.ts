import { deadlinesOf, type DeadlineSetting, dutiesOf, type Framework, materialsOf } from "@faheng/domain";

/** What a framework asks of an agency. What is written into several items is counted in each:
 * nobody has said that they are the same. */
export interface Burden {
  /** Indicators: items, bonuses and vetoes. */
  readonly items: number;
  /** Facts that the agency states itself; `null` where nothing is scored and the document's figures are what is asked for. */
  readonly facts: number | null;
  /** Figures that the document names. */
  readonly figures: number;
  readonly materials: number;
  /** Items whose materials are lost in the printed text, so that nobody can count them. */
  readonly materialsLost: number;
  /** Different days by which something of the document is due. */
  readonly days: number;
  /** Rows that come anew with each period (每季度至少一次). */
  readonly duties: number;
}

/**
 * Counts what a framework asks for in a year. Hours are not counted: no document tells any.
 *
 * @param facts how many facts the agency states, `null` without a profile
 */
export function burdenOf(framework: Framework, setting: DeadlineSetting, facts: number | null): Burden {
  const days = new Set<string>();
  // One printed cell that several indicators share is asked for once.
  const shared = new Set<string>();
  const sum = { figures: 0, materials: 0, materialsLost: 0, duties: 0 };
  for (const indicator of framework.indicators) {
    for (const { dueOn } of deadlinesOf(indicator, setting)) days.add(dueOn);
    const duties = dutiesOf(indicator, setting);
    for (const { due } of duties) days.add(due.dueOn);
    const { sharedMaterials } = indicator;
    const isCounted = sharedMaterials !== null && shared.has(sharedMaterials);
    if (sharedMaterials !== null) shared.add(sharedMaterials);
    const materials = isCounted ? [] : materialsOf(framework, indicator);
    sum.figures += indicator.figures.length;
    sum.materials += materials?.length ?? 0;
    sum.materialsLost += materials === null ? 1 : 0;
    sum.duties += duties.length;
  }
  return Object.assign({ items: framework.indicators.length, facts, days: days.size }, sum);
}
