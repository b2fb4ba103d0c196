import type { CellValue } from "hucre/xlsx";

/** The value of a cell of the same sheet by row and column from 0. */
export type CellAt = (row: number, column: number) => CellValue | undefined;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d{1,7})|([A-Z]+)(?=\()|([-+*/(),:%]))/uy;
/** Cells that one formula may look at. */
const MOST_CELLS = 10_000;

/**
 * Works out a formula of sums: numbers, cells of the same sheet, `+ - * / %`, brackets, and SUM. Any other is `null`,
 * and so is what does not come out as a number.
 *
 * @example calculate("SUM(A1:A3)*2", cellAt) // 12
 */
export function calculate(formula: string, cellAt: CellAt): number | null {
  try {
    const value = new Reader(tokensOf(formula), cellAt).whole();
    return Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

function tokensOf(formula: string): string[] {
  const text = formula.replace(/^=/u, "").toUpperCase();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new RangeError(formula);
    tokens.push(match[0].trim());
  }
  return tokens;
}

class Reader {
  private at = 0;
  private looked = 0;
  private readonly tokens: readonly string[];
  private readonly cellAt: CellAt;

  constructor(tokens: readonly string[], cellAt: CellAt) {
    this.tokens = tokens;
    this.cellAt = cellAt;
  }

  whole(): number {
    const value = this.sum();
    if (this.at < this.tokens.length) throw new RangeError("more than a formula");
    return value;
  }

  private take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at++;
    return token;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign !== null; sign = this.take("+", "-")) {
      value += sign === "+" ? this.product() : -this.product();
    }
    return value;
  }

  private product(): number {
    let value = this.single();
    for (let sign = this.take("*", "/"); sign !== null; sign = this.take("*", "/")) {
      value = sign === "*" ? value * this.single() : value / this.single();
    }
    return value;
  }

  private single(): number {
    if (this.take("-") !== null) return -this.single();
    if (this.take("+") !== null) return this.single();
    let value: number;
    if (this.take("(") !== null) {
      value = this.sum();
      this.close();
    } else if (this.take("SUM") !== null) value = this.sumOfCells();
    else value = this.numberOrCell();
    while (this.take("%") !== null) value /= 100;
    return value;
  }

  private close(): void {
    if (this.take(")") === null) throw new RangeError("no closing bracket");
  }

  private numberOrCell(): number {
    const token = this.tokens[this.at++] ?? "";
    if (/^\d/u.test(token)) return Number(token);
    const value = this.cellAt(...placeOf(token));
    if (value === null || value === undefined || value === "") return 0;
    const number = typeof value === "string" ? Number(value.normalize("NFKC")) : value;
    if (typeof number !== "number") throw new RangeError("no number");
    return number;
  }

  /** As a spreadsheet does, a sum passes over what is no number. */
  private sumOfCells(): number {
    if (this.take("(") === null) throw new RangeError("no opening bracket");
    let total = 0;
    do {
      const token = this.tokens[this.at] ?? "";
      if (this.tokens[this.at + 1] === ":") {
        this.at += 3;
        total += this.range(token, this.tokens[this.at - 1] ?? "");
      } else total += this.sum();
    } while (this.take(",") !== null);
    this.close();
    return total;
  }

  private range(from: string, to: string): number {
    const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
    let total = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (++this.looked > MOST_CELLS) throw new RangeError("too many cells");
        const value = this.cellAt(row, column);
        if (typeof value === "number") total += value;
      }
    }
    return total;
  }
}

function placeOf(reference: string): [row: number, column: number] {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) throw new RangeError(reference);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}
