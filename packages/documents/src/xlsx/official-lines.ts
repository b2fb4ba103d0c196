import { type OfficialPart, officialWords } from "@faheng/plugin-api";
import type { Line } from "./sheet.ts";

/** What of an official document stands around its text, as lines of a sheet, which is a file to work with and not the letter. */
export function officialLines(part: OfficialPart): Line[] {
  const lines = officialWords(part);
  const align = part.kind === "signature" ? "right" : "left";
  if (part.kind === "attachments") return lines.map((it, at) => text(at === 0 ? `　　${it}` : `　　　　　${it}`));
  if (part.kind !== "annex") return lines.map((it) => text(it, align));
  const [number = "", title = ""] = lines;
  return [
    { text: number, look: "heading", align: "left" },
    { text: title, look: "title", align: "center" },
  ];
}

function text(line: string, align: Line["align"] = "left"): Line {
  return { text: line, look: "text", align };
}
