import { describe, expect, it } from "vitest";
import { spansOf } from "./merges.ts";

describe("merged cells", () => {
  const spans = spansOf({ merges: [{ row: 1, column: 0, rows: 2, columns: 3 }] });

  it("reach over what they cover, and the rest is as it is", () => {
    expect(spans.at(1, 0)).toEqual({ rows: 2, columns: 3 });
    expect(spans.at(2, 2)).toBeNull();
    expect(spans.at(0, 0)).toEqual({ rows: 1, columns: 1 });
  });

  it("are drawn where they begin", () => {
    expect(spans.originOf(2, 2)).toEqual([1, 0]);
    expect(spans.originOf(3, 2)).toEqual([3, 2]);
  });
});
