import { convertApart, officeProgram } from "../read/convert-apart.ts";

/** A year of ledgers is some hundreds of pages; it is laid out once, and nobody waits at a page for it. */
const PRINT_LIMITS = { seconds: 60, megabytes: 1024 };

/** Whether there is a LibreOffice on this machine to lay pages out with. */
export function canPrintPdf(): boolean {
  return officeProgram() !== null;
}

/**
 * A document of ours as PDF, laid out by the LibreOffice of this machine with the fonts that it has: in a process of its own, under the limits of
 * an old document that is read. Not the same bytes twice: the program writes into each file when it was made.
 *
 * @param gone by which it is given up
 * @returns `null` where there is no LibreOffice
 * @throws FAHENG_DOCUMENT_LIMIT, FAHENG_DOCUMENT_DAMAGED, FAHENG_DOCUMENT_STOPPED
 */
export async function printPdf(
  source: Uint8Array,
  extension: "docx" | "xlsx",
  gone?: AbortSignal,
): Promise<Uint8Array | null> {
  const program = officeProgram();
  if (program === null) return null;
  const limits = gone === undefined ? PRINT_LIMITS : { ...PRINT_LIMITS, gone };
  return await convertApart({ source, extension, to: "pdf", program }, limits);
}
