import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayOfText, dayText, timeText, today } from "./dates.ts";

const INSTANT = "2026-11-27T23:41:00.000Z";

describe.each(["UTC", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"])("in a browser in %s", (zone) => {
  const kept = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = zone;
  });
  afterEach(() => {
    if (kept === undefined) delete process.env["TZ"];
    else process.env["TZ"] = kept;
  });

  it("shows the city's days and times", () => {
    expect(dayText("2026-11-28", "zh")).toBe("2026年11月28日");
    expect(dayText("2017-05-03", "zh")).toBe("2017年5月3日");
    expect(dayText("2026-11-28", "en")).toBe("2026-11-28");
    expect(dayOfText(INSTANT, "zh", "Asia/Shanghai")).toBe("2026年11月28日");
    expect(today("Asia/Shanghai", new Date(INSTANT))).toBe("2026-11-28");
    expect(timeText(INSTANT, "zh", "Asia/Shanghai", new Date("2026-11-28T15:59:00.000Z"))).toBe("07:41");
    expect(timeText(INSTANT, "zh", "Asia/Shanghai", new Date("2026-11-28T16:00:00.000Z"))).toBe("2026年11月28日 07:41");
    expect(timeText(INSTANT, "en", "Asia/Shanghai", new Date("2026-11-29T16:00:00.000Z"))).toBe("2026-11-28 07:41");
  });
});
