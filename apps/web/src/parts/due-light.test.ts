import { expect, it } from "vitest";
import { dueLightOf } from "./due-light.ts";

const light = (dueOn: string, more = {}) =>
  dueLightOf(Object.assign({ dueOn, pressesFrom: "2026-06-01", isOpen: true, isOverdue: false }, more), "2026-06-01");

it("is red once the day has gone by, yellow from the day on which it presses, blue before", () => {
  expect(light("2026-05-30", { isOverdue: true })).toEqual({ colour: "red", word: "overdue", n: 2 });
  expect(light("2026-06-01")).toEqual({ colour: "yellow", word: "today", n: 0 });
  expect(light("2026-06-04")).toEqual({ colour: "yellow", word: "due", n: 3 });
  expect(light("2026-06-05", { pressesFrom: "2026-06-02" })).toEqual({ colour: "blue", word: "ahead", n: 4 });
});

it("is blue for what is done, however late it was", () => {
  expect(light("2026-01-01", { isOpen: false })).toEqual({ colour: "blue", word: "met", n: 0 });
});
