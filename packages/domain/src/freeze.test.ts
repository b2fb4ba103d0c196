import { expect, it } from "vitest";
import { deepFreeze } from "./freeze.ts";

it("freezes what is inside as well, and under what is frozen already", () => {
  const data = { list: [{ amount: 1 }], outer: Object.freeze({ inner: { amount: 2 } }), none: null, text: "甲" };
  expect(deepFreeze(data)).toBe(data);
  expect(() => Object.assign(data, { text: "乙" })).toThrow(TypeError);
  expect(() => Object.assign(data.list[0]!, { amount: 9 })).toThrow(TypeError);
  expect(() => data.list.push({ amount: 3 })).toThrow(TypeError);
  expect(() => Object.assign(data.outer.inner, { amount: 9 })).toThrow(TypeError);
  expect(data).toEqual({ list: [{ amount: 1 }], outer: { inner: { amount: 2 } }, none: null, text: "甲" });
});

it("leaves single values as they are", () => {
  expect([deepFreeze(null), deepFreeze(1), deepFreeze("甲"), deepFreeze(undefined)]).toEqual([
    null,
    1,
    "甲",
    undefined,
  ]);
});
