import { printableText } from "../printable-text.ts";

// What looks like OOXML's own escape of a character has to be escaped itself.
const ESCAPE = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** Text as a cell carries it, so that a spreadsheet program shows what was written and nothing else. */
export function literalText(text: string): string {
  return printableText(text).replace(ESCAPE, "_x005F_x");
}
