import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreFileShapes, scoreShapes } from "./score.ts";
import { TRACE_KINDS, type TraceNode } from "./trace.ts";

const node = (amount: TraceNode["amount"], children: readonly TraceNode[] = []): TraceNode => ({
  kind: "item",
  label: "得分",
  amount,
  exact: null,
  arithmetic: "",
  indicator: "R1",
  clause: null,
  place: "第1行",
  facts: [{ key: "a", value: { numerator: 1, denominator: 3 } }],
  isPending: false,
  reading: null,
  children,
});

describe("a trace in a file", () => {
  const { trace } = scoreFileShapes;

  it("writes every amount as a decimal, at every depth", () => {
    const whole = node({ worst: -500, best: null }, [node({ worst: 1250, best: 2000 })]);
    const written = trace.encode(whole);
    expect(written).toEqual({
      ...whole,
      amount: { worst: "-0.5", best: null },
      children: [{ ...whole.children[0], amount: { worst: "1.25", best: "2" } }],
    });
    expect(trace.decode(written)).toEqual(whole);
  });

  it("comes back to the same thousandths, however large", () => {
    const end = fc.option(fc.maxSafeInteger());
    const tree = fc.letrec<{ node: TraceNode }>((tie) => ({
      node: fc
        .tuple(
          end,
          end,
          fc.constantFrom(...TRACE_KINDS),
          fc.oneof({ maxDepth: 6, depthIdentifier: "trace" }, fc.constant([]), fc.array(tie("node"), { maxLength: 3 })),
        )
        .map(([worst, best, kind, children]) => ({ ...node({ worst, best }, children), kind })),
    }));
    fc.assert(
      fc.property(tree.node, (one) => {
        const text = JSON.stringify(trace.encode(one));
        expect(trace.decode(JSON.parse(text))).toEqual(one);
      }),
    );
  });

  it.each(["", "1.2345", "1e3", "--1", "9007199254740993", "1.", ".5"])(
    "refuses %j as an amount, with a reason",
    (worst) => {
      const found = trace.safeDecode({ ...trace.encode(node({ worst: 0, best: 0 })), amount: { worst, best: "0" } });
      expect(found.error?.issues).toMatchObject([{ path: ["amount", "worst"], params: { zh: `“${worst}”不是分数` } }]);
    },
  );

  it("refuses what is no step of an explanation", () => {
    const written = trace.encode(node({ worst: 0, best: 0 }));
    expect(trace.safeDecode({ ...written, kind: "guess" } as never).success).toBe(false);
    expect(trace.safeDecode({ ...written, more: 1 } as never).success).toBe(false);
    expect(trace.safeDecode({ ...written, children: [{}] } as never).success).toBe(false);
  });
});

describe("a trace on the wire", () => {
  it("keeps thousandths, and refuses fractions of them and decimals", () => {
    const one = node({ worst: 1500, best: null });
    expect(scoreShapes.trace.parse(one)).toEqual(one);
    expect(scoreShapes.trace.safeParse(node({ worst: 0.5, best: 0 })).success).toBe(false);
    expect(scoreShapes.trace.safeParse(scoreFileShapes.trace.encode(one)).success).toBe(false);
  });
});
