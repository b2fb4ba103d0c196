import type { Basis } from "@faheng/domain";

/** The documents that a cell cites: numbered and parted by ；, or numbers of documents alone. */
export function citations(cell: string): string[] {
  if (/^\d{1,2}[.．]/u.test(cell)) {
    return cell
      .split(/；\s*(?=\d{1,2}[.．])/u)
      .map((it) => it.replace(/^\d{1,2}[.．]\s*/u, "").trim())
      .filter((it) => it !== "");
  }
  return cell.match(/[^号、，,]+号/gu) ?? (cell === "" ? [] : [cell]);
}

/** The ways in which a document may stand in a cell: those the pack keeps, else built from its parts. */
export function spellingsOf({ title, documentNumber, issuer, kind, printed }: Basis): readonly string[] {
  if (printed.length > 0) return printed;
  const name = kind === "document" ? `《${title ?? ""}》` : (title ?? "");
  return [`${issuer ?? ""}${name}${documentNumber === null ? "" : `（${documentNumber}）`}`];
}
