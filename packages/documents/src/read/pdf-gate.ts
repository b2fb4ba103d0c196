import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import { bytesOf, type DocumentSource } from "./document-source.ts";

/** How a PDF begins. */
export const PDF_BEGINS = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

/** What a PDF must not hold: a lock, and what would run when it is opened. Over its bytes as Latin-1. */
export const PDF_REFUSED = {
  locked: new RegExp(`${pdfName("Encrypt")}\\s*(?:\\d+\\s+\\d+\\s+R|<<)`),
  active: new RegExp(`(?:${pdfName("JavaScript")}|${pdfName("Launch")})\\b`),
} as const;

/** A name in a PDF as a pattern: each of its signs may stand there by its number, `#4c` for `L`. */
function pdfName(name: string): string {
  const signs = [...name].map((sign) => {
    const [high = "", low = ""] = sign.charCodeAt(0).toString(16);
    return `(?:${sign}|#[${high}${high.toUpperCase()}][${low}${low.toUpperCase()}])`;
  });
  return `/${signs.join("")}`;
}

/**
 * Looks at a PDF from outside before anything parses it: really one, whole, not locked, and with nothing that runs.
 *
 * @throws FAHENG_DOCUMENT_MISNAMED, _DAMAGED, _LOCKED, _MACRO
 */
export async function checkPdf(source: DocumentSource): Promise<void> {
  const text = Buffer.from(await bytesOf(source)).toString("latin1");
  if (!text.startsWith("%PDF-"))
    throw new FahengError(errors.FAHENG_DOCUMENT_MISNAMED, { details: { extension: "pdf" } });
  if (!text.slice(-2048).includes("%%EOF")) {
    const reason = { zh: "文件不完整", en: "it is not whole" };
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason } });
  }
  if (PDF_REFUSED.locked.test(text)) throw new FahengError(errors.FAHENG_DOCUMENT_LOCKED);
  if (PDF_REFUSED.active.test(text)) throw new FahengError(errors.FAHENG_DOCUMENT_MACRO);
}
