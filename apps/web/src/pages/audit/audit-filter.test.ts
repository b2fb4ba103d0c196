import { describe, expect, it } from "vitest";
import { auditFilterOf } from "./audit-filter.ts";

describe("auditFilterOf", () => {
  it("asks for everything when the address says nothing", () => {
    expect(auditFilterOf({}, "Asia/Shanghai")).toEqual({});
  });

  it("takes whole days of the city, the last one included", () => {
    expect(auditFilterOf({ from: "2026-11-01", to: "2026-11-01" }, "Asia/Shanghai")).toEqual({
      from: "2026-10-31T16:00:00.000Z",
      to: "2026-11-01T16:00:00.000Z",
    });
    // A day of changing clocks has 25 hours there.
    expect(auditFilterOf({ from: "2026-11-01", to: "2026-11-01" }, "America/New_York")).toEqual({
      from: "2026-11-01T04:00:00.000Z",
      to: "2026-11-02T05:00:00.000Z",
    });
  });

  it("leaves out what is no day", () => {
    expect(auditFilterOf({ from: "gestern", to: "2026-99-99", actor: "p1", action: "people.write" }, "UTC")).toEqual({
      actorId: "p1",
      action: "people.write",
    });
  });
});
