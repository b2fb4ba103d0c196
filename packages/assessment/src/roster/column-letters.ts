/** Letters of a column of a spreadsheet, counted from 0: 27 is `AB`. */
export function columnLetters(column: number): string {
  if (column < 26) return String.fromCharCode(65 + column);
  return columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}
