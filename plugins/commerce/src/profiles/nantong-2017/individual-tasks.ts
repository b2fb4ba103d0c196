import type { ItemInput } from "./item.ts";

/**
 * Rows 17–19 share one standard: the city office sets its own rules and gives points 视情. The document states no range,
 * so that there is no number until the office gives one with a reason.
 */
export const individualTaskItems: readonly ItemInput[] = [17, 18, 19].map((row) => ({
  indicator: `R${row}`,
  points: "0",
  start: "zero",
  floor: { kind: "none" },
  ceiling: { kind: "none" },
  clauses: [
    {
      id: "a",
      kind: "judgement",
      effect: "award",
      // 市依法治办……视情打分: the document gives the points to the city office.
      statedBy: "office",
      params: { min: null, max: null, label: "市依法治办评定的分数" },
      place: `第${row}行 市考评标准（第17至19行合并）`,
      wording: "根据各部门完成情况，市依法治办另行制订个性化评分规定，视情打分",
    },
  ],
}));
