import { expect, test } from "vitest";
import { pluginNames } from "./plugin-names.ts";

test("names follow from the id", () => {
  expect(pluginNames("water-affairs-2", { zh: "水务局" })).toEqual({
    id: "water-affairs-2",
    camel: "waterAffairs2",
    packageName: "@faheng/plugin-water-affairs-2",
    title: { zh: "水务局", en: "water-affairs-2" },
  });
});

test.each([
  "",
  "a",
  "Water",
  "水务",
  "water_affairs",
  "-water",
  "water-",
  "water--affairs",
  "../water",
  "a".repeat(41),
])("“%s” is no id", (id) => {
  expect(() => pluginNames(id)).toThrow(expect.objectContaining({ code: "FAHENG_GENERATOR_ID", place: id }));
});
