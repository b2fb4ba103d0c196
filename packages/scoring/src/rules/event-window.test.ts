import type { Framework } from "@faheng/domain";
import { describe, expect, it } from "vitest";
import { bonus, clause, factsOf, frameworkOf, profileOf } from "@faheng/scoring-samples";
import { problemsOf, refuses } from "../../test/support/rule.ts";
import { compile } from "../compile/compile.ts";
import { score } from "../compute-score.ts";
import { checkFact } from "../evaluate/check-fact.ts";
import type { PlanOptions } from "../plan.ts";
import { events } from "./events.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const categories = [{ key: "city", label: "市级表彰", points: "1" }];
const plain = frameworkOf({ X: ["+P"] });

function planWith(window: unknown, options: Partial<PlanOptions> = { period: YEAR }, framework: Framework = plain) {
  const params = { categories, ...(window === undefined ? {} : { window }) } as never;
  return compile(
    framework,
    profileOf([bonus("P", null, [clause("a", "events", params, { effect: "award" })])]),
    undefined,
    options,
  );
}
type Plan = ReturnType<typeof planWith>;
const on = (date: string | null) => [{ category: "city", date }];
const codeOf = (plan: Plan, date: string | null) =>
  checkFact(plan, { indicator: "P", key: "a", fact: on(date) })?.code ?? "taken";

describe("an event dated outside the assessed period", () => {
  it.each([
    ["2019-05-01", "FAHENG_FACT_RANGE"],
    ["2025-12-31", "FAHENG_FACT_RANGE"],
    ["2026-01-01", "taken"],
    ["2026-12-31", "taken"],
    ["2027-01-01", "FAHENG_FACT_RANGE"],
    [null, "taken"],
  ])("%s in a cycle of 2026: %s", (date, code) => {
    expect(codeOf(planWith(undefined), date)).toBe(code);
  });

  it("is refused with the window in words, at its date", () => {
    const report = checkFact(planWith(undefined), { indicator: "P", key: "a", fact: on("2019-05-01") })?.report();
    expect(report?.place).toBe("P.a.0.date");
    expect(report?.message.zh).toContain("日期应在2026-01-01至2026-12-31之内");
    expect(report?.message.en).toContain("the date must lie between 2026-01-01 and 2026-12-31");
    expect(report?.mend.zh).toContain("日期在2026-01-01至2026-12-31之内");
  });

  it("scores nothing: 2019 and 2027 refuse the file of facts", () => {
    for (const date of ["2019-05-01", "2027-05-01"]) {
      expect(problemsOf(() => score(planWith(undefined), factsOf({ P: { a: on(date) } })))).toEqual([
        "FAHENG_FACT_RANGE P.a.0.date",
      ]);
    }
  });

  it("is taken where no period is known, and where an older cycle pinned no window", () => {
    expect(codeOf(planWith(undefined, {}), "2019-05-01")).toBe("taken");
    expect(codeOf(planWith(undefined, { period: YEAR, window: null }), "2019-05-01")).toBe("taken");
  });
});

describe("another window", () => {
  it("is the framework's, from the day on from which it counts evidence", () => {
    const framework = { ...plain, evidenceFrom: "2024-06-01" };
    const plan = planWith(undefined, { period: YEAR }, framework);
    expect(["2024-05-31", "2024-06-01", "2026-12-31", "2027-01-01"].map((date) => codeOf(plan, date))).toEqual([
      "FAHENG_FACT_RANGE",
      "taken",
      "taken",
      "FAHENG_FACT_RANGE",
    ]);
    const later = planWith(undefined, { period: YEAR }, { ...plain, evidenceFrom: "2030-01-01" });
    expect(codeOf(later, "2026-05-01")).toBe("taken");
  });

  it.each<[unknown, string, string]>([
    ["any", "2019-05-01", "taken"],
    [{ from: "2019-01-01" }, "2019-05-01", "taken"],
    [{ from: "2019-01-01" }, "2027-01-01", "FAHENG_FACT_RANGE"],
    [{ to: "2027-03-31" }, "2027-01-01", "taken"],
    [{ to: "2027-03-31" }, "2025-12-31", "FAHENG_FACT_RANGE"],
    [{ yearsBefore: 2 }, "2024-01-01", "taken"],
    [{ yearsBefore: 2 }, "2023-12-31", "FAHENG_FACT_RANGE"],
    [{}, "2025-12-31", "FAHENG_FACT_RANGE"],
  ])("a clause's own, %j: %s is %s", (window, date, code) => {
    expect(codeOf(planWith(window), date)).toBe(code);
  });

  it("has two ends in order, and one beginning", () => {
    expect(refuses(events, { categories, window: { from: "2026-02-01", to: "2026-01-01" } })).toBe(true);
    expect(refuses(events, { categories, window: { from: "2026-02-01", yearsBefore: 1 } })).toBe(true);
    expect(refuses(events, { categories, window: "sometime" })).toBe(true);
  });

  it("stands in the rule's sentence and in the form", () => {
    const [item] = planWith({ yearsBefore: 1 }).default.items;
    const [own] = item?.clauses ?? [];
    expect(own && events.read(own.params as never, own.context)).toContain("只计2025-01-01至2026-12-31发生的");
    expect(own?.field).toMatchObject({ window: { from: "2025-01-01", to: "2026-12-31" } });
    expect(planWith("any").default.items[0]?.clauses[0]?.field).not.toHaveProperty("window");
  });
});
