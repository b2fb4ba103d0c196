import { docxOf, zipOf } from "../zip.ts";
import { type MadePart, type MadeTable, placed } from "./grid.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A .docx of lines and tables, with merged cells as Word writes them. */
export function madeDocx(parts: readonly MadePart[]): Uint8Array {
  const body = parts.map((part) => (typeof part === "string" ? paragraph(part) : wordTable(part)));
  // Word never ends with a table.
  return docxOf([...body, typeof parts.at(-1) === "string" ? "" : "<w:p/>"].join(""));
}

function paragraph(text: string): string {
  const runs = text.split("\n").map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`);
  return `<w:p>${runs.join("<w:r><w:br/></w:r>")}</w:p>`;
}

function wordTable(table: MadeTable): string {
  const cells = placed(table);
  const rows = table.rows.map((line, row) => {
    const own = line.flatMap((text, column) => {
      if (text === "<") return [];
      const cell = cells.find((it) => it.column === column && it.row <= row && row < it.row + it.rows) ?? {
        rows: 1,
        columns: 1,
        row,
        text,
      };
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : "";
      const merge = cell.rows > 1 ? `<w:vMerge${cell.row === row ? ' w:val="restart"' : ""}/>` : "";
      const body = cell.row === row ? cell.text.split("\n").map(paragraph).join("") : paragraph("");
      return [`<w:tc><w:tcPr><w:tcW w:w="${1500 * cell.columns}" w:type="dxa"/>${span}${merge}</w:tcPr>${body}</w:tc>`];
    });
    return `<w:tr>${own.join("")}</w:tr>`;
  });
  const columns = (table.rows[0] ?? []).map(() => '<w:gridCol w:w="1500"/>').join("");
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A .xlsx with a sheet for each table; what looks like a number is one. */
export function madeXlsx(tables: readonly MadeTable[]): Uint8Array {
  const types = tables.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${WORKBOOK}.worksheet+xml"/>`,
  );
  const sheets = tables.map(
    ({ name }, at) => `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const relations = tables.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipOf([
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}.sheet.main+xml"/>${types.join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    },
    ...tables.map((table, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: sheetOf(table) })),
  ]);
}

function sheetOf(table: MadeTable): string {
  const cells = placed(table);
  const rows = table.rows.map((_, row) => {
    const own = cells
      .filter((it) => it.row === row && it.text !== "")
      .map(({ column, text }) => {
        const at = `r="${letter(column)}${row + 1}"`;
        if (/^\d+(?:\.\d+)?$/u.test(text)) return `<c ${at}><v>${text}</v></c>`;
        return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
      });
    return `<row r="${row + 1}">${own.join("")}</row>`;
  });
  const merges = cells
    .filter(({ rows: down, columns }) => down > 1 || columns > 1)
    .map(({ row, column, rows: down, columns }) => {
      return `<mergeCell ref="${letter(column)}${row + 1}:${letter(column + columns - 1)}${row + down}"/>`;
    });
  const merged = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
  return `<worksheet xmlns="${SHEET}"><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Lines of text: cells between tabs (or commas, with quotes), a merged cell only where it begins. */
export function madeText(parts: readonly MadePart[], between: "\t" | ","): Uint8Array {
  const lines = parts.flatMap((part) =>
    typeof part === "string" ? [part] : part.rows.map((row) => row.map((cell) => inLine(cell, between)).join(between)),
  );
  return new TextEncoder().encode(lines.join("\r\n"));
}

function inLine(cell: string, between: "\t" | ","): string {
  if (cell === "^" || cell === "<") return "";
  const flat = cell.replaceAll("\n", between === "," ? "\n" : " ");
  return between === "," && /[,"\n]/u.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}

/** A page as a browser or a word processor copies it. */
export function madeHtml(parts: readonly MadePart[]): Uint8Array {
  const body = parts.map((part) => (typeof part === "string" ? `<p>${escaped(part)}</p>` : htmlTable(part)));
  const head = '<meta charset="utf-8"><style>td{border:1px solid}</style><title>表</title>';
  return new TextEncoder().encode(`<html><head>${head}</head><body>${body.join("\n")}</body></html>`);
}

function htmlTable(table: MadeTable): string {
  const cells = placed(table);
  const rows = table.rows.map((_, row) => {
    const own = cells
      .filter((it) => it.row === row)
      .map(({ rows: down, columns, text }) => {
        const spans = `${down > 1 ? ` rowspan="${down}"` : ""}${columns > 1 ? ` colspan=${columns}` : ""}`;
        return `<td${spans}>${escaped(text).replaceAll("\n", "<br>")}</td>`;
      });
    return `<tr>${own.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}
