import { pluginOf, scoreOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { industryCommercePlugin } from "../plugin.ts";
import { districtBureauItems } from "./district-bureaus.ts";

const plugin = pluginOf(industryCommercePlugin);
const profile = plugin.profiles[0]!;

it("is the platform's, in its standing and in its title", () => {
  expect(profile.standing).toBe("platform");
  expect(profile.title).toContain("平台方案，非文件所定");
});

it("leaves both weights to the office", () => {
  expect(profile.sources).toEqual([
    { key: "daily", title: "系统内日常评价", weight: null, statedBy: "office" },
    { key: "third-party", title: "第三方机构评价", weight: null, statedBy: "office" },
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

describe("the score", () => {
  const score = (daily: string, thirdParty: string, options?: Parameters<typeof scoreOf>[3]) =>
    scoreOf(
      plugin,
      profile.id,
      Object.fromEntries(districtBureauItems.map((code) => [code, { daily, "third-party": thirdParty }])),
      options,
    );
  const weights = { daily: "60%", "third-party": "40%" };

  it("stays between the two sources until the office has set their weights", () => {
    expect(score("done", "partly")).toMatchObject({
      total: null,
      interval: { worst: 26_000, best: 52_000 },
      unweighted: ["daily", "third-party"],
    });
  });

  it("is both together by the weights set", () => {
    expect(score("done", "partly", { weights }).total).toBe(41_600);
    expect(score("partly", "done", { weights }).total).toBe(36_400);
    expect(score("not", "not", { weights }).total).toBe(0);
  });

  it("is pending while one source has not spoken", () => {
    const facts = Object.fromEntries(districtBureauItems.map((code) => [code, { daily: "done" }]));
    expect(scoreOf(plugin, profile.id, facts, { weights })).toMatchObject({
      total: null,
      interval: { worst: 31_200, best: 52_000 },
    });
  });

  it("rescales to full marks without the items that do not apply", () => {
    const notApplicable = { t4: { reason: "无此职能", approvedBy: "样本" } };
    expect(score("done", "done", { weights, notApplicable }).total).toBe(52_000);
  });
});
