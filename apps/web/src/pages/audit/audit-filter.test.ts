import { describe, expect, it } from "vitest";
import { auditFilterOf } from "./audit-filter.ts";

describe("auditFilterOf", () => {
  it("asks for everything when the address says nothing", () => {
    expect(auditFilterOf({})).toEqual({});
  });

  it("takes whole days, the last one included", () => {
    const { from = "", to = "" } = auditFilterOf({ from: "2026-11-01", to: "2026-11-01" });
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 60 * 60 * 1000);
    expect(new Date(from).getHours()).toBe(0);
  });

  it("leaves out what is no day", () => {
    expect(auditFilterOf({ from: "gestern", to: "2026-99-99", actor: "p1", action: "people.write" })).toEqual({
      actorId: "p1",
      action: "people.write",
    });
  });
});
