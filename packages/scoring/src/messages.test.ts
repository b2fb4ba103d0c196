import { FahengError, type ErrorReport } from "@faheng/domain";
import { expect, it } from "vitest";
import { bonus, clause, frameworkOf, item, profileInput, profileOf } from "@faheng/scoring-samples";
import { compile } from "./compile/compile.ts";
import { parseProfile } from "./parse-profile.ts";

const framework = frameworkOf({ A: ["1", "+P"] });
const each = clause("a", "per-occurrence", { points: "1" });

function reportOf(run: () => unknown): ErrorReport {
  try {
    run();
  } catch (error) {
    if (error instanceof FahengError) return error.report();
    throw error;
  }
  throw new Error("nothing was refused");
}
const refused = (...parts: Parameters<typeof profileInput>) =>
  reportOf(() => compile(framework, profileOf(...parts))).problems?.[0];

it("names the nearest of the kinds, groups and classes there are", () => {
  const misspelt = refused([item("1", "10", [{ ...each, kind: "per_occurence" }])]);
  expect(misspelt?.message).toEqual({
    zh: "规则类型“per_occurence”不存在，是否为“per-occurrence”",
    en: "There is no rule kind “per_occurence”: did you mean “per-occurrence”?",
  });
  expect(misspelt?.mend.zh).toContain("已有：flag、states、per-occurrence");
  const far = refused([item("1", "10", [{ ...each, kind: "banana" }])]);
  expect(far?.message.zh).toBe("规则类型“banana”不存在");
});

it("says of a once-only list what is wrong with it: awards and deductions mixed", () => {
  const events = clause("a", "events", { categories: [{ key: "x", label: "x", points: "1" }], matterOnce: true });
  const once = { onceOnly: [{ indicators: ["1", "P"], place: "第4条" }] };
  const mixed = refused([item("1", "10", [events]), bonus("P", null, [events])], {}, once);
  expect([mixed?.code, mixed?.message.zh]).toEqual([
    "FAHENG_PROFILE_ONCE_ONLY",
    "同一份“不重复计分”清单里既有加分的规则，又有扣分的规则",
  ]);
  const alone = { onceOnly: [{ indicators: ["1"], place: "第4条" }] };
  expect(() => compile(framework, profileOf([item("1", "10", [events])], {}, alone))).not.toThrow();
});

it("shows the form that is wanted", () => {
  const floor = "0" as unknown as { kind: "none" };
  const bound = reportOf(() => parseProfile(profileInput([item("1", "10", [each], { floor })])));
  expect(bound.problems?.[0]?.message.zh).toContain('应为对象，如 {"kind":"points","points":"0"}');
  const due = refused([item("1", "10", [clause("a", "lateness", { due: "2026-02-30", per: "flat", points: "1" })])]);
  expect(due?.message.zh).toBe(
    "规则“lateness”的参数 due 不对：没有“2026-02-30”这一天，应为日期，如 2026-03-01，或月和日，如 03-01",
  );
});

it("finds an unknown group in the framework to be a fault of the framework", () => {
  const [first] = framework.indicators;
  const broken = { ...framework, indicators: [{ ...first!, group: "Z" }] };
  const report = reportOf(() => compile(broken, profileOf([item("1", "10", [each])])));
  expect([report.code, report.message.en]).toEqual(["FAHENG_FRAMEWORK_INVALID", "The framework is refused: 1 problem"]);
  expect(report.problems?.map(({ code, place }) => `${code} ${place}`)).toEqual(["FAHENG_FRAMEWORK_TREE 1"]);
});
