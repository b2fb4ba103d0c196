/** A text without white space and punctuation, full and half width alike: what two people would read aloud. */
export function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]+/gu, "");
}

/** Equal after NFKC and white space; a full stop or semicolon at an end, or between clauses, is no difference. */
export function same(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize("NFKC").replace(/[\s。;；]+/g, "");
  return plain(one) === plain(other);
}

/** Whether a text stands in what was read, as a whole or cut at its marks and numbers. */
export function isCovered(text: string, all: string): boolean {
  if (all.includes(bare(text))) return true;
  const parts = text
    .normalize("NFKC")
    .split(/[\s\p{P}\p{S}]+|(?<=\d)(?=\p{Script=Han})/u)
    .map(bare)
    .filter((part) => part !== "");
  return parts.every((part) => all.includes(part));
}
