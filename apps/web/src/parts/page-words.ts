import type { EnglishCatalog, Translate } from "@faheng/ui";
import type { commonEnglish } from "../ground/common-english.ts";
import { wordsOf } from "../ground/words-of.ts";
import { partsEnglish } from "./words.ts";

/** What a page may say with words of its own: those, what shared parts say, and what is said everywhere. */
export function pageWords<const Own extends EnglishCatalog>(
  own: Own,
): () => Translate<typeof commonEnglish & typeof partsEnglish & Own> {
  return wordsOf(own, partsEnglish);
}
