import { expect, it } from "vitest";
import { runningFirst } from "./running-first.ts";

it("puts closed cycles last and leaves the order otherwise", () => {
  const of = (id: number, cyclePhase: string) => ({ id, cyclePhase });
  const list = [of(1, "closed"), of(2, "running"), of(3, "closed"), of(4, "ended"), of(5, "upcoming")];
  expect(runningFirst(list).map(({ id }) => id)).toEqual([2, 4, 5, 1, 3]);
});
