import { expect, it } from "vitest";
import type { RegisterRow } from "../process/entity/register-row.ts";
import { isOfRegister, registerFacts } from "./register-facts.ts";

const register = [
  { kind: "meeting", marks: ["absent"], indicator: "R16", fact: "b" },
  { kind: "material", marks: ["late", "absent"], indicator: "R16", fact: "c" },
] as const;

const row: RegisterRow = {
  agencyId: "a",
  assessmentId: "as",
  entryId: "e1",
  writes: 2,
  kind: "meeting",
  title: "推进会",
  heldOn: "2017-06-20",
  objectUntil: "2017-06-30",
  mark: "absent",
  state: "standing",
  steps: [],
  savedAt: "2017-07-01T00:00:00.000Z",
  veto: null,
};

const valuesOf = (...rows: readonly RegisterRow[]) => registerFacts({ register }, rows).map(({ value }) => value);

it("counts what stands, kind by kind, and by the marks that a rule names", () => {
  expect(valuesOf(row)).toEqual([1, null]);
  expect(valuesOf(row, { ...row, entryId: "e2" })).toEqual([2, null]);
  // A meeting that somebody came late to is none that they missed.
  expect(valuesOf({ ...row, mark: "late" })).toEqual([0, null]);
  const material = { ...row, kind: "material" } as const;
  expect(valuesOf({ ...material, mark: "late" }, { ...material, entryId: "e2" })).toEqual([null, 2]);
});

it("knows nothing of what is heard still or was struck, and zero of who was there", () => {
  expect(valuesOf()).toEqual([null, null]);
  for (const state of ["notified", "objected", "struck"] as const)
    expect(valuesOf({ ...row, state })).toEqual([null, null]);
  expect(valuesOf({ ...row, mark: "present" })).toEqual([0, null]);
  expect(valuesOf({ ...row, state: "struck" }, { ...row, entryId: "e2", mark: "present" })).toEqual([0, null]);
});

it("does not hang on the order in which rows are read", () => {
  const rows = [row, { ...row, entryId: "e2", heldOn: "2017-05-01" }, { ...row, entryId: "e0" }];
  const orders = [rows, rows.toReversed()].map((it) =>
    registerFacts({ register }, it).map(({ counted }) => counted.map(({ entryId }) => entryId)),
  );
  expect(orders[0]).toEqual([["e2", "e0", "e1"], []]);
  expect(orders[1]).toEqual(orders[0]);
});

it("says which facts are the register's, none where a profile names none", () => {
  expect(isOfRegister({ register }, { indicator: "R16", fact: "c" })).toBe(true);
  expect(isOfRegister({ register }, { indicator: "R16", fact: "a" })).toBe(false);
  expect(isOfRegister({}, { indicator: "R16", fact: "c" })).toBe(false);
  expect(registerFacts({}, [row])).toEqual([]);
});
