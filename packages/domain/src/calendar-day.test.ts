import { expect, it } from "vitest";
import { calendarDaySchema } from "./calendar-day.ts";

const day = { day: "2026-10-01", kind: "holiday", name: "国庆节" };

it("a day of the calendar is a day, of one kind, with what it is for", () => {
  expect(calendarDaySchema.parse({ ...day, name: "  国庆节 " })).toEqual(day);
  expect(calendarDaySchema.parse({ ...day, kind: "workday" }).kind).toBe("workday");
});

it.each<[string, object]>([
  ["a day that is none", { day: "2026-02-29" }],
  ["a day of no year", { day: "10-01" }],
  ["a kind nobody knows", { kind: "half-day" }],
  ["no name", { name: "" }],
  ["a name of blanks", { name: "　 " }],
  ["a name as long as a sentence", { name: "节".repeat(61) }],
  ["a note beside", { note: "放假" }],
])("refuses %s", (_what, change) => {
  expect(calendarDaySchema.safeParse({ ...day, ...change }).success).toBe(false);
});
