import { expect, it } from "vitest";
import { isReopenedSince, resultInForce } from "./reopened.ts";

const reopened = { act: "reopen", items: ["1"], result: 3 } as const;
const final = { act: "finalise", items: [] } as const;

it("has a result in force from its reopening until the next one is final, however often it is announced and recalled", () => {
  expect([[], [final], [final, reopened, final]].map((steps) => resultInForce(steps))).toEqual([null, null, null]);
  const between = [{ act: "announce" }, { act: "recall" }, { act: "announce" }] as const;
  expect(
    [
      [final, reopened],
      [final, reopened, ...between],
    ].map((steps) => resultInForce(steps)),
  ).toEqual([3, 3]);
  expect(resultInForce([final, reopened, final, { ...reopened, result: 5 }])).toBe(5);
});

it("says of an item whether it was given back after a result", () => {
  const steps = [final, reopened, final];
  expect([1, 3, 4].map((result) => isReopenedSince(steps, "1", result))).toEqual([true, true, false]);
  expect(isReopenedSince(steps, "2", 1)).toBe(false);
  expect(isReopenedSince([{}, { act: "return", items: ["1"], result: 3 }], "1", 1)).toBe(false);
});
