import { pluginOf } from "@faheng/plugin-testing";
import { expect, it } from "vitest";
import { industryCommercePlugin } from "../plugin.ts";
import { districtBureauItems } from "./district-bureaus.ts";

const profile = pluginOf(industryCommercePlugin).profiles[0]!;

it("is the platform's, in its standing and in its title", () => {
  expect(profile.standing).toBe("platform");
  expect(profile.title).toContain("平台方案，非文件所定");
});

it("leaves both weights to the office", () => {
  expect(profile.sources).toEqual([
    { key: "daily", title: "系统内日常评价", weight: null },
    { key: "third-party", title: "第三方机构评价", weight: null },
  ]);
});

it("takes the 52 items that name the district bureaus, each seen by both sources", () => {
  expect(districtBureauItems).toHaveLength(52);
  expect(districtBureauItems).not.toContain("t8");
  expect(districtBureauItems).not.toContain("t18");
  expect(profile.settings.fullMarks).toBe(52_000);
  for (const { points, clauses } of profile.items) {
    expect(points).toBe(1000);
    expect(clauses.map(({ source }) => source)).toEqual(["daily", "third-party"]);
  }
});

it("marks every setting it had to choose as our reading", () => {
  const read = new Set(profile.readings.map(({ path }) => path));
  const settings = Object.keys(profile.settings).filter((key) => key !== "tieBreak");
  expect(settings.filter((key) => !read.has(`settings.${key}`))).toEqual([]);
});
