import { describe, expect, it } from "vitest";
import { boundTo, toggleBinding } from "./bindings.ts";

describe("bindings", () => {
  it("puts in and takes out one pair", () => {
    const one = toggleBinding([], "全体处室、部门", "d1");
    const two = toggleBinding(one, "全体处室、部门", "d2");
    expect(boundTo(two, "全体处室、部门")).toEqual(["d1", "d2"]);
    expect(boundTo(toggleBinding(two, "全体处室、部门", "d1"), "全体处室、部门")).toEqual(["d2"]);
    expect(boundTo(two, "办公室")).toEqual([]);
  });
});
