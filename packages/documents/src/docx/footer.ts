import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { fontOf } from "./fonts.ts";

// Size 4 (14 pt) half-width figures between dashes, one character in from the outer edge (GB/T 9704-2012, 7.5).
const SIZE = 28;

/** Page numbers: odd pages on the right, even pages on the left. */
export function pageFooters(): { default: Footer; even: Footer } {
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };
}

function footer(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const edge = alignment === AlignmentType.LEFT ? { left: SIZE * 10 } : { right: SIZE * 10 };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: edge,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: fontOf("pageNumber"), size: SIZE })],
      }),
    ],
  });
}
