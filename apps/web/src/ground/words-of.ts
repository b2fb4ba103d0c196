import { createTranslator, type EnglishCatalog, useLanguage, type Translate } from "@faheng/ui";
import { useMemo } from "react";
import { commonEnglish } from "./common-english.ts";

/**
 * The hook that gives a place's texts in the language in use: its own, and what is said everywhere. A text without its English
 * does not compile where it is used.
 *
 * @param own Chinese texts of the place and their English.
 * @param more what it says besides.
 */
export function wordsOf<const Own extends EnglishCatalog, const More extends EnglishCatalog = Own>(
  own: Own,
  more?: More,
): () => Translate<typeof commonEnglish & Own & More> {
  const catalogs = [own, more ?? {}, commonEnglish];
  return function useText() {
    const language = useLanguage();
    return useMemo(() => createTranslator<typeof commonEnglish & Own & More>(language, ...catalogs), [language]);
  };
}
