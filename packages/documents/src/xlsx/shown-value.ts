import { formatValue } from "hucre";
import type { Cell, CellValue } from "hucre/xlsx";

const AS_IT_IS = /^(general|@)$/iu;

/**
 * A value as the sheet shows it: 15% and not 0.15, 2024年3月31日 and not a count of days, 28.8 and not
 * 28.799999999999997.
 *
 * @param format the cell's number format, `undefined` for none
 */
export function shownValue(value: CellValue | undefined, format: string | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format !== undefined && !AS_IT_IS.test(format)) return formatValue(value, format).trim();
  if (value instanceof Date) return dayOf(value);
  // A workbook keeps fifteen digits; what stands behind them is dust of binary fractions.
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : String(value);
}

function dayOf(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Whether a cell holds a formula whose result the file does not. */
export function isUncalculated(cell: Cell | undefined): cell is Cell & { readonly formula: string } {
  return cell?.formula !== undefined && (cell.value ?? null) === null && (cell.formulaResult ?? null) === null;
}
