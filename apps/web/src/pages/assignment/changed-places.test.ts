import { expect, it } from "vitest";
import { changedPlaces } from "./changed-places.ts";

const row = (indicator: string, departmentId: string, more = {}) =>
  Object.assign({ indicator, part: "", departmentId, personId: null, dueOn: null, role: "lead" as const }, more);

it("says from what to what, also for parts, days, and what was given or taken away", () => {
  const before = [row("1", "a"), row("2", "a"), row("3", "a"), row("4", "a")];
  const after = [row("1", "a"), row("2", "b"), row("3", "a", { dueOn: "2026-06-30" }), row("1", "c", { part: "k" })];
  const said = changedPlaces(before, after).map(({ indicator, part, from, to }) =>
    [indicator + part, ...[from, to].map((rows) => rows.map((it) => it.departmentId + (it.dueOn ?? "")).join())].join(),
  );
  expect(said).toEqual(["2,a,b", "3,a,a2026-06-30", "4,a,", "1k,,c"]);
});
