import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, type SearchOf, whole, word } from "../../ground/search.ts";
import { FOUND_KINDS } from "./found-kinds.ts";

const ADDRESS = { q: word, kind: oneOf(FOUND_KINDS), cycle: word, page: whole } as const;

/** What the address of 检索 states: the words, and among what they are looked for. */
export const wordsSearch = searchOf(ADDRESS);

/** So many characters are looked for; the server refuses more. */
export const MOST_CHARACTERS = 100;
/** The server knows no page behind this one. */
const MOST_PAGES = 1000;

/** What it reads. */
export function foundQuery({ q = "", kind, cycle, page = 1 }: SearchOf<typeof ADDRESS>) {
  const words = q.slice(0, MOST_CHARACTERS);
  const cycleId = cycle?.slice(0, MOST_CHARACTERS) ?? null;
  return trpc.search.find.queryOptions({ words, kind: kind ?? null, cycleId, page: Math.min(page, MOST_PAGES) });
}

/** What it reads first. */
export function askForFound(_params: object, search: SearchOf<typeof ADDRESS>): void {
  void prefetch(foundQuery(search));
}
