import { pluginOf } from "@faheng/plugin-testing";
import { describe, expect, it } from "vitest";
import { commercePlugin } from "../src/index.ts";

const profile = pluginOf(commercePlugin).profiles.find(({ id }) => id === "nantong-commerce-2017-standard")!;

/** The amounts of 扣…分 in each row of the printed table, left to right. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  R1: ["2", "1", "2"],
  R2: ["1"],
  R3: ["1"],
  R4: ["1"],
  R5: ["1"],
  R6: ["0.5", "0.5", "1", "1"],
  R7: ["2"],
  R8: ["1"],
  R9: ["1"],
  R10: ["1"],
  R11: ["1"],
  R12: ["1"],
  R13: ["1"],
  R14: ["1"],
  R15: ["1"],
  R16: ["1", "1", "0.5", "0.5", "1"],
};

describe("the Nantong standard", () => {
  it("is the document's own, with 25 deductions", () => {
    expect(profile.standing).toBe("official");
    const deductions = profile.items.flatMap(({ clauses }) => clauses.filter(({ effect }) => effect === "deduct"));
    expect(deductions).toHaveLength(25);
  });

  it("states each row's deductions in printed order, amount and place in the wording", () => {
    for (const [indicator, amounts] of Object.entries(PRINTED)) {
      const clauses = profile.items.find((it) => it.indicator === indicator)?.clauses ?? [];
      expect(clauses.map(({ wording }) => /扣(\d(?:\.\d)?)分/u.exec(wording)?.[1])).toEqual(amounts);
      expect(clauses.map(({ place }) => place)).toEqual(
        amounts.map((_, index) => `第${indicator.slice(1)}行 第${index + 1}款`),
      );
    }
  });

  it("carries the short clauses in the document's words", () => {
    const wordings = profile.items.flatMap(({ clauses }) => clauses.map(({ wording }) => wording));
    for (const printed of ["已建立但落实不到位的，扣1分", "不及时纠正的，加扣0.5分", "有一次缺席会议的扣1分"]) {
      expect(wordings).toContain(printed);
    }
  });

  it("caps the three bonus points at 2, 2 and 1 and counts one matter once over all of them", () => {
    const caps = profile.items.filter(({ indicator }) => indicator.startsWith("B")).map(({ ceiling }) => ceiling);
    expect(caps).toEqual([2000, 2000, 1000].map((points) => ({ kind: "points", points })));
    expect(profile.onceOnly.map(({ indicators }) => indicators)).toEqual([["B1", "B2", "B3"]]);
  });

  it("gives no range where the document says 视情打分", () => {
    const judged = profile.items.filter(({ clauses }) => clauses.some(({ kind }) => kind === "judgement"));
    expect(judged.map(({ indicator }) => indicator)).toEqual(["R17", "R18", "R19"]);
    expect(judged.every(({ clauses }) => clauses[0]?.params["max"] === null)).toBe(true);
    expect(judged.map(({ clauses }) => clauses[0]?.statedBy)).toEqual(["office", "office", "office"]);
  });

  it("marks what the document leaves open, each at a path that exists", () => {
    const settings = new Set(Object.keys(profile.settings));
    for (const { path } of profile.readings) {
      if (path === "onceOnly") continue;
      const [area, key, , clause] = path.split(".");
      const item = profile.items.find(({ indicator }) => indicator === key);
      const isKnown =
        area === "settings" ? settings.has(key ?? "") : item?.clauses.some(({ id }) => id === clause) === true;
      expect(isKnown, path).toBe(true);
    }
    const paths = profile.readings.map(({ path }) => path);
    for (const open of ["settings.base", "items.R3.clauses.a", "items.B2.clauses.a", "onceOnly"]) {
      expect(paths).toContain(open);
    }
  });
});
