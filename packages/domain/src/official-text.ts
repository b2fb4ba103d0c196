/**
 * Brings a cell of an official document to the form in which two copies of the same edition agree: no white space,
 * half- and full-width punctuation and brackets made one, quotation marks unified. Figures and characters stay.
 */
export function normaliseOfficialText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[“”„‟"]/gu, '"')
    .replace(/[‘’‚‛']/gu, "'")
    .replace(/[—–―－-]+/gu, "-")
    .replace(/[。．]/gu, ".");
}
