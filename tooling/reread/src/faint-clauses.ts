import type { Indicator } from "@faheng/domain";
import type { SourceItem } from "./source-document.ts";

/** A clause of this many characters or more says something of its own. */
const MIN_CLAUSE = 6;
/** A restated clause keeps at least this share of its characters; measured, not proven. */
const MIN_SHARE = 1 / 3;

/**
 * Clauses of a printed sentence of which the pack's own words keep so few characters that a duty may have been left out.
 * Hints for people to read: a good restatement may use other words.
 */
export function faintClauses({ cells }: SourceItem, { title, requirement }: Indicator): string[] {
  const kept = new Set(`${title}${requirement ?? ""}`);
  return (cells.wording ?? "").split(/[，,；;。、]/u).filter((clause) => {
    const characters = [...new Set(clause.replace(/[^\p{Script=Han}]/gu, ""))];
    const share = characters.filter((it) => kept.has(it)).length / characters.length;
    return clause.length >= MIN_CLAUSE && share < MIN_SHARE;
  });
}
