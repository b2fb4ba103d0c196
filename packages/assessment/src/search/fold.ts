/** A character with what belongs to it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;

/** A text as it is compared, and where each of its code units comes from. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, where its character begins in the original. */
  readonly from: readonly number[];
  /** For each code unit of `text`, where its character ends in the original. */
  readonly to: readonly number[];
}

/** What characters are folded to; as many are kept as texts are made of. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function plainOf(cluster: string): string {
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const plain = cluster.normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll(NO_WORD, " ");
  if (known.size < MOST_KNOWN) known.set(cluster, plain);
  return plain;
}

/**
 * A text as it is compared: compatibility forms (full width, ①, ㈠) and case are one, what is neither letter nor number is a
 * space. Character by character, so that a part of a text is a part of its folded form too.
 */
export function foldText(text: string): string {
  let folded = "";
  for (const cluster of text.match(CLUSTER) ?? []) folded += plainOf(cluster);
  return folded;
}

/** The same with the place of each character. */
export function fold(text: string): Folded {
  let folded = "";
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const plain = plainOf(cluster);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  return { text: folded, from, to };
}

/** The words of a folded text: what stands between its spaces. Chinese has none, so that a clause is a word. */
export function wordsOf(folded: string): string[] {
  return folded.split(" ").filter((word) => word !== "");
}

/** Neighbouring characters of a word, in order. */
function neighbours(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
}

/**
 * What a text is found by: each two neighbouring characters of its words, and the last of each word alone, so that each character
 * begins a pair.
 */
export function pairsOf(text: string): string[] {
  const words = wordsOf(foldText(text));
  return [...new Set(words.flatMap((word) => [...neighbours(word), [...word].at(-1) ?? ""]))];
}

/** So many pairs of a question are asked of the database; the words themselves are looked for in what it finds. */
const MOST_PAIRS = 8;

/**
 * What the database is asked for: pairs that are in whatever holds all the words, or, where every word is one character, what
 * begins with the first.
 */
export function askedPairs(
  words: readonly string[],
): { readonly all: readonly string[] } | { readonly beginning: string } {
  const every = [...new Set(words.flatMap(neighbours))];
  if (every.length === 0) return { beginning: words[0] ?? "" };
  const step = Math.max(1, every.length / MOST_PAIRS);
  const some = Array.from(
    { length: Math.min(MOST_PAIRS, every.length) },
    (_, at) => every[Math.floor(at * step)] ?? "",
  );
  return { all: [...new Set(some)] };
}

/** Whether a folded text holds all the words. */
export function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
