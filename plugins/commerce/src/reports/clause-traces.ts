import type { Explanation, TraceNode } from "@faheng/plugin-api";

/** All steps of a trace, each before its children. */
export function traceNodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(traceNodes)];
}

/**
 * Why an indicator's amount is what it is, a line per clause that makes one or still waits for its fact:
 * `第2行 第1款：少1次×1分`. A clause that makes nothing has no line.
 */
export function reasonsOf(explanation: Explanation, indicator: string): string[] {
  const clauses = traceNodes(explanation.trace).filter((it) => it.kind === "clause" && it.indicator === indicator);
  return clauses.flatMap(({ place, arithmetic, amount, isPending }) => {
    if (isPending) return [`${place ?? ""}：待填`];
    return amount.worst === 0 && amount.best === 0 ? [] : [`${place ?? ""}：${arithmetic}`];
  });
}
