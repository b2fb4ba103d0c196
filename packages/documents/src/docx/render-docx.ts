import { Document, type FileChild, type ISectionOptions, Packer, PageOrientation } from "docx";
import type { ReportBlock, ReportModel } from "@faheng/plugin-api";
import { printableText } from "../printable-text.ts";
import { corePropertiesXml } from "./core-properties.ts";
import { fontTableXml } from "./fonts.ts";
import { pageFooters } from "./footer.ts";
import { annexHead, classificationParagraphs, officialParagraphs } from "./official-parts.ts";
import { layoutOf, type PageLayout } from "./page-layout.ts";
import { headingParagraph, textParagraph, titleParagraphs } from "./paragraphs.ts";
import { documentStyles } from "./styles.ts";
import { tableBlocks } from "./table.ts";
import { withoutTime } from "../write/without-time.ts";

type Orientation = ReportModel["orientation"];

/**
 * Renders a report as .docx: text after GB/T 9704-2012, wide tables on landscape A4 with their head on every page.
 * The same report is the same bytes, whenever it is written, so that a digest proves a document.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: documentStyles(),
    sections: sectionsOf(model),
  });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(printableText(model.title)) },
  ]);
  return withoutTime(new Uint8Array(bytes));
}

/** One section for every stretch of pages of the same orientation. */
function sectionsOf(model: ReportModel): ISectionOptions[] {
  const sections: { orientation: Orientation; children: FileChild[] }[] = [];
  const open = (orientation: Orientation): FileChild[] => {
    const children: FileChild[] = [];
    sections.push({ orientation, children });
    return children;
  };
  let orientation = model.orientation;
  let children = open(orientation);
  // Above the title, wherever it is said.
  if (model.blocks.some((it) => it.kind === "classification"))
    children.push(...classificationParagraphs(layoutOf(orientation)));
  children.push(...titleParagraphs(model.title, model.documentNumber, layoutOf(orientation)));
  for (const block of model.blocks) {
    if (block.kind === "classification") continue;
    if (block.kind === "page-break" || block.kind === "annex") {
      orientation = block.orientation ?? orientation;
      children = open(orientation);
      if (block.kind === "annex") children.push(...annexHead(block, layoutOf(orientation)));
    } else {
      children.push(...blockChildren(block, layoutOf(orientation)));
    }
  }
  return sections.map((section) => sectionOf(section.children, layoutOf(section.orientation)));
}

type InPage = Exclude<ReportBlock, { kind: "page-break" | "annex" | "classification" }>;

function blockChildren(block: InPage, layout: PageLayout): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [headingParagraph(block, layout)];
    case "paragraph":
      return [textParagraph(block, layout)];
    case "table":
      return tableBlocks(block, layout);
    default:
      return officialParagraphs(block, layout);
  }
}

function sectionOf(children: readonly FileChild[], layout: PageLayout): ISectionOptions {
  const isLandscape = layout.width > layout.height;
  return {
    footers: pageFooters(),
    properties: {
      page: {
        // The library turns width and height round itself for a landscape page.
        size: {
          width: Math.min(layout.width, layout.height),
          height: Math.max(layout.width, layout.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...layout.margin, footer: layout.footer },
      },
    },
    children,
  };
}
