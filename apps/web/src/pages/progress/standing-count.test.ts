import type { Framework } from "@faheng/domain";
import { expect, it } from "vitest";
import { countByStanding, isShown, STANDINGS, type Counted } from "./standing-count.ts";

const indicator = (code: string, group: string, lead: readonly string[]) => ({ code, group, lead, cooperating: [] });
const assessment = {
  framework: {
    groups: [
      { code: "A", title: "甲章", parent: null },
      { code: "A1", title: "甲章一节", parent: "A" },
      { code: "B", title: "乙章", parent: null },
    ],
    indicators: [
      indicator("1", "A1", ["办公室"]),
      indicator("2", "A", ["法规处", "办公室"]),
      indicator("3", "B", ["法规处"]),
    ],
  } as unknown as Framework,
  responses: {
    "1": { notApplicable: null, handling: { state: "submitted" } },
    "2": { notApplicable: null, handling: { state: "approved" } },
  },
  assigned: {},
  dues: { "3": { isOverdue: true } },
} as unknown as Counted;

it("counts by department and by chapter where answers stand, and which are late", () => {
  const rows = (by: "dept" | "chapter") =>
    countByStanding(assessment, by).map(({ name, total, counts }) => [
      name,
      total,
      ...STANDINGS.map((it) => counts[it]),
    ]);
  expect(rows("dept")).toEqual([
    ["办公室", 2, 0, 0, 1, 0, 1, 0],
    ["法规处", 2, 1, 0, 0, 0, 1, 1],
  ]);
  expect(rows("chapter")).toEqual([
    ["甲章", 2, 0, 0, 1, 0, 1, 0],
    ["乙章", 1, 1, 0, 0, 0, 0, 1],
  ]);
});

it("counts what the list behind it shows, and each indicator in one stage", () => {
  for (const { key, total, counts } of countByStanding(assessment, "chapter")) {
    const listed = (stand?: (typeof STANDINGS)[number]) =>
      assessment.framework.indicators.filter((it) => isShown(assessment, it, { chapter: key, stand })).length;
    for (const stage of STANDINGS) expect(counts[stage]).toBe(listed(stage));
    expect(STANDINGS.filter((it) => it !== "late").reduce((sum, it) => sum + counts[it], 0)).toBe(total);
    expect(listed()).toBe(total);
  }
});
