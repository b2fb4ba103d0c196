import { expect, it } from "vitest";
import { cityInstant } from "./city-instant.ts";

it("takes a day and time for the city's", () => {
  expect(cityInstant("2018-01-15T09:00", "Asia/Shanghai")).toBe("2018-01-15T01:00:00.000Z");
  expect(cityInstant("2018-01-15T00:05", "Asia/Shanghai")).toBe("2018-01-14T16:05:00.000Z");
  expect(cityInstant("2018-01-15T09:30", "UTC")).toBe("2018-01-15T09:30:00.000Z");
});
