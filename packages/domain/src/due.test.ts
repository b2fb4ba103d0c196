import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RestDays } from "./deadline.ts";
import { type DueBase, dueDay, dueTurn, lightColour, PRESSING_DAYS } from "./due.ts";
import {
  dateOfDay,
  dayNumber,
  isWorkingDay,
  type WorkCalendar,
  workingDaysAfter,
  workingDaysLate,
} from "./work-calendar.ts";

/** 2026-10-01 is a Thursday: a week off from it, and the Saturday after, the 10th, worked in its place. */
const AUTUMN: WorkCalendar = {
  holidays: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
  workdays: new Set(["2026-10-10"]),
};
const STAYS = { calendar: AUTUMN, restDays: "stay" } as const;
const MOVES = { calendar: AUTUMN, restDays: "next-working-day" } as const;

describe("a due day", () => {
  it.each<[string, DueBase, typeof STAYS | typeof MOVES, string]>([
    ["a document's day stays", { source: "document", on: "2026-10-01" }, STAYS, "2026-10-01"],
    ["or moves past the holidays", { source: "document", on: "2026-10-01" }, MOVES, "2026-10-08"],
    ["so does a stage's last", { source: "stage", on: "2026-10-03" }, MOVES, "2026-10-08"],
    ["and the ledger's", { source: "ledger", on: "2026-10-04" }, MOVES, "2026-10-08"],
    ["the agency's own stands", { source: "assignment", on: "2026-10-03" }, MOVES, "2026-10-03"],
    ["so does the day to mend by", { source: "mending", on: "2026-10-03" }, MOVES, "2026-10-03"],
    ["and the end of the cycle", { source: "cycle", on: "2026-10-03" }, MOVES, "2026-10-03"],
    [
      "working days after a notice leave out holidays and count a worked Saturday",
      { source: "document", after: "2026-09-29", days: 4, counted: "working" },
      STAYS,
      "2026-10-10",
    ],
    [
      "calendar days are counted as they come, from the day after",
      { source: "document", after: "2026-09-29", days: 4, counted: "calendar" },
      STAYS,
      "2026-10-03",
    ],
    [
      "and end on a working day where the cycle says so",
      { source: "document", after: "2026-09-29", days: 4, counted: "calendar" },
      MOVES,
      "2026-10-08",
    ],
  ])("%s", (_, base, setting, dueOn) => {
    expect(dueDay(base, setting)).toMatchObject({ dueOn, plannedOn: dueOn, source: base.source });
  });

  it("is the latest that was granted, and never earlier than without", () => {
    const base = { source: "document", on: "2026-09-30" } as const;
    expect(dueDay(base, STAYS, ["2026-10-09", "2026-10-15", "2026-10-12"])).toEqual({
      source: "document",
      plannedOn: "2026-09-30",
      dueOn: "2026-10-15",
      pressesFrom: "2026-10-12",
    });
    expect(dueDay(base, STAYS, ["2026-09-01"]).dueOn).toBe("2026-09-30");
  });
});

const day = fc
  .integer({ min: dayNumber("2020-01-01"), max: dayNumber("2035-12-31") })
  .map((number) => dateOfDay(number));
const calendar = fc.record({
  holidays: fc.array(day, { maxLength: 40 }).map((days): ReadonlySet<string> => new Set(days)),
  workdays: fc.array(day, { maxLength: 40 }).map((days): ReadonlySet<string> => new Set(days)),
});
const restDays = fc.constantFrom<RestDays[]>("stay", "next-working-day");
const setting = fc.record({ calendar, restDays });
const source = fc.constantFrom("assignment", "document", "cycle", "mending", "stage", "ledger");
const base: fc.Arbitrary<DueBase> = fc.oneof(
  fc.record({ source, on: day }),
  fc.record({
    source,
    after: day,
    days: fc.nat({ max: 60 }),
    counted: fc.constantFrom("calendar", "working"),
  }),
);
const numRuns = runs({ test: 500, campaign: 20_000 });

describe("for any calendar", () => {
  it("a grant never moves a day forward, and the order in which days were granted does not count", () => {
    fc.assert(
      fc.property(base, setting, fc.array(day, { maxLength: 5 }), (from, by, granted) => {
        const bare = dueDay(from, by);
        const moved = dueDay(from, by, granted);
        expect(moved.plannedOn).toBe(bare.dueOn);
        expect(moved.dueOn).toBe([bare.dueOn, ...granted].toSorted().at(-1));
        expect(dueDay(from, by, granted.toReversed())).toEqual(moved);
      }),
      { numRuns },
    );
  });

  it("is blue, then yellow on three working days at most, then red, and each begins once", () => {
    fc.assert(
      fc.property(base, setting, (from, by) => {
        const due = dueDay(from, by);
        const days = Array.from({ length: 40 }, (_, at) => dateOfDay(dayNumber(due.dueOn) - 35 + at));
        const seen = days.map((today) => lightColour(due, today));
        const order = { blue: 0, yellow: 1, red: 2 } as const;
        seen.forEach((colour, at) => expect(order[colour]).toBeGreaterThanOrEqual(order[seen[at - 1] ?? "blue"]));
        expect(lightColour(due, due.dueOn)).not.toBe("red");
        const yellow = days.filter((_, at) => seen[at] === "yellow");
        expect(yellow.filter((today) => isWorkingDay(today, by.calendar)).length).toBeLessThanOrEqual(
          PRESSING_DAYS + 1,
        );
        const turns = days.flatMap((today) => dueTurn(due, today) ?? []);
        expect(turns.filter((turn) => turn === "late")).toHaveLength(1);
        expect(days.find((today) => dueTurn(due, today) === "late")).toBe(days.find((_, at) => seen[at] === "red"));
        const near = days.find((today) => dueTurn(due, today) === "near");
        expect(near).toBe(days.find((_, at) => seen[at] === "yellow"));
      }),
      { numRuns },
    );
  });

  it("what moves for days off ends on a day on which people work, with none of them before it skipped", () => {
    fc.assert(
      fc.property(day, calendar, (on, days) => {
        const { dueOn } = dueDay({ source: "document", on }, { calendar: days, restDays: "next-working-day" });
        expect(isWorkingDay(dueOn, days)).toBe(true);
        for (let at = dayNumber(on); at < dayNumber(dueOn); at += 1) {
          expect(isWorkingDay(dateOfDay(at), days)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  it("so many working days after a day are so many working days late", () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 300 }), calendar, (from, count, days) => {
        const after = workingDaysAfter(from, count, days);
        expect(workingDaysLate(from, after, days)).toBe(count);
        expect(count === 0 || isWorkingDay(after, days)).toBe(true);
      }),
      { numRuns },
    );
  });
});
