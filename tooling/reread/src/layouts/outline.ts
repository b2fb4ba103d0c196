const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．]\s*(?!\d))/u;
/** A heading is a line of its own, or the first sentence of its paragraph. */
const HEADING_LENGTH = 60;

/** Numbered headings of running text, in order; of a paragraph that begins with one, its first sentence. */
export function outlineOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => NUMBERED.test(line) && !line.includes("\t"))
    .map((line) => /^[^。；]*[。；]?/u.exec(line)?.[0] ?? line)
    .filter((line) => line.length <= HEADING_LENGTH);
}
