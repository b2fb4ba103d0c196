import { frameworkSchema } from "@faheng/domain";
import type { ItemScore } from "@faheng/scoring";
import { expect, it } from "vitest";
import { framework } from "../../test/support/plugin.ts";
import { measurable } from "./measurable.ts";

const parsed = frameworkSchema.parse(framework);
const item = (indicator: string, full: number, worst: number | null, best: number | null): ItemScore => ({
  indicator,
  state: worst === best ? "scored" : "pending",
  full,
  interval: { worst, best },
  pending: [],
  awaitsApproval: false,
});

it("takes a side that nothing limits as the item's whole weight, and names the item", () => {
  const items = [
    item("1", 0, null, 0),
    item("2", 0, 0, null),
    item("3", 30_000, null, null),
    item("4", 0, -1000, -1000),
  ];
  const { items: measured, open } = measurable(parsed, items, 100_000);
  // Three items share the base of 100: 33.333 each.
  expect(measured.map(({ interval }) => interval)).toEqual([
    { worst: -33_333, best: 0 },
    { worst: 0, best: 0 },
    { worst: 0, best: 30_000 },
    { worst: -1000, best: -1000 },
  ]);
  expect(open).toEqual(["1", "2", "3"]);
});

it("never turns an interval round", () => {
  const [lost] = measurable(parsed, [item("1", 10_000, null, -50_000)], 0).items;
  expect(lost?.interval).toEqual({ worst: -50_000, best: -50_000 });
  const [won] = measurable(parsed, [item("1", 10_000, 50_000, null)], 0).items;
  expect(won?.interval).toEqual({ worst: 50_000, best: 50_000 });
});
