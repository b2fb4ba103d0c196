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

  // 重 and 长 as first characters have a second reading; what follows them counts as it stands.
  it.each([
    [
      ["崇仁县", "重庆市", "崇明区"],
      ["崇明区", "重庆市", "崇仁县"],
    ],
    [
      ["常州市", "长春市", "常德市"],
      ["长春市", "常德市", "常州市"],
    ],
    [
      ["长沙县", "昌平区", "巢湖市"],
      ["昌平区", "长沙县", "巢湖市"],
    ],
  ])("%j stand as %j: by the reading of the place, whatever comes after its name", (given, ordered) => {
    expect(given.toSorted(compareTexts)).toEqual(ordered);
  });

  it.each([
    [
      ["善蔡", "单白", "善安"],
      ["善安", "单白", "善蔡"],
    ],
    [
      ["曾乙", "增丙", "增甲"],
      ["增丙", "增甲", "曾乙"],
    ],
    // Two characters of one family.
    [
      ["玉珠", "尉迟甲", "玉安"],
      ["玉安", "尉迟甲", "玉珠"],
    ],
  ])("people %j stand as %j: the given name counts after the family's reading", (given, ordered) => {
    expect(given.toSorted(comparePeople)).toEqual(ordered);
  });

  it("tells apart two that are read alike, from both sides", () => {
    for (const [compare, a, b] of [
      [compareTexts, "长春", "常春"],
      [comparePeople, "单丙", "善丙"],
    ] as const) {
      expect(compare(a, b)).not.toBe(0);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)));
      expect([compare(a, a), compare(b, b)]).toEqual([0, 0]);
    }
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
