import type { IStylesOptions } from "docx";
import { fontOf } from "./fonts.ts";
import { BODY_SIZE } from "./page-layout.ts";

/**
 * Styles of the whole file. Lines and characters are held to their pitch by the paragraphs and runs themselves and not by
 * a document grid, which LibreOffice and Word count differently. Headings only lose the library's blue; their font and
 * size stand on their runs.
 */
export function documentStyles(): IStylesOptions {
  const body = { font: fontOf("body"), size: BODY_SIZE, color: "000000" };
  const black = { run: { color: "000000" } };
  return {
    default: {
      document: { run: { ...body, language: { eastAsia: "zh-CN" } } },
      title: black,
      heading1: black,
      heading2: black,
      heading3: black,
      heading4: black,
    },
    paragraphStyles: [{ id: "Normal", name: "Normal", quickFormat: true, run: body }],
  };
}
