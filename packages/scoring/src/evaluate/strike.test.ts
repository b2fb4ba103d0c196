import { describe, expect, it } from "vitest";
import { exactly, type Span } from "../span.ts";
import { cappedBy, type Strike, zeroed } from "./strike.ts";

const span = (lo: number | null, hi: number | null): Span => ({ lo, hi });

describe("a cap that an effect lays", () => {
  it.each<[string, Span, Strike | undefined, Span]>([
    ["takes off what lies above it where it strikes", span(50, 90), "yes", span(50, 60)],
    ["moves both ends where both lie above", span(70, 90), "yes", span(60, 60)],
    ["lifts nothing that lies below", span(10, 20), "yes", span(10, 20)],
    ["leaves what lies on it", exactly(60), "yes", exactly(60)],
    ["opens the interval downwards where it may strike", exactly(90), "maybe", span(60, 90)],
    ["leaves the worse end where that is below already", span(10, 90), "maybe", span(10, 90)],
    ["is not there where it does not strike", span(50, 90), "no", span(50, 90)],
    ["is not there where nobody asks", span(50, 90), undefined, span(50, 90)],
    ["limits an end that nothing limited", span(10, null), "yes", span(10, 60)],
    ["leaves a lower end that nothing limits", span(null, 90), "yes", span(null, 60)],
  ])("%s", (_, before, strike, after) => {
    expect(cappedBy(before, 60, strike)).toEqual(after);
  });
});

describe("an amount that effects zero", () => {
  const struck: readonly Strike[] = ["no", "maybe", "yes"];
  it.each<[string, readonly number[], Span, Span]>([
    ["stays without effects", [], exactly(8), exactly(8)],
    ["stays under one that does not strike", [0], exactly(8), exactly(8)],
    ["may be nothing under one that may", [0, 1], exactly(8), span(0, 8)],
    ["is nothing under one that does", [2], exactly(8), exactly(0)],
    ["is nothing as soon as one of several does", [0, 1, 2], span(3, 8), exactly(0)],
    ["keeps what is owed already: no effect helps", [2], span(-5, -2), span(-5, -2)],
    ["keeps it where one may strike, too", [1], span(-5, 4), span(-5, 4)],
  ])("%s", (_, effects, before, after) => {
    expect(zeroed(before, effects, struck)).toEqual(after);
  });
});
