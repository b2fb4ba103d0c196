import { expect, it } from "vitest";
import { isOverstatedFact, type MeasuredScore, overstatedBy } from "./overstated.ts";

const span = (worst: number, best = worst) => ({ worst, best });
const score = (total: number, items: Readonly<Record<string, readonly [number, number?]>>): MeasuredScore => ({
  interval: span(total),
  items: Object.entries(items).map(([indicator, ends]) => ({ indicator, interval: span(...ends) })),
});
const rule = { measure: "items", above: 500, indicator: "9", fact: "n" } as const;
const own = score(95_000, { "1": [2000], "2": [2000], "3": [2000], "4": [0, 2000], "9": [0] });
const judged = score(91_500, { "1": [1000], "2": [1500], "3": [2500], "4": [0], "9": [-3000] });

it("counts items further above than the bound, and neither what is open nor the item of the fact", () => {
  expect(overstatedBy(rule, own, judged)).toBe(1);
  expect(overstatedBy({ ...rule, above: 0 }, own, judged)).toBe(2);
  expect(overstatedBy(rule, judged, judged)).toBe(0);
});

it("takes of the total the whole points, once it is beyond the bound", () => {
  expect(overstatedBy({ ...rule, measure: "total", above: 3000 }, own, judged)).toBe(3);
  expect(overstatedBy({ ...rule, measure: "total", above: 3500 }, own, judged)).toBe(0);
  expect(overstatedBy({ ...rule, measure: "total" }, { ...own, interval: span(0, 95_000) }, judged)).toBe(0);
});

it("is nobody's fact to state", () => {
  expect(isOverstatedFact({ overstated: rule }, { indicator: "9", fact: "n" })).toBe(true);
  expect(isOverstatedFact({ overstated: rule }, { indicator: "9", fact: "m" })).toBe(false);
  expect(isOverstatedFact({}, { indicator: "9", fact: "n" })).toBe(false);
});
