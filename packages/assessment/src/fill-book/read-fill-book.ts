import type { SheetContent } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { columnLetters } from "../roster/column-letters.ts";
import { FORMULA_ERROR } from "../roster/line-faults.ts";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { HEADINGS } from "./fill-columns.ts";
import { type Origin, readOrigin } from "./origin.ts";

/** A cell that may have been written into. */
export interface FilledCell {
  readonly text: string;
  /** `填报!D5` */
  readonly place: string;
  /** What is wrong with the cell itself: merged with others, a formula that fails. */
  readonly fault: FahengError | null;
}

/** What a table that came back holds. */
export interface FilledBook {
  readonly origin: Origin;
  /** By key: what stands in the open cells of its row, by heading. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, FilledCell>>;
  /** Rows that can't be told apart, by key. */
  readonly faults: readonly { readonly key: string; readonly error: FahengError }[];
}

/** Where headings are looked for: some put a title above them. */
const HEAD_ROWS = 5;
const OPEN_HEADINGS: readonly string[] = [
  HEADINGS.status,
  HEADINGS.progress,
  HEADINGS.reason,
  HEADINGS.value,
  HEADINGS.doneOn,
  HEADINGS.amount,
  HEADINGS.note,
];

/**
 * Finds sheets and columns by their headings, and rows by their keys, wherever they stand by now.
 *
 * @throws FAHENG_FILL_UNKNOWN, FAHENG_FILL_EDITED
 */
export function readFillBook(sheets: readonly SheetContent[]): FilledBook {
  const origin = readOrigin(sheets);
  const rows = new Map<string, Map<string, FilledCell>>();
  const first = new Map<string, string>();
  const faults: { key: string; error: FahengError }[] = [];
  for (const sheet of sheets) {
    const head = findHead(sheet);
    if (head === null) continue;
    const merged = new Set(sheet.merged.map(([row, column]) => `${row},${column}`));
    for (const [at, cells] of sheet.rows.entries()) {
      const key = (cells[head.key] ?? "").trim();
      if (at <= head.row || (key === "" && head.open.every(({ column }) => (cells[column] ?? "").trim() === "")))
        continue;
      const placeOf = (column: number): string => `${sheet.name}!${columnLetters(column)}${at + 1}`;
      const place = placeOf(head.key);
      const earlier = first.get(key);
      if (earlier !== undefined) {
        faults.push({
          key,
          error: new FahengError(errors.FAHENG_FILL_TWICE, { place, details: { key, first: earlier } }),
        });
        continue;
      }
      first.set(key, place);
      const filled = head.open.map(({ heading, column }): [string, FilledCell] => {
        const text = (cells[column] ?? "").toWellFormed();
        const cell = { text, place: placeOf(column), isMerged: merged.has(`${at},${column}`), label: heading };
        return [heading, { text, place: cell.place, fault: faultOf(cell) }];
      });
      rows.set(key, new Map(filled));
    }
  }
  if (first.size === 0) throw new FahengError(errors.FAHENG_FILL_UNKNOWN);
  return { origin, rows, faults };
}

interface Head {
  readonly row: number;
  readonly key: number;
  readonly open: readonly { readonly heading: string; readonly column: number }[];
}

/** A sheet with keys and with what is filled in; others (notes, somebody's own) are left alone. */
function findHead({ rows }: SheetContent): Head | null {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const titles = cells.map((it) => it.replaceAll(/\s/g, ""));
    const key = titles.indexOf(HEADINGS.key);
    const open = OPEN_HEADINGS.flatMap((heading) => {
      const column = titles.indexOf(heading);
      return column === -1 ? [] : [{ heading, column }];
    });
    if (key !== -1 && open.length > 0) return { row, key, open };
  }
  return null;
}

function faultOf(cell: {
  readonly text: string;
  readonly place: string;
  readonly isMerged: boolean;
  readonly label: string;
}): FahengError | null {
  const { text, place, isMerged, label } = cell;
  if (isMerged) return new FahengError(errors.FAHENG_FILL_MERGED, { place });
  if (FORMULA_ERROR.test(text)) return new FahengError(errors.FAHENG_FILL_FORMULA, { place, details: { label, text } });
  return null;
}
