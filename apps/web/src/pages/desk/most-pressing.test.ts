import { expect, it } from "vitest";
import { mostPressing } from "./most-pressing.ts";

it("puts late agencies first, then those with most left to do", () => {
  const row = (name: string, overdue: number, pending: number, total = 10) => ({
    name,
    overdue,
    completion: { answered: total - pending, notApplicable: 0, pending, total },
  });
  const rows = [row("done", 0, 0), row("half", 0, 5), row("late", 1, 1), row("later", 4, 1), row("none", 0, 10)];
  expect(mostPressing(rows).map(({ name }) => name)).toEqual(["later", "late", "none", "half", "done"]);
});
