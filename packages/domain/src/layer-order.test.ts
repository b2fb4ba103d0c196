import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLayerOrder } from "./layer-order.ts";

const of = (key: string, above: string | null) => ({
  layer: { key, title: key, issuer: null, documentNumber: null, above },
});
const order = (...layers: ReturnType<typeof of>[]): string[] =>
  inLayerOrder(layers).ordered.map(({ layer }) => layer.key);
const problems = (...layers: ReturnType<typeof of>[]): string[] =>
  inLayerOrder(layers).problems.map(({ code, place }) => `${code} ${place}`);

describe("the order of layers", () => {
  it("is refused in words that name both layers and what they both build on", () => {
    const said = (...layers: ReturnType<typeof of>[]) => inLayerOrder(layers).problems.map(({ details }) => details);
    expect(said(of("a", null), of("b", "a"), of("c", "a"))).toEqual([
      { layer: "c", what: "层级", key: "a", other: "b" },
    ]);
    // Both begin: there is nothing that they build on.
    expect(said(of("a", null), of("b", null))).toEqual([{ layer: "b", what: "层级", key: "", other: "a" }]);
    expect(said(of("a", null), of("a", "a"))[0]).toEqual({ layer: "a", what: "层级", key: "a", other: "a" });
    expect(said(of("city", null), of("b", "ctiy"))).toEqual([
      { layer: "b", above: "ctiy", nearest: "，是否为“city”", nearestEn: ": did you mean “city”?" },
    ]);
    expect(said(of("a", "b"), of("b", "a"))).toEqual([{ layer: "a" }]);
  });

  it("is from the top down, in whatever order they are given", () => {
    const keys = ["national", "province", "city", "agency"];
    const layers = keys.map((key, at) => of(key, keys[at - 1] ?? null));
    fc.assert(
      fc.property(fc.shuffledSubarray(layers, { minLength: 4 }), (shuffled) => {
        expect(order(...shuffled)).toEqual(keys);
        expect(problems(...shuffled)).toEqual([]);
      }),
    );
  });

  it("of none is none, of one that one", () => {
    expect(order()).toEqual([]);
    expect(order(of("national", null))).toEqual(["national"]);
  });

  it.each<[string, ReturnType<typeof of>[], string[]]>([
    ["two that begin", [of("a", null), of("b", null)], ["FAHENG_LAYER_CLASH b"]],
    ["two on the same one", [of("a", null), of("b", "a"), of("c", "a")], ["FAHENG_LAYER_CLASH c"]],
    ["one twice", [of("a", null), of("a", null)], ["FAHENG_LAYER_CLASH a"]],
    ["one on nothing that is there", [of("a", null), of("b", "x")], ["FAHENG_LAYER_UNKNOWN_ABOVE b"]],
    ["none that begins", [of("a", "b"), of("b", "a")], ["FAHENG_LAYER_CYCLE a"]],
    ["one on itself", [of("a", null), of("b", "b")], ["FAHENG_LAYER_CYCLE b"]],
    ["a circle beside the line", [of("a", null), of("b", "c"), of("c", "b")], ["FAHENG_LAYER_CYCLE b"]],
  ])("refuses %s", (_what, layers, expected) => {
    expect(problems(...layers)).toEqual(expected);
    expect(order(...layers)).toEqual([]);
  });
});
