import type { ItemStanding } from "./met-rate.ts";

/** How units of a peer group stand in one topic (负责人出庭 …), and whether that makes it a common problem. */
export interface TopicStanding {
  readonly topic: string;
  /** Units that failed it: some settled item of it is not met. */
  readonly failing: readonly string[];
  /** Units with a settled item of it. */
  readonly settled: number;
  /** Units for which something of it is still pending, and nothing failed. */
  readonly pending: number;
  /** Failing that make it common: max(3, ⌈settled / 3⌉). */
  readonly threshold: number;
  readonly isCommon: boolean;
}

/** Fewer are no common problem, however few were assessed. */
const LEAST_FAILING = 3;

/**
 * The problems that units share, most failing first, those of equal number by their topic.
 *
 * @param standings of each unit: its items' standings by topic; an item may stand in several
 */
export function commonProblems(
  standings: ReadonlyMap<string, ReadonlyMap<string, readonly ItemStanding[]>>,
): readonly TopicStanding[] {
  const topics = new Set([...standings.values()].flatMap((it) => [...it.keys()]));
  return [...topics]
    .map((topic) => standingOf(topic, standings))
    .toSorted((a, b) => b.failing.length - a.failing.length || (a.topic < b.topic ? -1 : 1));
}

function standingOf(
  topic: string,
  standings: ReadonlyMap<string, ReadonlyMap<string, readonly ItemStanding[]>>,
): TopicStanding {
  const units = [...standings].flatMap(([unit, topics]) => {
    const items = topics.get(topic);
    return items === undefined ? [] : [{ unit, items }];
  });
  const failing = units.filter(({ items }) => items.includes("missed")).map(({ unit }) => unit);
  const settled = units.filter(({ items }) => items.some((it) => it === "met" || it === "missed")).length;
  const pending = units.filter(({ items }) => items.includes("pending") && !items.includes("missed")).length;
  const threshold = Math.max(LEAST_FAILING, Math.ceil(settled / 3));
  return { topic, failing, settled, pending, threshold, isCommon: failing.length >= threshold };
}
