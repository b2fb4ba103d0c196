/** Space above and below the text of a cell, in points. */
const PADDING = 6;

/**
 * Height that a text takes when it is wrapped, in points. Reckoned, since neither format lets us measure: a Chinese
 * character is as wide as its font is high, a Latin one about half, a line 1.4 times as high.
 *
 * @param width of the cell, and `size` of the font, in points
 */
export function textHeight(text: string, width: number, size: number): number {
  const inner = Math.max(width - PADDING, size);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * size) / inner)), 0);
  return Math.ceil(lines * size * 1.4 + PADDING);
}

/** How wide a text is on one line, in heights of the font. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
  return width;
}

/** A Chinese character beside a letter or digit, in either order. */
const BORDER = /(?<=[\u2e80-\uffef])(?=\w)|(?<=\w)(?=[\u2e80-\uffef])/gu;

/** {@link widthOf} with the quarter of a character that programs put between Chinese and other text. */
export function spacedWidthOf(line: string): number {
  return widthOf(line) + (line.match(BORDER)?.length ?? 0) / 4;
}
