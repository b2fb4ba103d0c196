import { describe, expect, it } from "vitest";
import { refuses, ruleWith } from "../../test/support/rule.ts";
import { external } from "./external.ts";

describe("external", () => {
  it("converts from the outside scale (a 100-point survey counted as 30)", () => {
    const rule = ruleWith(external, { from: "100", to: "30", label: "满意度测评" }, { effect: "award" });
    expect(["100", "90", "85.5", "0"].map(rule.points)).toEqual(["30", "27", "25.65", "0"]);
    expect(rule.says("90")).toBe("满意度测评90分，90×30÷100＝27分");
  });

  it("keeps what does not come out even exact", () => {
    const rule = ruleWith(external, { from: "70", to: "15" });
    expect(rule.points("65")).toBe("195/14");
    expect(rule.says("65")).toContain("≈13.93分");
  });

  it("refuses what is outside its scale", () => {
    const rule = ruleWith(external, { from: "100", to: "30" });
    expect(["100.001", "-1", 1e308, "1e2"].map((fact) => rule.accepts(fact))).not.toContain(true);
    expect(refuses(external, { from: "0", to: "30" })).toBe(true);
  });
});
