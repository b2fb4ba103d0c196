import { FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { clause, factsOf, frameworkOf, item, profileOf } from "@faheng/scoring-samples";
import { compile } from "./compile/compile.ts";
import { score } from "./compute-score.ts";
import { checkFact } from "./evaluate/check-fact.ts";
import { fieldsOf } from "./fields-of.ts";

const framework = frameworkOf({ A: ["1"] });
const each = clause("a", "per-occurrence", { points: "1" });
const classed = compile(
  framework,
  profileOf([item("1", "10", [each], { unitPoints: { county: "8" } })], {}, { unitClasses: ["city"] }),
);

function faultOf(run: () => unknown): ReturnType<FahengError["report"]> | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof FahengError) return error.report();
    throw error;
  }
}

it("refuses a class of units that the profile does not have, everywhere, with the ones it has and the nearest", () => {
  const facts = factsOf({ "1": { a: 1 } }, { unitClass: "countie" });
  const runs = [
    () => score(classed, facts),
    () => fieldsOf(classed, "countie"),
    () => {
      throw checkFact(classed, { indicator: "1", key: "a", fact: 1 }, "countie");
    },
  ];
  for (const run of runs) {
    const fault = faultOf(run);
    expect(fault?.code).toBe("FAHENG_UNIT_CLASS_UNKNOWN");
    expect(fault?.message.zh).toBe("评分方案没有“countie”这一单位类别，是否为“county”");
    expect(fault?.mend.zh).toContain("方案中的单位类别：county、city");
  }
  expect(faultOf(() => score(classed, { ...facts, unitClass: "province" }))?.message.en).toBe(
    "The profile has no class of units “province”",
  );
});

it("takes a class that the profile lists, no class, and any where it tells none apart", () => {
  const total = (unitClass: string | null, plan = classed) =>
    score(plan, factsOf({ "1": { a: 1 } }, { unitClass })).total;
  expect([total("county"), total("city"), total(null)]).toEqual([7000, 9000, 9000]);
  expect(total("anything", compile(framework, profileOf([item("1", "10", [each])])))).toBe(9000);
});
