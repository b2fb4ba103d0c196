import { expect, it } from "vitest";
import { dueLightOf } from "./due-light.ts";

const light = (dueOn: string, more = {}) =>
  dueLightOf(Object.assign({ dueOn, isOpen: true, isOverdue: false }, more), "2026-06-01");

it("is red once the day has gone by, yellow within a week, blue before", () => {
  expect(light("2026-05-30", { isOverdue: true })).toEqual({ colour: "red", word: "overdue", n: 2 });
  expect(light("2026-06-01")).toEqual({ colour: "yellow", word: "today", n: 0 });
  expect(light("2026-06-08")).toEqual({ colour: "yellow", word: "due", n: 7 });
  expect(light("2026-06-09")).toEqual({ colour: "blue", word: "ahead", n: 8 });
});

it("is blue for what is done, however late it was", () => {
  expect(light("2026-01-01", { isOpen: false })).toEqual({ colour: "blue", word: "met", n: 0 });
});
