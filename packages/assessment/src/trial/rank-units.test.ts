import { profileSchema } from "@faheng/domain";
import type { RankedScore } from "@faheng/scoring";
import { clause, item, profileOf } from "@faheng/scoring-samples";
import { expect, it } from "vitest";
import { rankUnits } from "./rank-units.ts";

const bare = profileSchema.parse(profileOf([item("1", "10", [clause("a", "per-occurrence", { points: "1" })])]));
const profileWith = (settings: Partial<typeof bare.settings>) => ({
  ...bare,
  settings: { ...bare.settings, ...settings },
});
const unit = (id: string, worst: number, category = "甲", disqualified = false) => ({
  id,
  category,
  total: { interval: { worst, best: worst }, grade: null, disqualified },
});
const never = () => Promise.reject(new Error("not asked for"));

it("gives places inside each category by totals alone, the same for the same total, none to who is disqualified", async () => {
  const units = [
    unit("a", 90_000),
    unit("b", 95_000),
    unit("c", 90_000),
    unit("d", 10, "乙"),
    unit("e", 99_000, "甲", true),
  ];
  const places = await rankUnits(units, profileWith({ ties: "gap" }), never);
  expect(Object.fromEntries(places)).toEqual({ a: 2, b: 1, c: 2, d: 1, e: null });
});

it("asks for the whole score of those alone whom the profile tells apart by more than the total", async () => {
  const asked: string[] = [];
  const groups = (worst: number): RankedScore["groups"] => [
    { group: "A", full: 0, applicable: 0, interval: { worst, best: worst } },
  ];
  const whole = async (id: string): Promise<RankedScore> => {
    asked.push(id);
    const interval = { worst: 90_000, best: 90_000 };
    return { total: 90_000, interval, disqualified: false, groups: groups(id === "a" ? 1 : 2) };
  };
  const units = [unit("a", 90_000), unit("b", 95_000), unit("c", 90_000), unit("d", 90_000, "乙")];
  const places = await rankUnits(units, profileWith({ ties: "break", tieBreak: ["A"] }), whole);
  expect(asked).toEqual(["a", "c"]);
  expect(Object.fromEntries(places)).toEqual({ a: 3, b: 1, c: 2, d: 1 });
});
