import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { cityDay, cityMoment, cityMonth, cityTime, isTimeZone, startOfCityDay } from "./city-day.ts";

describe("cityDay", () => {
  it.each([
    ["2026-11-27T23:41:00.000Z", "Asia/Shanghai", "2026-11-28", "07:41"],
    ["2026-11-27T15:59:59.999Z", "Asia/Shanghai", "2026-11-27", "23:59"],
    ["2026-11-27T16:00:00.000Z", "Asia/Shanghai", "2026-11-28", "00:00"],
    ["2026-12-31T16:00:00.000Z", "Asia/Shanghai", "2027-01-01", "00:00"],
    ["2026-11-27T23:41:00.000Z", "UTC", "2026-11-27", "23:41"],
    ["2026-11-27T23:41:00.000Z", "America/New_York", "2026-11-27", "18:41"],
    ["0999-06-01T00:00:00.000Z", "UTC", "0999-06-01", "00:00"],
  ])("%s in %s is %s %s", (instant, zone, day, time) => {
    expect(cityDay(instant, zone)).toBe(day);
    expect(cityDay(new Date(instant), zone)).toBe(day);
    expect(cityTime(instant, zone)).toBe(time);
    expect(`${cityMonth(instant, zone)}-${day.slice(8)}`).toBe(day);
  });
});

it("a day is that of the very instant and zone, however often and in whatever order it is asked for", () => {
  const midnight = Date.parse("2026-11-27T16:00:00.000Z");
  const asked = [0, -1, 1, 59_999, -60_000, 60_000, 0, -1].flatMap((shift) =>
    ["Asia/Shanghai", "UTC"].map((zone) => cityDay(new Date(midnight + shift), zone)),
  );
  expect(asked.filter((_, index) => index % 2 === 1)).toEqual(Array.from({ length: 8 }, () => "2026-11-27"));
  expect(asked.filter((_, index) => index % 2 === 0).map((day) => day.slice(8))).toEqual([
    "28",
    "27",
    "28",
    "28",
    "27",
    "28",
    "28",
    "27",
  ]);
  // Monrovia was 44 minutes and a half behind before 1972: a day began within a minute.
  expect(cityDay("1971-06-01T00:44:29.000Z", "Africa/Monrovia")).toBe("1971-05-31");
  expect(cityDay("1971-06-01T00:44:30.000Z", "Africa/Monrovia")).toBe("1971-06-01");
});

it("a day begins at its midnight in the city, on days of changing clocks too", () => {
  expect(startOfCityDay("2026-11-28", "Asia/Shanghai")).toBe("2026-11-27T16:00:00.000Z");
  expect(startOfCityDay("2026-11-28", "UTC")).toBe("2026-11-28T00:00:00.000Z");
  // The clocks of New York go forward on 8 March and back on 1 November.
  expect(startOfCityDay("2026-03-08", "America/New_York")).toBe("2026-03-08T05:00:00.000Z");
  expect(startOfCityDay("2026-03-09", "America/New_York")).toBe("2026-03-09T04:00:00.000Z");
  expect(startOfCityDay("2026-11-01", "America/New_York")).toBe("2026-11-01T04:00:00.000Z");
  expect(startOfCityDay("2026-11-02", "America/New_York")).toBe("2026-11-02T05:00:00.000Z");
  // Shanghai kept summer time in 1988: from 10 April to 11 September.
  expect(startOfCityDay("1988-07-01", "Asia/Shanghai")).toBe("1988-06-30T15:00:00.000Z");
  // On the days of the change itself the day begins by the old clock: at eight hours ahead, and at nine.
  expect(startOfCityDay("1988-04-17", "Asia/Shanghai")).toBe("1988-04-16T16:00:00.000Z");
  expect(startOfCityDay("1988-09-11", "Asia/Shanghai")).toBe("1988-09-10T15:00:00.000Z");
});

it("knows time zones by their names", () => {
  expect(isTimeZone("Asia/Urumqi")).toBe(true);
  expect(isTimeZone("Asia/Nowhere")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});

describe("what people are told of an instant", () => {
  it.each([
    ["2026-11-27T23:41:59.999Z", "Asia/Shanghai", "2026-11-28 07:41"],
    ["2026-11-27T00:05:00.000Z", "Asia/Urumqi", "2026-11-27 06:05"],
    ["2026-02-28T16:00:00.000Z", "Asia/Shanghai", "2026-03-01 00:00"],
    ["2024-02-28T16:00:00.000Z", "Asia/Shanghai", "2024-02-29 00:00"],
  ])("%s in %s is %s", (instant, zone, moment) => {
    expect(cityMoment(instant, zone)).toBe(moment);
  });
});

it("a day begins at the instant that is the first of it, whatever the zone", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
  const days = fc.date({ min: new Date("1995-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, zones, (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      // Samoa left out the 30th of December 2011 when it changed sides.
      fc.pre(!(zone === "Pacific/Apia" && day === "2011-12-30"));
      const start = startOfCityDay(day, zone);
      expect(cityDay(start, zone)).toBe(day);
      expect(cityDay(new Date(Date.parse(start) - 1), zone) < day).toBe(true);
    }),
  );
});
