import { spacedWidthOf } from "./text-height.ts";

/**
 * Parts a line that is too long at its wide spaces alone, so that what stands between them (填表日期：2026年11月28日)
 * stays on one line where it fits on one.
 *
 * @param capacity of a line, in heights of the font
 */
export function wholePieces(text: string, capacity: number): string {
  return text
    .split("\n")
    .map((line) => (spacedWidthOf(line) <= capacity ? line : partAtSpaces(line, capacity)))
    .join("\n");
}

function partAtSpaces(line: string, capacity: number): string {
  const lines: string[] = [];
  let current: string | null = null;
  for (const piece of line.split(/\u3000+/u)) {
    const joined: string = current === null ? piece : `${current}　${piece}`;
    if (current !== null && spacedWidthOf(joined) > capacity) {
      lines.push(current);
      current = piece;
    } else current = joined;
  }
  return [...lines, current ?? ""].join("\n");
}
