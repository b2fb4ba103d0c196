import { expect, it } from "vitest";
import { type JudgedAmount, reviewerDistances } from "./far-reviewers.ts";

const judged = (item: string, amounts: Readonly<Record<string, number>>): JudgedAmount[] =>
  Object.entries(amounts).map(([personId, amount]) => ({ personId, item, amount }));
const items = (n: number, amounts: Readonly<Record<string, number>>) =>
  Array.from({ length: n }, (_, at) => judged(`a ${at}`, amounts)).flat();

it("measures each against the median of the others, with its sign", () => {
  const [far, ...others] = reviewerDistances(items(5, { 甲: 0, 乙: 2000, 丙: 2000 }));
  expect(far).toEqual({ personId: "甲", shared: 5, apart: 10_000, signed: -10_000, isFar: true });
  expect(others.map((it) => [it.personId, it.apart, it.signed, it.isFar])).toEqual([
    ["丙", 5000, 5000, false],
    ["乙", 5000, 5000, false],
  ]);
});

it("says nobody is far who shared too little, or where two alone cannot be told apart", () => {
  expect(reviewerDistances(items(4, { 甲: 0, 乙: 2000, 丙: 2000, 丁: 2000 })).some(({ isFar }) => isFar)).toBe(false);
  expect(reviewerDistances(items(9, { 甲: 0, 乙: 2000 })).some(({ isFar }) => isFar)).toBe(false);
  expect(reviewerDistances(items(9, { 甲: 1000, 乙: 1000, 丙: 1000 })).some(({ isFar }) => isFar)).toBe(false);
});

it("leaves out who judged alone", () => {
  expect(reviewerDistances([...judged("a 1", { 甲: 0 }), ...judged("a 2", { 甲: 0, 乙: 500 })])).toEqual([
    { personId: "乙", shared: 1, apart: 500, signed: 500, isFar: false },
    { personId: "甲", shared: 1, apart: 500, signed: -500, isFar: false },
  ]);
});
