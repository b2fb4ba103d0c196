import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type IParagraphOptions } from "docx";
import type { ReportBlock } from "@faheng/plugin-api";
import type { FontRole } from "./fonts.ts";
import type { PageLayout } from "./page-layout.ts";
import { balanceLines } from "../balance-lines.ts";
import { wholePieces } from "../whole-pieces.ts";
import { runsOf } from "./runs.ts";

type Heading = Extract<ReportBlock, { kind: "heading" }>;
type Text = Extract<ReportBlock, { kind: "paragraph" }>;

// 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 (GB/T 9704-2012, 7.3.3).
const HEADING_FONTS: Record<Heading["level"], FontRole> = { 1: "heading", 2: "subheading", 3: "body", 4: "body" };
const HEADING_LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The title, size 2 小标宋 centred, with the document number under it and an empty line after. */
export function titleParagraphs(title: string, documentNumber: string | null, layout: PageLayout): Paragraph[] {
  const { sizes, pitch } = layout;
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  const titleLine = Math.max(pitch, Math.round(sizes.title * 10 * 1.25));
  const number =
    documentNumber === null
      ? []
      : [
          new Paragraph({
            ...centred,
            ...spacing(pitch),
            children: runsOf(documentNumber, { font: "body", size: sizes.body }),
          }),
        ];
  return [
    new Paragraph({
      ...centred,
      heading: HeadingLevel.TITLE,
      ...spacing(titleLine),
      children: runsOf(balanceLines(title, layout.line / (sizes.title * 10)), { font: "title", size: sizes.title }),
    }),
    ...number,
    new Paragraph({ ...centred, ...spacing(Math.round(pitch * layout.titleGap)), children: [] }),
  ];
}

/** A heading, two characters in. */
export function headingParagraph({ level, text }: Heading, layout: PageLayout): Paragraph {
  const { sizes, pitch, characterSpacing } = layout;
  return new Paragraph({
    heading: HEADING_LEVELS[level],
    keepNext: true,
    ...spacing(pitch),
    indent: { firstLine: twoCharacters(sizes.heading) },
    children: runsOf(text, { font: HEADING_FONTS[level], size: sizes.heading, characterSpacing }),
  });
}

/**
 * A paragraph of running text. Without `align` it is justified and its first line stands two characters in; a
 * right-hand one (signature, date) ends four characters from the right.
 */
export function textParagraph({ text, align, indent }: Text, layout: PageLayout): Paragraph {
  const { sizes, pitch, characterSpacing } = layout;
  const isIndented = indent ?? align === undefined;
  return new Paragraph({
    alignment: align === undefined ? AlignmentType.BOTH : ALIGNMENTS[align],
    ...spacing(pitch),
    indent: {
      ...(isIndented ? { firstLine: twoCharacters(sizes.body) } : {}),
      ...(align === "right" ? { right: 2 * twoCharacters(sizes.body) } : {}),
    },
    children: runsOf(wholePieces(text, layout.line / (sizes.body * 10 + characterSpacing) - (isIndented ? 2 : 0)), {
      font: "body",
      size: sizes.body,
      characterSpacing,
    }),
  });
}

/** A note in small type, such as the one under a table. */
export function noteParagraph(text: string, size: number): Paragraph {
  return new Paragraph({
    spacing: { line: Math.round(size * 10 * 1.5), lineRule: LineRuleType.AT_LEAST, before: 60, after: 0 },
    children: runsOf(text, { font: "subheading", size }),
  });
}

/** Exactly this height; no line is held back for another's sake, so that every page has its 22. */
export function spacing(pitch: number): Pick<IParagraphOptions, "spacing" | "widowControl"> {
  return { widowControl: false, spacing: { line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
}

/** Twips of two characters of a size in half-points. */
export function twoCharacters(size: number): number {
  return size * 20;
}
