import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { distance } from "./distance.ts";

const dust = { label: "PM2.5年均浓度", target: "35", side: "above", points: "0.5", unit: "微克/立方米" };

describe("distance", () => {
  it("takes 0.5 for each microgram over the target, in proportion", () => {
    const rule = ruleWith(distance, dust);
    expect(["35", "34.9", "36", "37.4", 38].map(rule.points)).toEqual(["0", "0", "0.5", "1.2", "1.5"]);
    expect(rule.says("37.4")).toBe("PM2.5年均浓度37.4微克/立方米，目标35微克/立方米，高2.4微克/立方米×0.5分");
    expect(rule.read()).toBe("PM2.5年均浓度以35微克/立方米为准，每高1微克/立方米扣0.5分（按比例计算）");
  });

  it("counts whole or started steps, also of a step that is no whole number", () => {
    const params = { ...dust, target: "36.55", side: "below", step: "0.25", unit: "度" };
    expect(ruleWith(distance, { ...params, partial: "whole" }).points("36")).toBe("1");
    const started = ruleWith(distance, { ...params, partial: "started" });
    expect(started.points("36")).toBe("1.5");
    expect(started.says("36")).toBe("PM2.5年均浓度36度，目标36.55度，低0.55度，计3档×0.5分");
    expect(ruleWith(distance, params).points("36.000001")).toBe("549999/500000");
  });

  it("is open while pending until the profile says how far a number is believed", () => {
    expect(ruleWith(distance, dust).bounds()).toEqual(["0", null]);
    expect(ruleWith(distance, { ...dust, most: "75" }).bounds()).toEqual(["0", "20"]);
    expect(ruleWith(distance, { ...dust, side: "below", least: "0" }).bounds()).toEqual(["0", "17.5"]);
    expect(ruleWith(distance, { ...dust, points: "0" }).bounds()).toEqual(["0", "0"]);
  });

  it("keeps to the numbers it believes and to six exact places", () => {
    const rule = ruleWith(distance, { ...dust, least: "0", most: "75" });
    expect(["0", "75", "0.000001"].every(rule.accepts)).toBe(true);
    expect(["-0.1", "75.1", "1.0000001", "1e2", "", null, 1e21].some(rule.accepts)).toBe(false);
    const open = ruleWith(distance, dust);
    expect(open.accepts("-12.5")).toBe(true);
    expect(open.accepts(0.1234567890123456)).toBe(false);
  });

  it("refuses a step of nothing, and a least above the most", () => {
    expect(refuses(distance, { ...dust, step: "0" })).toBe(true);
    expect(refuses(distance, { ...dust, step: "-1" })).toBe(true);
    expect(refuses(distance, { ...dust, least: "2", most: "1" })).toBe(true);
    expect(refuses(distance, { ...dust, unit: undefined })).toBe(true);
  });
});
