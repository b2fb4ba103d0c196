import type { FrameworkInput } from "@faheng/domain";
import type { SourceDocument } from "../read/source-document.ts";
import type { DraftParts } from "./draft-parts.ts";
import { splitNumber } from "./printed-number.ts";

type Notes = NonNullable<FrameworkInput["notes"]>;

const BEGINS = /^\s*(填表|填报|编制|有关|几点|备注|附)?(说明|注|备注)\s*([:：]|$|\d|[一二三（(])/;
/** The longest that a framework keeps as one note. */
const LONGEST = 4000;

/**
 * Notes below or beside the tables: rows of the tables that are neither indicators nor headings, paragraphs that begin
 * with 说明 or 注 and the numbered ones after them, and tables that hold nothing else.
 */
export function documentNotes(lines: readonly string[], { blocks }: SourceDocument, built: DraftParts): Notes {
  const texts = [...built.notes, ...runsOf(lines.filter((_, index) => !built.rowCodes.has(`line/${index + 1}`)))];
  let table = 0;
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    table++;
    const isRead = block.rows.some((_, row) => built.rowCodes.has(`${table}/${row + 1}`));
    const cells = block.rows.map((row) => [...new Set(row.filter((cell) => cell !== null && cell.trim() !== ""))]);
    if (isRead || cells.some((row) => row.length > 1)) continue;
    const own = cells.flat().map(String);
    if (BEGINS.test(own[0] ?? "") || BEGINS.test(block.name ?? "")) texts.push(...own);
  }
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text, index) => ({ key: `n${index + 1}`, title: "说明", text: text.slice(0, LONGEST) }));
}

function runsOf(lines: readonly string[]): string[] {
  const notes: string[] = [];
  let isNote = false;
  for (const line of lines) {
    if (line.trim() === "") continue;
    if (BEGINS.test(line)) isNote = true;
    else if (isNote && splitNumber(line).printedNumber === null) isNote = false;
    if (isNote) notes.push(line);
  }
  return notes;
}
