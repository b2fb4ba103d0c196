import { expect, it } from "vitest";
import { placeOf } from "./place.ts";

const value = {
  indicators: [{ code: "R1" }, { code: "R2", lead: ["甲"] }, { code: 3 }, { code: "" }, null],
  items: [{ indicator: "R1", clauses: [{ id: "a", kind: "flag" }] }],
  title: { code: "zh" },
};

it.each<[PropertyKey[], string]>([
  [["indicators", 1, "lead", 0], "indicators.R2.lead.0"],
  [["items", 0, "clauses", 0, "cap"], "items.R1.clauses.a.cap"],
  [["indicators", 2, "code"], "indicators.2.code"],
  [["indicators", 3], "indicators.3"],
  [["indicators", 4, "title"], "indicators.4.title"],
  [["title", "zh"], "title.zh"],
  [["nowhere", 0, "at all"], "nowhere.0.at all"],
  [[], ""],
])("names entries of lists by what they are called: %j", (path, place) => {
  expect(placeOf(path, value)).toBe(place);
});
