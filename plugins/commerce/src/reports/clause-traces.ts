import type { Explanation, TraceNode } from "@faheng/plugin-api";

/**
 * Why an indicator's amount is what it is, a line per clause that makes one or still waits for its fact:
 * `第2行 第1款：少1次×1分`; a clause that makes nothing has no line. `asWhole`: the arithmetic of the whole item in one line,
 * with its cap and the matters that count elsewhere.
 */
export function reasonsOf({ trace }: Explanation, indicator: string, asWhole: boolean): string[] {
  const own = nodes(trace).filter((it) => it.indicator === indicator);
  if (asWhole) return own.flatMap(({ kind, arithmetic }) => (kind === "item" && arithmetic !== "" ? [arithmetic] : []));
  return own.flatMap(({ kind, place, arithmetic, amount, isPending }) => {
    if (kind !== "clause") return [];
    if (isPending) return [`${place ?? ""}：待填`];
    return amount.worst === 0 && amount.best === 0 ? [] : [`${place ?? ""}：${arithmetic}`];
  });
}

/** All steps of a trace, each before its children. */
function nodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}
