/** What somebody wrote as a sentence of a document: with its end. */
export function ended(text: string): string {
  return /[。！？.]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}
