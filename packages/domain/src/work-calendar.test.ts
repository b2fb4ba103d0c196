import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateSchema } from "./framework.ts";
import {
  dateOfDay,
  dayNumber,
  daysLate,
  isDay,
  isWorkingDay,
  PLAIN_WEEKS,
  type WorkCalendar,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysLate,
} from "./work-calendar.ts";

/** 2026-10-01 is a Thursday: a week off from it, and the Saturday after, the 10th, worked in its place. */
const AUTUMN: WorkCalendar = {
  holidays: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
  workdays: new Set(["2026-10-10"]),
};

const anyDay = fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2060-12-31") });
const numRuns = runs({ test: 300, campaign: 20_000 });

describe("isDay", () => {
  const parts = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  const nearly = parts.map(([year, ...rest]) =>
    [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-"),
  );

  it("knows the days that the schema knows", () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        expect(isDay(text)).toBe(dateSchema.safeParse(text).success);
      }),
      { numRuns },
    );
  });

  it.each(["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])("takes %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "2026-01-01T00:00", "-2026-01-01", ""])(
    "takes no %s",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe("day numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["1970-02-01", 31],
    ["1969-12-31", -1],
    // 365 days of 1970, 365 of 1971, then January and February of 1972, which has a 29th.
    ["1972-03-01", 365 + 365 + 31 + 29],
  ])("%s is day %d", (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(dateOfDay(day)).toBe(date);
  });

  it("come back as the day they were, and follow each other", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(dateOfDay(day))).toBe(day);
        expect(dateOfDay(day) < dateOfDay(day + 1)).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe("a working day", () => {
  it.each([
    ["2026-09-30", true, "a Wednesday"],
    ["2026-10-01", false, "a holiday"],
    ["2026-10-03", false, "a Saturday among the holidays"],
    ["2026-10-08", true, "the Thursday after them"],
    ["2026-10-10", true, "a Saturday that is worked"],
    ["2026-10-11", false, "the Sunday after it"],
  ])("%s: %s (%s)", (date, isWorked) => {
    expect(isWorkingDay(date, AUTUMN)).toBe(isWorked);
  });

  it("is Monday to Friday where no calendar says otherwise", () => {
    // 2026-11-23 is a Monday.
    const week = Array.from({ length: 7 }, (_, index) => dateOfDay(dayNumber("2026-11-23") + index));
    expect(week.map((date) => isWorkingDay(date, PLAIN_WEEKS))).toEqual([true, true, true, true, true, false, false]);
  });

  it("is not made by a calendar that calls a weekday worked, nor taken by one that calls a Sunday off", () => {
    const odd = { holidays: new Set(["2026-11-29"]), workdays: new Set(["2026-11-23"]) };
    expect(isWorkingDay("2026-11-29", odd)).toBe(false);
    expect(isWorkingDay("2026-11-23", odd)).toBe(true);
  });
});

describe("the working day from a day on", () => {
  it.each([
    ["2026-09-30", "2026-09-30"],
    ["2026-10-01", "2026-10-08"],
    ["2026-10-03", "2026-10-08"],
    ["2026-10-10", "2026-10-10"],
    ["2026-10-11", "2026-10-12"],
  ])("%s moves to %s", (date, expected) => {
    expect(workingDayFrom(date, AUTUMN)).toBe(expected);
  });

  it("goes over the end of a year", () => {
    // 2027-01-01 is a Friday, off; the 2nd and 3rd are the weekend.
    const calendar = { holidays: new Set(["2026-12-31", "2027-01-01"]), workdays: new Set<string>() };
    expect(workingDayFrom("2026-12-31", calendar)).toBe("2027-01-04");
  });

  it("stays where a calendar never lets anybody work", () => {
    const days = Array.from({ length: 400 }, (_, index) => dateOfDay(dayNumber("2026-01-01") + index));
    expect(workingDayFrom("2026-01-01", { holidays: new Set(days), workdays: new Set() })).toBe("2026-01-01");
    // One day less than a year off: the day after is found.
    const fewer = { holidays: new Set(days.slice(0, 365)), workdays: new Set<string>() };
    expect(workingDayFrom("2026-01-01", fewer)).toBe("2027-01-01");
  });

  it("is worked, never before the day, and with nothing worked between", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const found = dayNumber(workingDayFrom(dateOfDay(day), AUTUMN));
        expect(found).toBeGreaterThanOrEqual(day);
        expect(isWorkingDay(dateOfDay(found), AUTUMN)).toBe(true);
        for (let between = day; between < found; between += 1) {
          expect(isWorkingDay(dateOfDay(between), AUTUMN)).toBe(false);
        }
      }),
      { numRuns },
    );
  });
});

describe("days late", () => {
  it.each([
    ["2026-03-01", "2026-02-28", 0],
    ["2026-03-01", "2026-03-01", 0],
    ["2026-03-01", "2026-03-02", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["2026-02-28", "2026-03-01", 1],
    ["2025-12-31", "2026-12-31", 365],
  ])("due %s, done %s: %d", (due, date, days) => {
    expect(daysLate(due, date)).toBe(days);
  });

  it.each([
    // Nothing that is in time is late.
    ["2026-10-09", "2026-10-09", 0],
    ["2026-10-09", "2026-10-08", 0],
    // 10 (worked) and 12: the 11th is a Sunday.
    ["2026-10-09", "2026-10-12", 2],
    // The eight days of the holiday with its weekend, 1 to 7, and then the 8th.
    ["2026-09-30", "2026-10-07", 0],
    ["2026-09-30", "2026-10-08", 1],
    // Two whole weeks from Friday the 16th: ten working days.
    ["2026-10-16", "2026-10-30", 10],
    // From a Saturday to the Sunday after it.
    ["2026-10-17", "2026-10-18", 0],
  ])("in working days, due %s, done %s: %d", (due, date, days) => {
    expect(workingDaysLate(due, date, AUTUMN)).toBe(days);
  });

  it("in working days are those that are worked, counted one by one, whatever the calendar", () => {
    const offsets = fc.uniqueArray(fc.integer({ min: -5, max: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 50 }), offsets, offsets, (due, late, off, worked) => {
        const days = (from: readonly number[]): Set<string> => new Set(from.map((it) => dateOfDay(due + it)));
        const calendar = { holidays: days(off), workdays: days(worked) };
        let counted = 0;
        for (let day = due + 1; day <= due + late; day += 1) if (isWorkingDay(dateOfDay(day), calendar)) counted += 1;
        expect(workingDaysLate(dateOfDay(due), dateOfDay(due + late), calendar)).toBe(counted);
      }),
      { numRuns },
    );
  });
});

describe("the day so many working days before another", () => {
  it.each([
    // 2026-06-01 is a Monday: Monday, Friday and Thursday are the last three.
    ["2026-06-01", 3, PLAIN_WEEKS, "2026-05-27"],
    ["2026-06-05", 3, PLAIN_WEEKS, "2026-06-02"],
    // On a Saturday nobody works: the three are Friday, Thursday and Wednesday.
    ["2026-06-06", 3, PLAIN_WEEKS, "2026-06-02"],
    ["2026-06-05", 0, PLAIN_WEEKS, "2026-06-05"],
    // Thursday 8 October is worked, the week before it is off; 30 and 29 September are the other two.
    ["2026-10-08", 3, AUTUMN, "2026-09-28"],
    // The Saturday that is worked counts, the Sunday after it does not.
    ["2026-10-11", 3, AUTUMN, "2026-10-07"],
  ])("%s, %i", (date, count, calendar, before) => {
    expect(workingDaysBefore(date, count, calendar)).toBe(before);
  });

  it("leaves just so many working days up to and with the other", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(PLAIN_WEEKS, AUTUMN),
        (day, count, calendar) => {
          const date = dateOfDay(day);
          const before = workingDaysBefore(date, count, calendar);
          expect(workingDaysLate(before, date, calendar)).toBe(count);
          // And it is the last such day: from the next on it is one less.
          expect(workingDaysLate(dateOfDay(dayNumber(before) + 1), date, calendar)).toBe(count - 1);
        },
      ),
      { numRuns },
    );
  });

  it("ends where a calendar gives more than a year off", () => {
    const days = Array.from({ length: 800 }, (_, index) => dateOfDay(dayNumber("2025-01-01") + index));
    const calendar: WorkCalendar = { holidays: new Set(days), workdays: new Set() };
    expect(workingDaysBefore("2027-01-01", 3, calendar)).toBe("2025-12-31");
  });

  it("looks a year ahead for the next working day, and no further", () => {
    const off = (count: number): WorkCalendar => {
      const days = Array.from({ length: count }, (_, index) => dateOfDay(dayNumber("2025-01-02") + index));
      return { holidays: new Set(days), workdays: new Set() };
    };
    // 365 days off: the 366th day is found. One more off, and the search ends there.
    expect(workingDaysAfter("2025-01-01", 1, off(365))).toBe("2026-01-02");
    expect(workingDaysAfter("2025-01-01", 1, off(366))).toBe("2026-01-02");
    expect(workingDaysAfter("2025-01-01", 2, off(365))).toBe("2026-01-05");
  });
});
