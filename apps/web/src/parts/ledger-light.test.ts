import { describe, expect, it } from "vitest";
import { ledgerLightOf } from "./ledger-light.ts";

const DAYS = { dueOn: "2026-12-04", warnsOn: "2026-12-01" };
const open = { state: "open", isOverdue: false } as const;

describe("the light of a month", () => {
  it.each([
    ["2026-11-30", "blue", "open"],
    ["2026-12-01", "yellow", "due"],
    ["2026-12-04", "yellow", "due"],
  ])("on %s is %s", (today, colour, word) => {
    expect(ledgerLightOf(open, DAYS, today)).toEqual({ colour, word });
  });

  it("is red once its day has gone by, and not when it was handed in", () => {
    expect(ledgerLightOf({ state: "none", isOverdue: true }, DAYS, "2026-12-05").colour).toBe("red");
    expect(ledgerLightOf({ state: "submitted", isOverdue: false }, DAYS, "2026-12-05")).toEqual({
      colour: "blue",
      word: "submitted",
    });
  });

  it("warns of nothing where the document demands no ledger", () => {
    expect(ledgerLightOf(open, { dueOn: null, warnsOn: null }, "2026-12-05").colour).toBe("blue");
  });
});
