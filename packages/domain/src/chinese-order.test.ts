import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { comparePeople, compareTexts, FAMILY_NAMES, PLACES } from "./chinese-order.ts";

const firstOf = (text: string, surname: "head" | "off"): string =>
  pinyin(text, { toneType: "none", type: "array", surname })[0] ?? "";

/** What the dictionary does not know: read as the places themselves say. */
const KNOWN_ON_SITE: Readonly<Record<string, string>> = {
  单县: "shan",
  六合: "lu",
  乐清: "yue",
  浚县: "xun",
  歙县: "she",
  蔚县: "yu",
  尉犁: "yu",
  涡阳: "guo",
};

describe("Chinese order", () => {
  it("has 长春, 长沙 and 重庆 under C, and 单县 under S", () => {
    const texts = ["上海", "单县", "张家口", "重庆", "大连", "长沙", "北京", "长春"];
    expect(texts.toSorted(compareTexts)).toEqual(["北京", "长春", "长沙", "重庆", "大连", "单县", "上海", "张家口"]);
  });

  it("counts: 第2 stands before 第10", () => {
    expect(["第10条", "第2条", "第1条"].toSorted(compareTexts)).toEqual(["第1条", "第2条", "第10条"]);
  });

  it("reads family names in lists of people alone", () => {
    expect(["曾甲", "赵乙", "单丙", "宋丁", "解戊", "金己"].toSorted(comparePeople)).toEqual([
      "金己",
      "单丙",
      "宋丁",
      "解戊",
      "曾甲",
      "赵乙",
    ]);
    expect(["单位", "上报", "大队"].toSorted(compareTexts)).toEqual(["大队", "单位", "上报"]);
  });

  it.for(Object.entries(PLACES))("%s is read as %s, as the dictionary has it", ([name, like]) => {
    expect(firstOf(like, "off")).toBe(KNOWN_ON_SITE[name] ?? firstOf(name, "off"));
  });

  it.for(Object.entries(FAMILY_NAMES))("the family %s is read as %s, as the dictionary has it", ([name, like]) => {
    expect(firstOf(`${name}明`, "head")).toBe(firstOf(like, "off"));
  });
});
