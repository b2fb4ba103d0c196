import { describe, expect, it } from "vitest";
import { changeRows, nameIn } from "./change-rows.ts";

describe("changeRows", () => {
  it("puts the two states beside each other, field by field", () => {
    expect(changeRows('{"name":"政策处","category":"甲"}', '{"name":"法规处","login":null}')).toEqual([
      { field: "name", before: "政策处", after: "法规处" },
      { field: "category", before: "甲", after: null },
      { field: "login", before: null, after: "—" },
    ]);
  });

  it("has nothing for an act that states nothing", () => {
    expect(changeRows(null, null)).toEqual([]);
  });

  it("writes lists out and keeps nested things as they are", () => {
    expect(changeRows(null, '{"changed":["facts","progress"],"manifests":[{"id":1}],"none":[]}')).toEqual([
      { field: "changed", before: null, after: "facts、progress" },
      { field: "manifests", before: null, after: '{"id":1}' },
      { field: "none", before: null, after: "—" },
    ]);
    expect(changeRows(null, "3")).toEqual([{ field: "", before: null, after: "3" }]);
  });
});

describe("nameIn", () => {
  it("finds a name or a title", () => {
    expect(nameIn('{"name":"法规处"}')).toBe("法规处");
    expect(nameIn('{"title":"2026年度"}')).toBe("2026年度");
    expect(nameIn('{"rows":3}')).toBeNull();
    expect(nameIn(null)).toBeNull();
  });
});
