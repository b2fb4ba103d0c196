import {
  AlignmentType,
  BorderStyle,
  ImportedXmlComponent,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from "docx";
import { chineseDate, type OfficialPart, officialWords } from "@faheng/plugin-api";
import { balanceLines } from "../balance-lines.ts";
import { signaturePlace } from "../signature-place.ts";
import type { PageLayout } from "./page-layout.ts";
import { spacing, twoCharacters } from "./paragraphs.ts";
import { fontOf } from "./fonts.ts";
import { runsOf } from "./runs.ts";

type Part<Kind extends OfficialPart["kind"]> = Extract<OfficialPart, { kind: Kind }>;

/** What the standard calls size 4, in half-points. */
const SIZE_4 = 28;
/** 0.35 mm and 0.25 mm, in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Fields that are empty until somebody fills them in: a content control each, which says on the screen what it is for. */
const FIELDS = ["密级和保密期限", "紧急程度"];

/** What of an official document stands between title and annex, as paragraphs. */
export function officialParagraphs(
  part: Exclude<OfficialPart, { kind: "annex" | "classification" }>,
  layout: PageLayout,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case "recipients":
      return officialWords(part).map((it) => line(it, layout));
    case "attachments":
      return [emptyLine(layout), ...attachmentLines(part, layout)];
    case "signature":
      return signatureLines(part, layout);
    case "colophon":
      return colophon(part, layout);
  }
}

/** Two empty fields at the upper left of the first page. */
export function classificationParagraphs(layout: PageLayout): Paragraph[] {
  return FIELDS.map((title) => {
    return new Paragraph({ ...spacing(layout.pitch), children: [emptyField(title, layout.sizes.body)] });
  });
}

/** The head of an annex on its new page: 附件 with its number at the left, the title centred on the third line. */
export function annexHead({ number, title }: Part<"annex">, layout: PageLayout): Paragraph[] {
  const { sizes, pitch } = layout;
  const capacity = layout.line / (sizes.title * 10);
  return [
    new Paragraph({
      ...spacing(pitch),
      keepNext: true,
      children: runsOf(`附件${number ?? ""}`, { font: "heading", size: sizes.heading }),
    }),
    emptyLine(layout),
    new Paragraph({
      ...spacing(Math.max(pitch, Math.round(sizes.title * 10 * 1.25))),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: runsOf(balanceLines(title, capacity), { font: "title", size: sizes.title }),
    }),
    emptyLine(layout),
  ];
}

function line(text: string, layout: PageLayout, indent: { readonly right?: number } = {}): Paragraph {
  const { sizes, pitch, characterSpacing } = layout;
  return new Paragraph({
    ...spacing(pitch),
    ...(indent.right === undefined ? {} : { alignment: AlignmentType.RIGHT, keepLines: true, indent }),
    children: runsOf(text, { font: "body", size: sizes.body, characterSpacing }),
  });
}

function emptyLine({ pitch }: PageLayout): Paragraph {
  return new Paragraph({ ...spacing(pitch), keepNext: true, children: [] });
}

/** 附件：1.… two characters in; a title that needs a second line goes on under its own first character. */
function attachmentLines({ titles }: Part<"attachments">, layout: PageLayout): Paragraph[] {
  const { sizes, pitch, characterSpacing } = layout;
  const character = twoCharacters(sizes.body) / 2;
  const isNumbered = titles.length > 1;
  const left = (isNumbered ? 6 : 5) * character;
  return titles.map((title, at) => {
    const head = `${at === 0 ? "附件：" : ""}${isNumbered ? `${at + 1}.` : ""}`;
    return new Paragraph({
      ...spacing(pitch),
      indent: { left, hanging: (at === 0 ? 3 : 0) * character + (isNumbered ? character : 0) },
      tabStops: [{ type: TabStopType.LEFT, position: left }],
      children: runsOf(isNumbered ? `${head}\t${title}` : `${head}${title}`, {
        font: "body",
        size: sizes.body,
        characterSpacing,
      }),
    });
  });
}

function signatureLines({ by, on }: Part<"signature">, layout: PageLayout): Paragraph[] {
  const character = twoCharacters(layout.sizes.body) / 2 + layout.characterSpacing;
  const date = chineseDate(on);
  const place = signaturePlace(by, date);
  const right = (characters: number) => ({ right: Math.round(characters * character) });
  return [
    emptyLine(layout),
    ...by.map((name, at) => line(name, layout, right(place.by[at] ?? 0))),
    line(date, layout, right(place.date)),
  ];
}

/** 版记, a table that floats at the foot of the page it comes to stand on; its first line and its last are thick. */
function colophon(
  { copies, issuer, on }: Part<"colophon">,
  { line: width, margin }: PageLayout,
): (Table | Paragraph)[] {
  const character = SIZE_4 * 10;
  const runs = (text: string) => runsOf(text, { font: "body", size: SIZE_4 });
  const at = { lineRule: LineRuleType.AT_LEAST, line: Math.round(character * 1.6), before: 0, after: 0 };
  const copied = new Paragraph({
    spacing: at,
    // The names go on under the first of them, one character in on both sides.
    indent: { left: 4 * character, right: character, hanging: 3 * character },
    children: runs(`抄送：${copies.join("，")}。`),
  });
  const issued = new Paragraph({
    spacing: at,
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
    children: runs(`${issuer}\t${chineseDate(on)}印发`),
  });
  const lines = copies.length === 0 ? [issued] : [copied, issued];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: THICK,
      bottom: THICK,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: THIN,
      insideVertical: NO_LINE,
    },
    float: {
      // From the page's edge: held to the margins, LibreOffice takes a table as wide as the text for one that does not float.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map(
      (paragraph) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ children: [paragraph], verticalAlign: VerticalAlign.CENTER })],
        }),
    ),
  });
  // Word wants a paragraph behind a table; as low as can be, or a full page would be followed by an empty one.
  return [table, new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })];
}

function emptyField(title: string, size: number): ParagraphChild {
  const { ascii, eastAsia } = fontOf("heading");
  const look = `<w:rPr><w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}"/><w:sz w:val="${size}"/></w:rPr>`;
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  // Blank, and not an instruction: what nobody fills in is printed as nothing.
  const blank = `<w:r>${look}<w:t/></w:r>`;
  const control = `<w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${title}"/><w:text/></w:sdtPr><w:sdtContent>${blank}</w:sdtContent>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:sdt xmlns:w="${namespace}">${control}</w:sdt>`,
  ) as unknown as ParagraphChild;
}
