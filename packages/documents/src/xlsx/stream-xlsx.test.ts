import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { streamXlsx } from "./stream-xlsx.ts";

const ROWS = 100_000;
const PAGE = 500;
/** What a table of that many rows may take beside what is held anyway, in MB. */
const BOUND = 100;
const columns = ["序号", "时间", "人员", "行为", "摘要"].map((title) => ({ title, width: 16 }));

async function* pagesOf(rows: readonly (readonly string[])[]): AsyncGenerator<readonly (readonly string[])[]> {
  yield rows;
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test("a table of 100,000 rows is written while they come: all are in it, none is waited for, and memory does not grow with them", async () => {
  const base = process.memoryUsage().rss;
  let most = base;
  let asked = 0;
  async function* pages(): AsyncGenerator<readonly (readonly string[])[]> {
    for (let from = 0; from < ROWS; from += PAGE) {
      asked += PAGE;
      yield Array.from({ length: PAGE }, (_, row) => [
        String(from + row + 1),
        "2026-11-28T03:00:00.000Z",
        "人员",
        "保存填报",
        `${from + row}`.padEnd(64, "a"),
      ]);
    }
  }
  const pieces: Uint8Array[] = [];
  let askedAtFirst = 0;
  for await (const piece of streamXlsx({ name: "审计记录", columns, pages: pages() })) {
    // Parts before the rows are small: the first large piece is of rows.
    if (askedAtFirst === 0 && piece.length > 2000) askedAtFirst = asked;
    pieces.push(piece);
    most = Math.max(most, process.memoryUsage().rss);
  }
  const grown = (most - base) / 1024 ** 2;
  process.stdout.write(`${ROWS} rows streamed: ${grown.toFixed(0)} MB\n`);
  expect(grown).toBeLessThan(BOUND);
  expect(askedAtFirst).toBeGreaterThan(0);
  expect(askedAtFirst).toBeLessThan(ROWS / 10);
  const [sheet] = (await readXlsx(Buffer.concat(pieces))).sheets;
  expect(sheet?.rows).toHaveLength(ROWS + 1);
  expect(sheet?.rows[0]).toEqual(columns.map(({ title }) => title));
  expect(sheet?.rows.at(-1)).toEqual([
    String(ROWS),
    "2026-11-28T03:00:00.000Z",
    "人员",
    "保存填报",
    `${ROWS - 1}`.padEnd(64, "a"),
  ]);
}, 120_000);

test("every cell is text, whatever it looks like", async () => {
  const odd = [
    "=1+1",
    "+1",
    "-1",
    "@sum",
    "＝1",
    "00123",
    "2026-01-02",
    "_x0041_",
    "a\u0001b",
    " 前后 ",
    "\n=1",
    '<b>&amp;"',
    "1e5",
  ];
  const bytes = await whole(
    streamXlsx({
      name: "单/元:格",
      columns: [{ title: "=标题", width: 10 }],
      pages: pagesOf(odd.map((text) => [text])),
    }),
  );
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.name).toBe("单元格");
  expect(sheet?.rows.map(([text]) => text)).toEqual(["=标题", ...odd].map((text) => text.replace("\u0001", "\u2401")));
  const cells = [...(sheet?.cells ?? new Map()).values()];
  expect(cells.some((cell) => cell.formula !== undefined)).toBe(false);
});

test("a table without rows has its titles", async () => {
  const [sheet] = (await readXlsx(await whole(streamXlsx({ name: "", columns, pages: pagesOf([]) })))).sheets;
  expect(sheet?.rows).toEqual([columns.map(({ title }) => title)]);
});
