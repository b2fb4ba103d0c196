import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { renderXlsx } from "./render-xlsx.ts";

const ROWS = 100_000;
/** What a report of that many rows may take beside what is held anyway, in MB. */
const BOUND = 1000;

test("a report of 100,000 rows comes out whole, within bounds of memory", async () => {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [`${row + 1}`, "2026-11-28T03:00:00.000Z", "人员", "保存填报", "a".repeat(64)].map((text) => ({ text })),
  );
  const columns = ["序号", "时间", "人员", "行为", "摘要"].map((title) => ({ title, width: 1 }));
  const before = process.memoryUsage().rss;
  const bytes = await renderXlsx({
    title: "审计记录",
    documentNumber: null,
    orientation: "landscape",
    blocks: [{ kind: "table", name: "审计记录", columns, rows }],
  });
  const grown = (process.memoryUsage().rss - before) / 1024 ** 2;
  process.stdout.write(`${ROWS} rows: ${grown.toFixed(0)} MB, ${(bytes.length / 1024 ** 2).toFixed(1)} MB as a file\n`);
  expect(grown).toBeLessThan(BOUND);
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.rows).toHaveLength(ROWS + 2);
  expect(sheet?.rows.at(-1)?.[0]).toBe(String(ROWS));
}, 120_000);
