import { renderXlsx, streamXlsx } from "@faheng/documents";
import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

// Writes one workbook in one way, in a process of its own, and says how long it took and how much memory it held at most.

const MANY = 100_000;
const PAGE = 500;
const TITLES = ["序号", "时间", "人员", "动作", "摘要"];

const cellsOf = (row: number): string[] => [
  String(row + 1),
  "2026-11-28 11:00:00",
  "演示人员",
  "保存填报",
  `${row}`.padEnd(64, "a"),
];

async function* pages(rows: number): AsyncGenerator<readonly (readonly string[])[]> {
  for (let from = 0; from < rows; from += PAGE) yield Array.from({ length: PAGE }, (_, row) => cellsOf(from + row));
}

/** What a person would write for exactly this: text cells put together by hand, deflated while they come, never held. */
async function byHand(count: number): Promise<number> {
  const deflate = createDeflateRaw();
  let bytes = 0;
  let crc = 0;
  deflate.on("data", (piece: Buffer) => (bytes += piece.length));
  const rowOf = (cells: readonly string[], row: number): string =>
    `<row r="${row}">${cells.map((text, at) => `<c r="${"ABCDE"[at] ?? ""}${row}" t="inlineStr" s="1"><is><t>${escaped(text)}</t></is></c>`).join("")}</row>`;
  const put = async (xml: string): Promise<void> => {
    const piece = Buffer.from(xml);
    crc = crc32(piece, crc);
    if (!deflate.write(piece)) await once(deflate, "drain");
  };
  await put(`<worksheet><sheetData>${rowOf(TITLES, 1)}`);
  let row = 1;
  for await (const rows of pages(count)) await put(rows.map((cells) => rowOf(cells, (row += 1))).join(""));
  await put("</sheetData></worksheet>");
  deflate.end();
  await once(deflate, "end");
  return crc === 0 ? 0 : bytes;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (it) => (it === "&" ? "&amp;" : it === "<" ? "&lt;" : "&gt;"));
}

async function streamed(count: number): Promise<number> {
  const columns = TITLES.map((title) => ({ title, width: 16 }));
  let bytes = 0;
  for await (const piece of streamXlsx({ name: "审计记录", columns, pages: pages(count) })) bytes += piece.length;
  return bytes;
}

async function atOnce(count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, row) => cellsOf(row).map((text) => ({ text })));
  const columns = TITLES.map((title) => ({ title, width: 1 }));
  const blocks = [{ kind: "table" as const, name: "审计记录", columns, rows }];
  return (await renderXlsx({ title: "审计记录", documentNumber: null, orientation: "landscape", blocks })).length;
}

const WAYS = { byHand, streamed, atOnce };
const way = WAYS[process.argv[2] as keyof typeof WAYS];
// What is loaded and made ready once is not of the writing.
await way(PAGE);
const held = process.resourceUsage().maxRSS;
const begun = process.cpuUsage();
const bytes = await way(MANY);
const { user, system } = process.cpuUsage(begun);
const grown = (process.resourceUsage().maxRSS - held) / 1024;
process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, grown, bytes }));
