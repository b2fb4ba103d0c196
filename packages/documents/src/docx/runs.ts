import { Tab, TextRun } from "docx";
import { printableText } from "../printable-text.ts";
import { fontOf, type FontRole } from "./fonts.ts";

/** How a run looks; `size` in half-points. */
export interface RunLook {
  readonly font: FontRole;
  readonly size: number;
  readonly bold?: boolean;
  /** Twips between characters. */
  readonly characterSpacing?: number;
}

/** Text as runs: line feeds become line breaks, tabs become tabs, everything else stands as it is. */
export function runsOf(text: string, { font, size, bold = false, characterSpacing = 0 }: RunLook): TextRun[] {
  const look = {
    font: fontOf(font),
    size,
    ...(bold ? { bold } : {}),
    ...(characterSpacing === 0 ? {} : { characterSpacing }),
  };
  return printableText(text)
    .split("\n")
    .map((line, index) => {
      const children = line.split("\t").flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]));
      return new TextRun({ children, ...look, ...(index > 0 ? { break: 1 } : {}) });
    });
}
