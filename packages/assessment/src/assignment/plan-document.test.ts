import { expect, it } from "vitest";
import { type PlanLine, planTable } from "./plan-document.ts";

const line = (number: string, chapter: string, more: Partial<PlanLine> = {}): PlanLine => ({
  chapter,
  number,
  title: `任务${number}`,
  printed: ["市司法局"],
  lead: ["法规处"],
  cooperating: [],
  people: [],
  dueOn: null,
  isByPrintedName: false,
  ...more,
});
const plan = { agency: "市商务局", cycle: "2026年度", version: 2, printedOn: "2026-11-28" };

it("prints a chapter once over its lines, with version and day", () => {
  const lines = [line("1", "一"), line("2", "一", { dueOn: "2026-12-05" }), line("3", "二")];
  const { title, blocks } = planTable({ ...plan, lines });
  expect(title).toBe("市商务局2026年度任务分解表");
  expect(blocks[0]).toMatchObject({ text: "第2版　2026年11月28日" });
  const [, table] = blocks;
  if (table?.kind !== "table") throw new Error("no table");
  expect(table.rows.map((row) => row.length)).toEqual([8, 7, 8]);
  expect(table.rows[0]?.[0]).toEqual({ text: "一", rowSpan: 2 });
  expect(table.rows[1]?.at(-1)).toMatchObject({ text: "2026年12月5日" });
});

it("marks what the agency has not assigned itself, and says so under the table", () => {
  const { blocks } = planTable({ ...plan, version: 0, lines: [line("1", "一", { isByPrintedName: true })] });
  expect(JSON.stringify(blocks)).toContain("法规处※");
  expect(blocks[0]).toMatchObject({ text: "尚未分解　2026年11月28日" });
  expect(blocks.at(-1)).toMatchObject({ text: "※ 本机关尚未分解，暂按文件所列部门对应。" });
});
