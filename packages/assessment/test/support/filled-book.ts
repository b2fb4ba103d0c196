import { type FillCell, readWorkbook, renderFillBook, type SheetContent } from "@faheng/documents";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SentFile } from "../../src/index.ts";

/** A sheet as somebody's program has it open: names and texts. */
export interface OpenSheet {
  name: string;
  rows: string[][];
}

/** Opens a workbook as whoever fills it in does. */
export async function openBook(bytes: Uint8Array): Promise<OpenSheet[]> {
  const sheets = await readWorkbook(bytes, "a.xlsx");
  return sheets.map(({ name, rows }: SheetContent) => ({ name, rows: rows.map((row) => [...row]) }));
}

/** Saves it again, everything open and nothing hidden, as a program does that knows neither. */
export async function closeBook(sheets: readonly OpenSheet[]): Promise<Uint8Array> {
  const open = (text: string): FillCell => ({ text, isOpen: true });
  return await renderFillBook({
    sheets: sheets.map(({ name, rows: [head = [], ...rows] }) => ({
      name,
      columns: head.map((title) => ({ title, width: 10 })),
      rows: rows.map((row) => row.map(open)),
    })),
    notes: { name: "我的备注", lines: [] },
  });
}

/** Writes into the row of a key, under a heading. */
export function write(sheets: readonly OpenSheet[], key: string, heading: string, text: string): void {
  for (const { rows } of sheets) {
    const [head = []] = rows;
    const [at, column] = [head.indexOf("识别码（勿改）"), head.indexOf(heading)];
    const row = at === -1 || column === -1 ? undefined : rows.find((it) => it[at] === key);
    if (row === undefined) continue;
    row[column] = text;
    return;
  }
  throw new TypeError(`no cell ${key} ${heading}`);
}

/** A file as it is when it was taken in. */
export async function sending<T>(
  bytes: Uint8Array,
  use: (receive: () => Promise<SentFile>) => Promise<T>,
  fileName = "填报表.xlsx",
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-fill-"));
  try {
    const at = path.join(folder, "file");
    writeFileSync(at, bytes);
    return await use(() => Promise.resolve({ path: at, sha256: "0".repeat(64), fileName }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
