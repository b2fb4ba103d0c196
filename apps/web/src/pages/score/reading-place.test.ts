import { describe, expect, it } from "vitest";
import { placeOfReading } from "./reading-place.ts";

const framework = { indicators: [{ code: "R2", title: "党组专题研究", place: "第2行" }] } as unknown as Parameters<
  typeof placeOfReading
>[0];

describe("placeOfReading", () => {
  it("names settings and indicators instead of paths", () => {
    expect(placeOfReading(framework, "settings.base")).toEqual({ kind: "setting", word: "基础分" });
    expect(placeOfReading(framework, "onceOnly")).toEqual({ kind: "setting", word: "不重复计分" });
    expect(placeOfReading(framework, "items")).toEqual({ kind: "setting", word: "各项分值" });
    expect(placeOfReading(framework, "items.R2.clauses.a")).toEqual({
      kind: "indicator",
      title: "党组专题研究",
      place: "第2行",
    });
  });

  it("leaves a path it does not know as it is", () => {
    expect(placeOfReading(framework, "groups.A.cap")).toEqual({ kind: "path", path: "groups.A.cap" });
  });
});
