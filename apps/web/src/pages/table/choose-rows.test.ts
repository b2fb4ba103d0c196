import type { FillRow, FillVerdict } from "@faheng/api";
import { expect, it } from "vitest";
import { chosenRows, undecidedRows } from "./choose-rows.ts";

const row = (indicator: string, verdict: FillVerdict): FillRow => ({
  key: indicator,
  indicator,
  verdict,
  number: indicator,
  title: indicator,
  changes: [],
  faults: [],
  overtaken: null,
  answer: null,
  statement: null,
  before: { status: "done", facts: {}, progress: "", notApplicable: null },
});
const rows = [
  row("1", "changed"),
  row("2", "conflict"),
  row("3", "wrong"),
  row("4", "unchanged"),
  row("5", "conflict"),
];
const codes = (all: readonly FillRow[]): string[] => all.map((it) => it.indicator);

it("writes what changes, and of what others changed too only what is taken", () => {
  expect(codes(chosenRows(rows, new Map()))).toEqual(["1"]);
  expect(codes(undecidedRows(rows, new Map()))).toEqual(["2", "5"]);
  const said = new Map([
    ["2", true],
    ["5", false],
  ]);
  expect(codes(chosenRows(rows, said))).toEqual(["1", "2"]);
  expect(codes(undecidedRows(rows, said))).toEqual([]);
  // Nobody takes what is refused.
  expect(codes(chosenRows(rows, new Map([["3", true]])))).toEqual(["1"]);
});
