import { expect, it } from "vitest";
import type { Assessment, Explanation } from "../../api/outputs.ts";
import { standingsOf } from "./score-standing.ts";

const answered = (state: string) => ({ notApplicable: null, handling: { state } });
const assessment = {
  framework: { indicators: ["1", "2", "3", "4", "5"].map((code) => ({ code })) },
  responses: { "1": answered("approved"), "2": answered("draft"), "4": answered("approved") },
  fields: { "3": [{ statedBy: "office" }], "4": [{ statedBy: "office" }], "5": [{ statedBy: "agency" }] },
} as unknown as Assessment;
const item = (indicator: string, worst: number | null, best: number) => ({ indicator, interval: { worst, best } });

it("tells points by what stands behind them: the agency's answers as far as they have come, and the office", () => {
  const items = [
    item("1", 2000, 2000),
    item("2", 0, 1500),
    item("3", null, 500),
    item("4", 1000, 1000),
    item("5", 0, 3000),
  ];
  const explanation = { score: { items } } as unknown as Explanation;
  expect(standingsOf(assessment, explanation)).toEqual([
    { standing: "approved", items: 2, worst: 3000, best: 3000 },
    { standing: "draft", items: 1, worst: 0, best: 1500 },
    { standing: "none", items: 1, worst: 0, best: 3000 },
    { standing: "office", items: 1, worst: null, best: 500 },
  ]);
});
