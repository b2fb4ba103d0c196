import { describe, expect, it } from "vitest";
import { areDaysNear, cycleDays } from "./cycle-days.ts";

const year = { startsOn: "2021-01-01", endsOn: "2021-12-31" };
const creation = { startsOn: "2022-08-26", endsOn: "2023-12-29" };

describe("days near a cycle", () => {
  it("reach a year before it and a year after it, or after today where that is later", () => {
    expect(cycleDays(year, "2021-06-01")).toEqual({ from: "2020-01-01", to: "2022-12-31" });
    expect(cycleDays(year, "2021-12-31")).toEqual({ from: "2020-01-01", to: "2022-12-31" });
    expect(cycleDays(year, "2024-03-05")).toEqual({ from: "2020-01-01", to: "2025-03-05" });
    expect(cycleDays(creation, "2022-09-01")).toEqual({ from: "2021-08-26", to: "2024-12-29" });
  });

  it("are days that exist, a leap day too", () => {
    expect(cycleDays({ startsOn: "2024-02-29", endsOn: "2024-02-29" }, "2024-02-29")).toEqual({
      from: "2023-02-28",
      to: "2025-02-28",
    });
  });

  it.each([
    ["the first", "2020-01-01", true],
    ["the last", "2022-12-31", true],
    ["a day before the first", "2019-12-31", false],
    ["a day after the last", "2023-01-01", false],
    ["another century", "2098-12-31", false],
    ["none", null, true],
  ])("hold or not: %s", (_, day, isNear) => {
    expect(areDaysNear(year, "2021-06-01", ["2021-06-30", day])).toEqual(
      isNear || { day, from: "2020-01-01", to: "2022-12-31" },
    );
  });
});
