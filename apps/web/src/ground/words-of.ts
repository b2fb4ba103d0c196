import { createTranslator, useLanguage, type Translate } from "@faheng/ui";
import { useMemo } from "react";
import { commonEnglish } from "./common-english.ts";

/**
 * The hook that gives a place's texts in the language in use: its own, and what is said everywhere. A text without its English
 * does not compile where it is used.
 *
 * @param own Chinese texts of the place and their English.
 */
export function wordsOf<const Own extends Readonly<Record<string, string>>>(
  own: Own,
): () => Translate<typeof commonEnglish & Own> {
  const english: typeof commonEnglish & Own = { ...commonEnglish, ...own };
  return function useText() {
    const language = useLanguage();
    return useMemo(() => createTranslator(language, english), [language]);
  };
}
