import {
  chineseDate,
  type OfficialPart,
  officialWords,
  type ReportBlock,
  type ReportModel,
  type ReportTable,
} from "@faheng/plugin-api";
import { balanceLines } from "../balance-lines.ts";
import { layoutOf, type PageLayout } from "../docx/page-layout.ts";
import { OUR_MARK, OUR_NOTE } from "../our-reading.ts";
import { placeTable } from "../place-table.ts";
import { printableText } from "../printable-text.ts";
import { signaturePlace } from "../signature-place.ts";
import { repeatHeadings } from "../repeat-headings.ts";
import { shareOut } from "../share-out.ts";
import { PRINT_STYLE, TABLE_SIZE } from "./print-style.ts";

type Orientation = ReportModel["orientation"];

/**
 * Renders a report as one page of HTML that looks on the screen as it prints: the same measures as the .docx, nothing loaded from
 * anywhere, no script. A browser writes the PDF of it. 版记 stands under the text, since no browser can be told to put it at the
 * foot of the last page.
 *
 * @throws FAHENG_DOCUMENT_TABLE_SHAPE
 */
export async function renderHtml(model: ReportModel): Promise<Uint8Array> {
  return new TextEncoder().encode(pageOf(model));
}

function pageOf(model: ReportModel): string {
  const sections = sectionsOf(model).map(({ orientation, parts }) => {
    return `<section class="${orientation}">${parts.join("\n")}</section>`;
  });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const head = `<meta charset="utf-8">${policy}<title>${escaped(model.title)}</title><style>${PRINT_STYLE}</style>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head>\n<body>\n${sections.join("\n")}\n</body></html>\n`;
}

/** One section for every stretch of pages of the same orientation, and for every annex. */
function sectionsOf(model: ReportModel): { readonly orientation: Orientation; readonly parts: string[] }[] {
  const sections: { readonly orientation: Orientation; readonly parts: string[] }[] = [];
  const open = (orientation: Orientation): { readonly orientation: Orientation; readonly parts: string[] } => {
    const section = { orientation, parts: [] };
    sections.push(section);
    return section;
  };
  let section = open(model.orientation);
  section.parts.push(titleOf(model.title, layoutOf(model.orientation), "h1"));
  if (model.documentNumber !== null) section.parts.push(`<p class="number">${inline(model.documentNumber)}</p>`);
  for (const block of model.blocks) {
    if (block.kind === "page-break" || block.kind === "annex") section = open(block.orientation ?? section.orientation);
    section.parts.push(blockOf(block, layoutOf(section.orientation)));
  }
  return sections;
}

function blockOf(block: ReportBlock, layout: PageLayout): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1}>${inline(block.text)}</h${block.level + 1}>`;
    case "paragraph": {
      const isIndented = block.indent ?? block.align === undefined;
      const classes = [isIndented ? "indent" : "", block.align ?? "justify"].filter((it) => it !== "").join(" ");
      return `<p class="${classes}">${inline(block.text)}</p>`;
    }
    case "table":
      return tableOf(block, layout);
    case "page-break":
    case "classification":
      return "";
    default:
      return officialOf(block, layout);
  }
}

function officialOf(part: Exclude<OfficialPart, { kind: "classification" }>, layout: PageLayout): string {
  const lines = officialWords(part);
  switch (part.kind) {
    case "recipients":
      return lines.map((it) => `<p>${inline(it)}</p>`).join("");
    case "attachments": {
      const isOne = part.titles.length === 1;
      const items = part.titles.map((it) => `<li>${inline(it)}</li>`).join("");
      return `<div class="attachments"><span>附件：</span><ol${isOne ? ' class="one"' : ""}>${items}</ol></div>`;
    }
    case "signature": {
      const date = chineseDate(part.on);
      const place = signaturePlace(part.by, date);
      const line = (text: string, at: number): string =>
        `<p style="margin-right:${at.toFixed(2)}em">${inline(text)}</p>`;
      const by = part.by.map((name, at) => line(name, place.by[at] ?? 0));
      return `<div class="signature">${by.join("")}${line(date, place.date)}</div>`;
    }
    case "annex": {
      const [number = "", title = ""] = lines;
      return `<p class="annex">${inline(number)}</p>${titleOf(title, layout, 'h2 class="title"')}`;
    }
    case "colophon": {
      const copies = part.copies.length === 0 ? "" : `<p class="copies">${inline(lines[0] ?? "")}</p>`;
      const issued = `<p class="issued"><span>${inline(part.issuer)}</span><span>${chineseDate(part.on)}印发</span></p>`;
      return `<div class="colophon">${copies}${issued}</div>`;
    }
  }
}

function titleOf(text: string, layout: PageLayout, tag: string): string {
  const parted = balanceLines(printableText(text), layout.line / (layout.sizes.title * 10));
  return `<${tag}>${inline(parted)}</${tag.split(" ")[0]}>`;
}

function tableOf(table: ReportTable, layout: PageLayout): string {
  const shares = table.columns.map(({ width }) => width);
  const points = shareOut(layout.line, shares).map((width) => width / 20);
  const page = (layout.height - layout.margin.top - layout.margin.bottom) / 20;
  const shown = repeatHeadings(table, points, TABLE_SIZE, page);
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const columns = table.columns.map(({ width }) => `<col style="width:${((100 * width) / whole).toFixed(3)}%">`);
  const heads = table.columns.map(({ title }) => `<th scope="col">${inline(title)}</th>`);
  const rows = placeTable(shown).map((cells) => {
    const row = cells.map(({ cell, rowSpan, columnSpan }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
      const classes = [cell.align ?? "left", cell.bold === true ? "bold" : ""].filter((it) => it !== "").join(" ");
      return `<td${spans} class="${classes}">${inline(cell.text)}${cell.isOurs === true ? OUR_MARK : ""}</td>`;
    });
    return `<tr>${row.join("")}</tr>`;
  });
  const hasOurs = table.rows.some((cells) => cells.some((cell) => cell.isOurs === true));
  const note = hasOurs ? `<p class="note">${inline(OUR_NOTE)}</p>` : "";
  const body = `<tbody>${rows.join("\n")}</tbody>`;
  return `<table><colgroup>${columns.join("")}</colgroup><thead><tr>${heads.join("")}</tr></thead>${body}</table>${note}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text between tags; its lines are parted by an element, which stays where the page is copied from. */
function inline(text: string): string {
  return escaped(text).replaceAll(/\r\n?|\n/g, "<br>");
}

function escaped(text: string): string {
  return printableText(text).replace(/[&<>"]/g, (it) => ENTITIES[it] ?? it);
}
