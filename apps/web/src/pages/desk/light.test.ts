import { describe, expect, it } from "vitest";
import { lightOf, type LightInput } from "./light.ts";

const input = (more: Partial<LightInput>): LightInput => ({
  phase: "running",
  openedOn: "2026-01-05",
  overdue: 0,
  nextDueOn: "2026-12-31",
  nextPressesFrom: "2026-12-28",
  completion: { answered: 3, notApplicable: 0, pending: 7, total: 10 },
  today: "2026-06-01",
  ...more,
});
const filled = { answered: 8, notApplicable: 2, pending: 0, total: 10 };

describe("lightOf", () => {
  it("is never red because a cycle opened a minute ago", () => {
    const fresh = { openedOn: "2026-06-01", completion: { answered: 0, notApplicable: 0, pending: 10, total: 10 } };
    expect(lightOf(input(fresh))).toEqual({ colour: "blue", word: "opened", n: 0 });
    expect(lightOf(input({ ...fresh, overdue: 3 })).colour).toBe("blue");
  });

  it("does not call a cycle that is over under way", () => {
    const past = { phase: "ended", today: "2026-06-01", openedOn: "2017-01-01", nextDueOn: null } as const;
    expect(lightOf(input(past))).toEqual({ colour: "yellow", word: "ended", n: 7 });
    expect(lightOf(input({ ...past, openedOn: past.today, overdue: 5 })).word).toBe("overdue");
    expect(lightOf(input({ ...past, overdue: 5 }))).toEqual({ colour: "red", word: "overdue", n: 5 });
    expect(lightOf(input({ ...past, phase: "closed", overdue: 5 })).word).toBe("closed");
  });

  it("warns from the day on which what is due next presses, and is red from the day after it is due", () => {
    const days = (nextDueOn: string, nextPressesFrom: string) => input({ nextDueOn, nextPressesFrom });
    expect(lightOf(days("2026-06-05", "2026-06-02"))).toMatchObject({ colour: "blue", word: "running" });
    expect(lightOf(days("2026-06-04", "2026-06-01"))).toEqual({ colour: "yellow", word: "due", n: 3 });
    expect(lightOf(days("2026-06-01", "2026-05-27"))).toEqual({ colour: "yellow", word: "due", n: 0 });
    expect(lightOf(input({ overdue: 2 }))).toEqual({ colour: "red", word: "overdue", n: 2 });
  });

  it("is blue before the period and once everything is answered", () => {
    expect(lightOf(input({ phase: "upcoming" })).word).toBe("upcoming");
    expect(lightOf(input({ completion: filled }))).toEqual({ colour: "blue", word: "filled", n: 0 });
    expect(lightOf(input({ completion: filled, overdue: 1 })).colour).toBe("red");
  });
});
