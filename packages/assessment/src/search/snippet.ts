import { fold } from "./fold.ts";

/** A part of a text as it is shown: what was looked for, or what stands around it. */
export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters that are shown before the first hit, and in all. */
const BEFORE = 16;
const LENGTH = 90;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is shown of a text: around the first of the words, each of them marked wherever it stands. */
export function snippetOf(said: string, words: readonly string[]): SnippetPart[] {
  const folded = fold(said);
  const hits = joined(
    words.flatMap((word) => placesOf(folded.text, word)).map(({ from, to }) => original(folded, from, to)),
  );
  const begin = startOf(said, Math.max(0, (hits[0]?.from ?? 0) - BEFORE));
  const end = startOf(said, Math.min(said.length, begin + LENGTH));
  const parts: SnippetPart[] = begin === 0 ? [] : [{ text: "…", isHit: false }];
  let at = begin;
  for (const hit of hits) {
    const [from, to] = [Math.max(hit.from, at), Math.min(hit.to, end)];
    if (from >= to) continue;
    if (from > at) parts.push({ text: said.slice(at, from), isHit: false });
    parts.push({ text: said.slice(from, to), isHit: true });
    at = to;
  }
  if (at < end) parts.push({ text: said.slice(at, end), isHit: false });
  if (end < said.length) parts.push({ text: "…", isHit: false });
  return parts;
}

function placesOf(text: string, word: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push({ from: at, to: at + word.length });
  }
  return places;
}

function original({ from, to }: ReturnType<typeof fold>, begin: number, end: number): Range {
  return { from: from[begin] ?? 0, to: to[end - 1] ?? 0 };
}

/** Ranges in order, those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.from - b.from);
  const whole: Range[] = [];
  for (const range of sorted) {
    const last = whole.at(-1);
    if (last && range.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else whole.push(range);
  }
  return whole;
}

/** No character is cut in two. */
function startOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc_00 && unit <= 0xdf_ff ? at - 1 : at;
}
