import type { Framework, Group, Indicator, Wording } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import type { Problems } from "./problems.ts";

/** The framework's tree, checked: every chain of parents ends. */
export interface Tree {
  readonly groups: ReadonlyMap<string, Group>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Children by parent code, `null` for the roots, in document order. */
  readonly children: ReadonlyMap<string | null, readonly Group[]>;
  /** Groups from an indicator's own up to its root. */
  readonly chainOf: (indicator: Indicator) => readonly Group[];
}

/** Reads the tree in time linear in its size; `null` when it is none. */
export function readTree(framework: Framework, problems: Problems): Tree | null {
  const before = problems.found.length;
  const groups = new Map<string, Group>();
  const indicators = new Map<string, Indicator>();
  for (const group of framework.groups) {
    if (groups.has(group.code)) report(problems, group.code, groupNamed(group.code), TWICE);
    groups.set(group.code, group);
  }
  for (const indicator of framework.indicators) {
    const { code, group } = indicator;
    if (indicators.has(code)) report(problems, code, { zh: `指标“${code}”`, en: `The indicator “${code}”` }, TWICE);
    if (!groups.has(group)) {
      const node = { zh: `指标“${code}”所属的分组“${group}”`, en: `The group “${group}” of the indicator “${code}”` };
      report(problems, code, node, { zh: "不存在", en: "does not exist" });
    }
    indicators.set(indicator.code, indicator);
  }
  const chains = readChains(groups, problems);
  if (problems.found.length > before) return null;

  const children = new Map<string | null, Group[]>();
  for (const group of framework.groups) {
    const siblings = children.get(group.parent);
    if (siblings) siblings.push(group);
    else children.set(group.parent, [group]);
  }
  return { groups, indicators, children, chainOf: (indicator) => chains.get(indicator.group) ?? [] };
}

/** Longest chain of groups; a document has three or four levels. */
const MAX_DEPTH = 20;

function readChains(groups: ReadonlyMap<string, Group>, problems: Problems): Map<string, readonly Group[]> {
  const chains = new Map<string, readonly Group[]>();
  for (const start of groups.values()) {
    const open: Group[] = [];
    let current: Group | undefined = start;
    while (current && !chains.has(current.code) && open.length <= MAX_DEPTH) {
      open.push(current);
      if (current.parent === null) break;
      current = groups.get(current.parent);
    }
    // Ended at no root and at no known chain: a cycle, a missing parent, or too deep a nesting.
    const last = open.at(-1);
    if (open.length > MAX_DEPTH || current === undefined) {
      report(problems, last?.code ?? start.code, groupNamed(last?.code ?? start.code), ENDLESS);
      return chains;
    }
    let above: readonly Group[] = last?.parent === null ? [] : (chains.get(current.code) ?? []);
    for (const group of open.toReversed()) {
      above = [group, ...above];
      if (above.length > MAX_DEPTH) {
        report(problems, group.code, groupNamed(group.code), ENDLESS);
        return chains;
      }
      chains.set(group.code, above);
    }
  }
  return chains;
}

const TWICE: Wording = { zh: "重复", en: "stands more than once" };
const ENDLESS: Wording = {
  zh: "的上级成环、不存在或层数过多",
  en: "has parents that form a cycle, are absent or are too many",
};

function groupNamed(code: string): Wording {
  return { zh: `分组“${code}”`, en: `The group “${code}”` };
}

function report(problems: Problems, place: string, node: Wording, fault: Wording): void {
  const details = { node: node.zh, nodeEn: node.en, fault: fault.zh, faultEn: fault.en };
  problems.report(errors.FAHENG_FRAMEWORK_TREE, place, details);
}
