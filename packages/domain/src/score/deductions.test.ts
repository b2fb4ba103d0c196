import { expect, it } from "vitest";
import { deductionsIn } from "./deductions.ts";
import type { TraceNode } from "./trace.ts";

const node = (own: Partial<TraceNode>): TraceNode => ({
  kind: "clause",
  label: "少一次扣1分",
  amount: { worst: -1000, best: -1000 },
  exact: null,
  arithmetic: "少1次×1分",
  indicator: "1",
  clause: "a",
  place: null,
  facts: [],
  isPending: false,
  reading: null,
  children: [],
  ...own,
});

it("finds what clauses surely take, once each, and nothing that is given, pending or no clause", () => {
  const trace = node({
    kind: "total",
    clause: null,
    children: [
      node({
        kind: "item",
        clause: null,
        children: [
          node({}),
          node({ clause: "b", amount: { worst: -2000, best: 0 } }),
          node({ clause: "c", amount: { worst: null, best: null } }),
          node({ clause: "d", amount: { worst: 500, best: 500 } }),
        ],
      }),
      node({ kind: "source", clause: null, children: [node({ label: "又一来源" })] }),
      node({ indicator: "2", amount: { worst: -3000, best: -1500 } }),
    ],
  });
  expect(deductionsIn(trace).map(({ indicator, clause, amount }) => [indicator, clause, amount])).toEqual([
    ["1", "a", -1000],
    ["2", "a", -1500],
  ]);
});
