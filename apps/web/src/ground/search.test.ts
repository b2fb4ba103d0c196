import { describe, expect, it } from "vitest";
import { filterOf, readSearch, searchFor } from "./search.ts";

describe("readSearch", () => {
  it("leaves out what does not fit", () => {
    expect(readSearch({ q: "出庭", state: "gone", down: "yes", of: 12, other: 1 })).toEqual({ q: "出庭", of: "12" });
    expect(readSearch({ state: "done", down: true })).toEqual({ state: "done", down: true });
  });

  it("comes back from an address as it went in", () => {
    const filter = { text: "学法", department: "办公室", state: "awaiting-approval" } as const;
    expect(filterOf(readSearch({ ...searchFor(filter) }))).toEqual(filter);
    expect(searchFor({ text: "", department: "", state: "" })).toEqual({});
  });
});
